import type { CfnGlobalTable, CfnTable, IGlobalTableRef, ITable, ITableRef } from 'aws-cdk-lib/aws-dynamodb';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { AccessStatement } from '../access';
import { keyThroughService } from './customer-key';
import type { Named } from './intent';
import { namedResource } from './named-resource';

/** What the constructs of a table may say of it beside its reference. */
export type AnyTable = (ITableRef | IGlobalTableRef) &
  Partial<
    Pick<ITable, 'encryptionKey' | 'tableStreamArn'> &
      Pick<CfnTable, 'attrStreamArn' | 'sseSpecification' | 'streamSpecification' | 'tableName'> &
      Pick<CfnGlobalTable, 'replicas'>
  >;

/** A table by its ARN and the name that its author gave it. */
export function namedTable(table: AnyTable): Named {
  const { tableName, arn } = referenceOf(table);
  return namedResource(table, arn, tableName, table.tableName);
}

/**
 * The ARN of the stream of a table.
 *
 * @throws KeylessError `MissingValue` for a table without a stream, or imported without it
 */
export function streamArnOf({ tableStreamArn, streamSpecification, attrStreamArn, node }: AnyTable): string {
  const arn = tableStreamArn ?? (streamSpecification === undefined ? undefined : attrStreamArn);
  if (arn !== undefined) return arn;
  const help = 'turn its stream on, or import it with `tableStreamArn`';
  throw new KeylessError('MissingValue', `table \`${node.path}\` has no stream that is known`, help);
}

function referenceOf(table: AnyTable): { readonly tableName: string; readonly arn: string } {
  if (!('globalTableRef' in table)) return { tableName: table.tableRef.tableName, arn: table.tableRef.tableArn };
  const { tableName, globalTableArn } = table.globalTableRef;
  return { tableName, arn: globalTableArn };
}

/**
 * DynamoDB decrypts the table's own key as the caller, for reads and writes alike; all else it does by its grants.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html#dynamodb-cmk-trail (2023)
 */
export function onTableKey(table: AnyTable, key: IKeyRef | undefined): AccessStatement[] {
  const configured = key ? undefined : configuredKey(table);
  return keyThroughService({ service: 'dynamodb', actions: ['kms:Decrypt'], resource: table, key, configured });
}

function configuredKey(table: AnyTable): IKeyRef | string | undefined {
  return table.encryptionKey ?? keyIdIn(table.sseSpecification) ?? keyOfReplica(table);
}

/** The replicas of an L1 global table each name their key; this region's is the one. */
function keyOfReplica({ replicas, env, node }: AnyTable): string | undefined {
  const known = Array.isArray(replicas) ? (replicas as CfnGlobalTable.ReplicaSpecificationProperty[]) : [];
  const [here] = known.length === 1 ? known : known.filter(({ region }) => region === env.region);
  if (here) return keyIdIn(here.sseSpecification);
  if (known.every(({ sseSpecification }) => keyIdIn(sseSpecification) === undefined)) return undefined;
  throw new KeylessError(
    'MissingValue',
    `the replicas of \`${node.path}\` have keys, and none is in the region of its stack`,
    'pass the key itself as `key`',
  );
}

function keyIdIn(encryption: unknown): string | undefined {
  if (Token.isUnresolved(encryption)) return undefined;
  return (encryption as { readonly kmsMasterKeyId?: string } | undefined)?.kmsMasterKeyId;
}

import type {
  CfnDBCluster,
  CfnDBInstance,
  DatabaseCluster,
  IDatabaseCluster,
  IDatabaseInstance,
  IDBClusterRef,
  IDBInstanceRef,
  IDBProxyRef,
} from 'aws-cdk-lib/aws-rds';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { ISecretRef } from 'aws-cdk-lib/aws-secretsmanager';
import { Arn, ArnFormat, Aws, Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';
import { SecretsAccess } from './secrets-access';

/** As whom to connect to a database. */
export interface RdsAccessOptions extends AccessOptions {
  /**
   * The database user, which must be set up for IAM authentication (`rds_iam`, or `AWSAuthenticationPlugin`).
   *
   * 1 to 63 characters. The match is case-sensitive: PostgreSQL stores names that were not quoted in lower case.
   */
  readonly user: string;
}

/** As whom to connect to a database that is not in the app. */
export interface RdsNamedAccessOptions extends RdsAccessOptions {
  /**
   * The region of the database.
   *
   * @default - the region of the stack that receives the access
   */
  readonly region?: string;
}

/** With which password to run SQL by the Data API. */
export interface RdsDataOptions extends AccessOptions {
  /**
   * The secret with the name and the password of the database user.
   *
   * @default - the secret that the cluster was made with
   */
  readonly secret?: ISecretRef;

  /**
   * The customer managed key that encrypts the secret, where the secret does not say so itself (imported secrets).
   *
   * @default - the key that the secret was made with; none for a secret under `aws/secretsmanager`
   */
  readonly secretKey?: IKeyRef;
}

type Instance = IDBInstanceRef & Partial<Pick<IDatabaseInstance, 'instanceResourceId'>>;
type Cluster = IDBClusterRef & Partial<Pick<IDatabaseCluster, 'clusterResourceIdentifier'>>;

interface Endpoint {
  readonly region: string;
  readonly account: string;
  /** `db-...`, `cluster-...` or `prx-...`: what IAM authentication knows a database by. */
  readonly id: string;
}

/**
 * Access to RDS and Aurora databases by IAM authentication: a token in place of a password.
 *
 * The database itself must have IAM authentication on (`iamAuthentication: true`; for a proxy `iamAuth: true`).
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_rds-db.html (2026)
 */
export class RdsAccess {
  /**
   * Connect to an instance, a cluster or a proxy as one database user: `rds-db:connect`.
   *
   * An imported instance or cluster must be imported with its resource id (`instanceResourceId`,
   * `clusterResourceIdentifier`), an imported proxy with its ARN.
   *
   * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.IAMPolicy.html (2023)
   * @throws KeylessError `MissingValue` where the resource id is not known, `InvalidValue` or `WildcardForbidden` for
   * a user name that is malformed
   */
  public static connect(database: IDBInstanceRef | IDBClusterRef | IDBProxyRef, options: RdsAccessOptions): Access {
    return connect(endpointOf(database), shownName(database), options);
  }

  /**
   * Connect to a database that is not in the app, by its resource id: `db-...`, `cluster-...` or `prx-...`.
   *
   * The database belongs to the account that receives the access. The resource id is not the name of the database:
   * the RDS console shows it under Configuration.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a resource id or a user name that is malformed
   */
  public static connectById(resourceId: string, options: RdsNamedAccessOptions): Access {
    const endpoint = { region: options.region ?? Aws.REGION, account: Aws.ACCOUNT_ID, id: resourceId };
    return connect(endpoint, Token.isUnresolved(resourceId) ? 'the named database' : resourceId, options);
  }

  /**
   * Run SQL on an Aurora cluster by the Data API, without a connection: `rds-data:ExecuteStatement`,
   * `BatchExecuteStatement`, `BeginTransaction`, `CommitTransaction` and `RollbackTransaction`, and the reading of the
   * secret, as which database user the SQL runs. What that user may do is granted in the database.
   *
   * The cluster has the Data API on (`enableDataApi: true`).
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_rds-data.html (2026-09)
   * @throws KeylessError `MissingValue` where the secret is not known
   */
  public static query(cluster: IDBClusterRef, options: RdsDataOptions = {}): Access {
    const { dbClusterArn, dbClusterIdentifier } = cluster.dbClusterRef;
    const { _statements: onSecret } = SecretsAccess.read(secretOf(cluster, options.secret), { key: options.secretKey });
    return intent(QUERY, { cluster: namedResource(cluster, dbClusterArn, dbClusterIdentifier) }, options, onSecret);
  }
}

const QUERY: Intent = {
  sentence: 'run SQL on {cluster} as the database user of its secret, and read the secret',
  statements: [
    {
      actions: [
        'rds-data:BatchExecuteStatement',
        'rds-data:BeginTransaction',
        'rds-data:CommitTransaction',
        'rds-data:ExecuteStatement',
        'rds-data:RollbackTransaction',
      ],
      on: ['{cluster}'],
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_rds-data.html',
  date: '2026-09',
};

function secretOf(cluster: IDBClusterRef & Partial<Pick<DatabaseCluster, 'secret'>>, given?: ISecretRef): ISecretRef {
  const secret = given ?? cluster.secret;
  if (secret !== undefined) return secret;
  throw new KeylessError('MissingValue', `the secret of \`${cluster.node.path}\` is not known`, 'pass it as `secret`');
}

function connect({ region, account, id }: Endpoint, shown: string, options: RdsAccessOptions): Access {
  assertResourceId(id);
  assertUser(options.user);
  const resource = `arn:${Aws.PARTITION}:rds-db:${region}:${account}:dbuser:${id}/${options.user}`;
  const user = Token.isUnresolved(options.user)
    ? 'a database user named at deployment'
    : `database user ${options.user}`;
  const statement = { actions: ['rds-db:connect'], resources: [resource] };
  return Access._of(`connect to ${shown} as ${user}`, [statement], options);
}

function endpointOf(database: IDBInstanceRef | IDBClusterRef | IDBProxyRef): Endpoint {
  if ('dbProxyRef' in database) return proxyEndpoint(database);
  const isInstance = 'dbInstanceRef' in database;
  const id = isInstance ? instanceId(database) : clusterId(database);
  if (id !== undefined) return { ...database.env, id };
  throw new KeylessError(
    'MissingValue',
    `the resource id of \`${database.node.path}\` is not known`,
    `import it with \`${isInstance ? 'instanceResourceId' : 'clusterResourceIdentifier'}\`, or use \`RdsAccess.connectById\``,
  );
}

/** The id is the last part of a proxy's ARN: `arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-0123456789abcdef0`. */
function proxyEndpoint({ dbProxyRef: { dbProxyArn }, env }: IDBProxyRef): Endpoint {
  const { region, account, resourceName } = Arn.split(dbProxyArn, ArnFormat.COLON_RESOURCE_NAME);
  // The CDK gives an imported proxy the environment of its stack: where the ARN can be read, it knows better.
  const where = Token.isUnresolved(dbProxyArn)
    ? env
    : { region: region || env.region, account: account || env.account };
  return { ...where, id: resourceName ?? '' };
}

function instanceId(database: Instance): string | undefined {
  const resource = (database.node.defaultChild ?? database) as Partial<CfnDBInstance>;
  return database.instanceResourceId ?? resource.attrDbiResourceId;
}

function clusterId(database: Cluster): string | undefined {
  const resource = (database.node.defaultChild ?? database) as Partial<CfnDBCluster>;
  if (resource.attrDbClusterResourceId !== undefined) return resource.attrDbClusterResourceId;
  try {
    return database.clusterResourceIdentifier;
  } catch {
    return undefined; // an imported cluster throws where it was imported without one
  }
}

function shownName(database: IDBInstanceRef | IDBClusterRef | IDBProxyRef): string {
  if ('dbProxyRef' in database) return displayName(database, database.dbProxyRef.dbProxyName);
  if ('dbInstanceRef' in database) return displayName(database, database.dbInstanceRef.dbInstanceIdentifier);
  return displayName(database, database.dbClusterRef.dbClusterIdentifier);
}

function assertResourceId(id: string): void {
  if (Token.isUnresolved(id)) return;
  if (/[*?]/.test(id)) {
    throw new KeylessError('WildcardForbidden', `\`resourceId\` \`${id}\` holds a wildcard`, 'name one database');
  }
  if (/^((db|cluster)-[A-Z0-9]+|prx-[a-z0-9]+)$/.test(id)) return;
  const help = 'write the resource id, not the name: `db-ABC123`, `cluster-ABC123` or `prx-0a1b2c3d`';
  throw new KeylessError('InvalidValue', `\`resourceId\` \`${id}\` is no resource id of RDS`, help);
}

function assertUser(user: string): void {
  if (Token.isUnresolved(user)) return;
  if (/[*?]/.test(user)) {
    throw new KeylessError('WildcardForbidden', `\`user\` \`${user}\` holds a wildcard`, 'name one database user');
  }
  if (/^[\w.@+=-]{1,63}$/.test(user)) return;
  const help = 'use 1 to 63 characters of A-Z a-z 0-9 _ . @ + = -';
  throw new KeylessError('InvalidValue', `\`user\` \`${user}\` is no name of a database user`, help);
}

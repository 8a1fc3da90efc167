import type { CfnAlias, IAlias, IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Aws, CfnResource, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib/core';
import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import type { IConstruct } from 'constructs';
import { KeylessError } from '../../errors';
import type { AccessStatement } from '../access';

/** A resource that a customer managed key may encrypt. */
export type EncryptedResource = IConstruct & IEnvironmentAware;

interface ViaService {
  /** The service prefix that KMS sees, such as `s3`. */
  readonly service: string;
  readonly actions: readonly string[];
  readonly resource: EncryptedResource;
  /** The key the author named, which wins over what the resource says. */
  readonly key?: IKeyRef;
  /** What the resource itself says: an L2 key, or the L1's key id, ARN or alias. */
  readonly configured?: IKeyRef | string;
}

/**
 * The use of the key that encrypts a resource, only through the resource's own service; nothing where no customer
 * managed key encrypts it. An AWS managed key (`alias/aws/...`) already admits its account's callers by its own policy.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service (2023)
 */
export function keyThroughService({ service, actions, resource, key, configured }: ViaService): AccessStatement[] {
  const used = usedKey(resource, key ?? configured);
  if (used === undefined) return [];
  const conditions = { StringEquals: { 'kms:ViaService': endpoint(service, used) } };
  return [{ actions, resources: [used.arn], conditions }];
}

/**
 * How `kms:ViaService` names a service in a region.
 *
 * `AWS::URLSuffix` is `amazonaws.com.cn` in China and `amazonaws.com` elsewhere. AWS documents only `amazonaws.com`, and
 * no page of its China regions shows a value (searched 2026-11): this is the service's own endpoint there, and what
 * other policies for China write, but it is not measured.
 */
export function endpoint(service: string, { env }: IEnvironmentAware): string {
  return `${service}.${env.region}.${Aws.URL_SUFFIX}`;
}

/** The key itself, also behind an alias; undefined for an AWS managed key. */
export function keyBehind(key: IKeyRef): IKeyRef | undefined {
  if (!isAlias(key)) return key;
  return isAwsManaged(key.aliasName) ? undefined : keyBehind(targetOf(key));
}

/**
 * The ARN of a key, which an alias never is: IAM does not match one in `Resource` for cryptographic operations.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html (2023)
 * @throws KeylessError `MissingValue` for a literal that does not say which key it is
 */
export function arnOfKey(key: IKeyRef): string {
  const { keyArn: arn } = key.keyRef;
  if (Token.isUnresolved(arn) || KEY_ARN.test(arn)) return arn;
  throw hiddenKey(key, arn);
}

const KEY_ARN = /^arn:.+:kms:.+:key\/[^/]+$/;

/** A service uses only keys of its own region, so a key that is a construct knows the region best. */
function usedKey(
  resource: EncryptedResource,
  given: IKeyRef | string | undefined,
): (IEnvironmentAware & { readonly arn: string }) | undefined {
  if (typeof given === 'string') {
    const arn = arnOfKeyId(resource, given);
    return arn === undefined ? undefined : { arn, env: resource.env };
  }
  const key = given && keyBehind(given);
  return key && { arn: arnOfKey(key), env: key.env };
}

function isAlias(key: IKeyRef): key is IAlias {
  return 'aliasName' in key;
}

function isAwsManaged(alias: string): boolean {
  return /(^|:)alias\/aws\//.test(alias);
}

/** An alias imported by its name throws an error of the CDK when it is asked for its key. */
function targetOf(alias: IAlias): IKeyRef {
  try {
    return alias.aliasTargetKey;
  } catch {
    throw new KeylessError(
      'MissingValue',
      `alias \`${alias.aliasName}\` does not say which key it stands for`,
      'pass the key itself as `key`',
    );
  }
}

function arnOfKeyId(resource: EncryptedResource, id: string): string | undefined {
  if (isAwsManaged(id)) return undefined;
  if (KEY_ARN.test(id)) return id;
  if (/^[\w-]+$/.test(id)) return formatKeyArn(resource, id);
  const [token, ...more] = Tokenization.reverseString(id).tokens;
  const arn = token && more.length === 0 && Reference.isReference(token) ? arnOfReference(token, id) : undefined;
  if (arn !== undefined) return arn;
  throw hiddenKey(resource, id);
}

/** What a template's own `Ref` or `GetAtt` says; undefined where the target is no key and no alias of the app. */
function arnOfReference({ target, displayName }: Reference, id: string): string | undefined {
  if (!CfnResource.isCfnResource(target)) return undefined;
  if (target.cfnResourceType === 'AWS::KMS::Alias') return arnOfKeyId(target, (target as CfnAlias).targetKeyId);
  if (!['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'].includes(target.cfnResourceType)) return undefined;
  return displayName === 'Arn' ? id : formatKeyArn(target, id);
}

function formatKeyArn({ env }: EncryptedResource, id: string): string {
  return `arn:${Aws.PARTITION}:kms:${env.region}:${env.account}:key/${id}`;
}

function hiddenKey(resource: EncryptedResource, id: string): KeylessError {
  const resolved: unknown = Stack.of(resource).resolve(id);
  const given = typeof resolved === 'string' ? resolved : JSON.stringify(resolved);
  return new KeylessError(
    'MissingValue',
    `the key of \`${resource.node.path}\` is given as \`${given}\`, which does not say which key it is`,
    'pass the key itself as `key`',
  );
}

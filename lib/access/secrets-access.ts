import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { IFunctionRef } from 'aws-cdk-lib/aws-lambda';
import type { CfnSecret, ISecret, ISecretRef } from 'aws-cdk-lib/aws-secretsmanager';
import { Aws, Token } from 'aws-cdk-lib/core';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { keyThroughService } from './private/customer-key';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';

/** What a change of a secret may say besides the secret. */
export interface SecretsWriteOptions extends AccessOptions {
  /**
   * The customer managed key that encrypts the secret, where the secret does not say so itself (imported secrets).
   *
   * @default - the key that the secret was made with; none for a secret under `aws/secretsmanager`
   */
  readonly key?: IKeyRef;
}

/** What a rotation may say besides the secret. */
export interface SecretsRotateOptions extends SecretsWriteOptions {
  /**
   * Only while the secret is set up to be rotated by this function, which is the role's own.
   *
   * A function that is made with this very role would depend on itself: leave it out there.
   *
   * @default - however the secret is rotated
   */
  readonly rotationFunction?: IFunctionRef;
}

/** What an access to a secret may say besides the secret. */
export interface SecretsAccessOptions extends SecretsWriteOptions {
  /**
   * Whether to add `secretsmanager:DescribeSecret`, which AWS's caching clients call before they read. It shows no value.
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets.html (2023)
   * @default false
   */
  readonly describe?: boolean;
}

/**
 * Access to secrets of Secrets Manager.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_secretsmanager.html (2026)
 */
export class SecretsAccess {
  /**
   * Read the value of a secret: `secretsmanager:GetSecretValue`.
   *
   * A secret known only by its name or partial ARN is granted with `-??????`, for the six random characters at the end
   * of its ARN. With a customer managed key `kms:Decrypt`.
   *
   * @throws KeylessError `WildcardForbidden` for an imported secret whose ARN or name holds a wildcard
   */
  public static read(secret: ISecretRef, options: SecretsAccessOptions = {}): Access {
    const actions = [...(options.describe ? ['secretsmanager:DescribeSecret'] : []), 'secretsmanager:GetSecretValue'];
    return use('read', secret, { actions, onKey: ['kms:Decrypt'] }, options);
  }

  /**
   * Give a secret a new value, without reading it: `secretsmanager:PutSecretValue`.
   *
   * With a customer managed key `kms:Decrypt` and `kms:GenerateDataKey`.
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html (2026-11, unverified)
   * @throws KeylessError `WildcardForbidden` for an imported secret whose ARN or name holds a wildcard
   */
  public static write(secret: ISecretRef, options: SecretsWriteOptions = {}): Access {
    return use('replace', secret, { actions: ['secretsmanager:PutSecretValue'], onKey: BOTH_WAYS }, options);
  }

  /**
   * Rotate a secret, as its rotation function does: `secretsmanager:DescribeSecret`, `GetSecretValue`, `PutSecretValue`
   * and `UpdateSecretVersionStage` on the secret, and `GetRandomPassword`, for which AWS has no resource type.
   *
   * With a customer managed key `kms:Decrypt` and `kms:GenerateDataKey`. AWS's page has `kms:DescribeKey` too, which
   * reads and writes of a value do not use. The database, and the VPC of the function, are accesses of their own.
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html (2026-11)
   * @throws KeylessError `WildcardForbidden` for an imported secret whose ARN or name holds a wildcard
   */
  public static rotate(secret: ISecretRef, options: SecretsRotateOptions = {}): Access {
    const what: Use = { actions: ROTATE, onKey: BOTH_WAYS, more: [RANDOM_PASSWORD] };
    const { rotationFunction: rotates } = options;
    if (rotates === undefined) return use('rotate', secret, what, options);
    const { functionArn, functionName } = rotates.functionRef;
    const conditions = { StringEquals: { 'secretsmanager:resource/AllowRotationLambdaArn': functionArn } };
    const only = `, only while it is set up with ${displayName(rotates, functionName)}`;
    return use('rotate', secret, { ...what, conditions, only }, options);
  }
}

const BOTH_WAYS = ['kms:Decrypt', 'kms:GenerateDataKey'];

const ROTATE = [
  'secretsmanager:DescribeSecret',
  'secretsmanager:GetSecretValue',
  'secretsmanager:PutSecretValue',
  'secretsmanager:UpdateSecretVersionStage',
];

const RANDOM_PASSWORD: AccessStatement = {
  actions: ['secretsmanager:GetRandomPassword'],
  resources: ['*'],
  evidence:
    'AWS has no resource type for secretsmanager:GetRandomPassword ' +
    '(https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets-required-permissions-function.html, 2026-11)',
};

interface Use {
  readonly actions: readonly string[];
  readonly onKey: readonly string[];
  readonly conditions?: AccessStatement['conditions'];
  readonly more?: readonly AccessStatement[];
  /** What the sentence says of the conditions. */
  readonly only?: string;
}

type AnySecret = ISecretRef &
  Partial<Pick<ISecret, 'encryptionKey' | 'secretFullArn'> & Pick<CfnSecret, 'kmsKeyId' | 'name'>>;

function use(verb: string, secret: AnySecret, what: Use, options: SecretsWriteOptions): Access {
  const onKey = keyThroughService({
    service: 'secretsmanager',
    actions: what.onKey,
    resource: secret,
    key: options.key,
    configured: secret.encryptionKey ?? secret.kmsKeyId,
  });
  const statements = [onSecret(secret, what), ...(what.more ?? []), ...onKey];
  return Access._of(`${verb} the secret ${nameOf(secret)}${what.only ?? ''}`, statements, options);
}

function onSecret(secret: AnySecret, { actions, conditions }: Use): AccessStatement {
  const arn = exactArn(arnOf(secret));
  if (isComplete(secret, arn)) return { actions, resources: [arn], conditions };
  return { actions, resources: [`${arn}-??????`], conditions, evidence: RANDOM_SUFFIX };
}

const RANDOM_SUFFIX =
  'Secrets Manager ends each ARN with six random characters: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html (2026-05)';

/** An imported L1 may be known by its name alone. */
function arnOf({ secretRef: { secretId }, env }: AnySecret): string {
  if (Token.isUnresolved(secretId) || secretId.startsWith('arn:')) return secretId;
  return `arn:${Aws.PARTITION}:secretsmanager:${env.region}:${env.account}:secret:${secretId}`;
}

/** An L2 knows whether its ARN has the suffix; the `Ref` of an L1 has it; of an imported L1 only the text tells. */
function isComplete(secret: AnySecret, arn: string): boolean {
  if ('secretFullArn' in secret) return secret.secretFullArn !== undefined;
  return Token.isUnresolved(secret.secretRef.secretId) || /:secret:.+-[A-Za-z0-9]{6}$/.test(arn);
}

function nameOf(secret: AnySecret): string {
  const [, name] = arnOf(secret).split(':secret:');
  return displayName(
    secret,
    isComplete(secret, arnOf(secret)) ? name?.replace(/-[A-Za-z0-9]{6}$/, '') : name,
    secret.name,
  );
}

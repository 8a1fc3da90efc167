import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnSecret, ISecret, ISecretRef } from 'aws-cdk-lib/aws-secretsmanager';
import { Aws, Token } from 'aws-cdk-lib/core';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { keyThroughService } from './private/customer-key';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';

/** What an access to a secret may say besides the secret. */
export interface SecretsAccessOptions extends AccessOptions {
  /**
   * The customer managed key that encrypts the secret, where the secret does not say so itself (imported secrets).
   *
   * @default - the key that the secret was made with; none for a secret under `aws/secretsmanager`
   */
  readonly key?: IKeyRef;

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
    return read(secret, options);
  }
}

type AnySecret = ISecretRef &
  Partial<Pick<ISecret, 'encryptionKey' | 'secretFullArn'> & Pick<CfnSecret, 'kmsKeyId' | 'name'>>;

function read(secret: AnySecret, options: SecretsAccessOptions): Access {
  const onKey = keyThroughService({
    service: 'secretsmanager',
    actions: ['kms:Decrypt'],
    resource: secret,
    key: options.key,
    configured: secret.encryptionKey ?? secret.kmsKeyId,
  });
  return Access._of(`read the secret ${nameOf(secret)}`, [onSecret(secret, options), ...onKey], options);
}

function onSecret(secret: AnySecret, { describe }: SecretsAccessOptions): AccessStatement {
  const actions = [...(describe ? ['secretsmanager:DescribeSecret'] : []), 'secretsmanager:GetSecretValue'];
  const arn = exactArn(arnOf(secret));
  if (isComplete(secret, arn)) return { actions, resources: [arn] };
  return { actions, resources: [`${arn}-??????`], evidence: RANDOM_SUFFIX };
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

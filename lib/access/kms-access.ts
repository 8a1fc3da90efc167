import type { IAlias, IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions } from './access';
import { Access } from './access';
import { arnOfKey, endpoint, keyBehind } from './private/customer-key';
import { displayName, nameInArn } from './private/display-name';

/** When a key may be used. */
export interface KmsAccessOptions extends AccessOptions {
  /**
   * Only through this service, in the region of the key: its prefix as KMS writes it, such as `s3` or `secretsmanager`.
   *
   * @default - the role may call KMS itself
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service (2023)
   */
  readonly viaService?: string;

  /**
   * Only with these pairs in the encryption context, each exactly; other pairs may stand beside them.
   *
   * @default - any encryption context, also none
   * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-encryption-context (2023)
   */
  readonly encryptionContext?: { readonly [key: string]: string };
}

/**
 * Access to a KMS key as such, for data that the workload itself encrypts.
 *
 * The key of an encrypted bucket, queue, table, topic, secret or parameter needs none of this: the access to that
 * resource already carries its key, through its service only.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_kms.html (2026)
 */
export class KmsAccess {
  /**
   * Decrypt with the key: `kms:Decrypt`.
   *
   * @throws KeylessError `InvalidValue` for a service that is no prefix, an empty context or an AWS managed key,
   * `MissingValue` for an alias that does not say which key it stands for
   */
  public static decrypt(key: IKeyRef, options: KmsAccessOptions = {}): Access {
    return use('decrypt', key, ['kms:Decrypt'], options);
  }

  /**
   * Encrypt with the key: `kms:Encrypt` for up to 4,096 bytes, and `kms:GenerateDataKey` for more, as the AWS
   * Encryption SDK does.
   *
   * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/use-kms-keyring.html (2026)
   * @throws KeylessError `InvalidValue` for a service that is no prefix, an empty context or an AWS managed key,
   * `MissingValue` for an alias that does not say which key it stands for
   */
  public static encrypt(key: IKeyRef, options: KmsAccessOptions = {}): Access {
    return use('encrypt', key, ['kms:Encrypt', 'kms:GenerateDataKey'], options);
  }
}

function use(verb: string, key: IKeyRef, actions: readonly string[], options: KmsAccessOptions): Access {
  const { viaService, encryptionContext } = options;
  const customerKey = customerKeyOf(key);
  const equals: Record<string, string> = {};
  if (viaService !== undefined) equals['kms:ViaService'] = endpoint(checkedService(viaService), customerKey);
  for (const [name, value] of contextPairs(encryptionContext)) equals[`kms:EncryptionContext:${name}`] = value;
  const conditions = Object.keys(equals).length > 0 ? { StringEquals: equals } : undefined;
  const statement = { actions, resources: [arnOfKey(customerKey)], conditions };
  return Access._of(`${verb} with key ${nameOf(key)}${when(options)}`, [statement], options);
}

function customerKeyOf(key: IKeyRef): IKeyRef {
  const customerKey = keyBehind(key);
  if (customerKey !== undefined) return customerKey;
  throw new KeylessError(
    'InvalidValue',
    `\`${nameOf(key)}\` is an AWS managed key, which serves its account only through its own service`,
    'leave this access out, or use a customer managed key',
  );
}

function nameOf(key: IKeyRef & Partial<Pick<IAlias, 'aliasName'>>): string {
  return displayName(key, key.aliasName, nameInArn(key.keyRef.keyArn));
}

function when({ viaService, encryptionContext = {} }: KmsAccessOptions): string {
  const pairs = Object.entries(encryptionContext).map(([name, value]) => `${name}=${value}`);
  const through = viaService === undefined ? '' : ` through ${viaService}`;
  return `${through}${pairs.length > 0 ? `, only for ${pairs.join(' and ')}` : ''}`;
}

function checkedService(service: string): string {
  if (Token.isUnresolved(service) || /^[a-z][a-z0-9-]*$/.test(service)) return service;
  throw new KeylessError(
    'InvalidValue',
    `\`viaService\` \`${service}\` is not the prefix of a service`,
    'write it without region and domain, such as `s3` or `secretsmanager`',
  );
}

function contextPairs(context: KmsAccessOptions['encryptionContext']): [string, string][] {
  if (context === undefined) return [];
  const pairs = Object.entries(context);
  if (pairs.length === 0 || pairs.some((pair) => pair.includes(''))) {
    throw new KeylessError(
      'InvalidValue',
      `\`encryptionContext\` \`${JSON.stringify(context)}\` has no pair, or an empty name or value`,
      'write each pair in full, or leave it out',
    );
  }
  return pairs;
}

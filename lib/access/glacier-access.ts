import type { Access, AccessOptions } from './access';
import { arnIn, OWN_STACK } from './private/arn-in';
import { intent, type Intent } from './private/intent';
import { namedText, type NameRule } from './private/named-text';

const UPLOAD = onVault(
  'put archives into vault {vault}',
  'AbortMultipartUpload',
  'CompleteMultipartUpload',
  'InitiateMultipartUpload',
  'UploadArchive',
  'UploadMultipartPart',
);
const RETRIEVE = onVault('get archives out of vault {vault}', 'DescribeJob', 'GetJobOutput', 'InitiateJob');
const DELETE = onVault('delete archives of vault {vault}', 'DeleteArchive');

const VAULT: NameRule = {
  what: 'a vault',
  pattern: /^[\w.-]{1,255}$/,
  help: 'use 1 to 255 characters of A-Z a-z 0-9 _ - .',
};

/**
 * Access to the archives of a vault of Amazon S3 Glacier, in the account and region of the stack.
 *
 * Objects of a bucket in a Glacier storage class are none of these: see `S3Access.restore`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glacier.html (2026-09)
 */
export class GlacierAccess {
  /**
   * Put archives into a vault, also in parts: `glacier:UploadArchive`, `InitiateMultipartUpload`,
   * `UploadMultipartPart`, `CompleteMultipartUpload` and `AbortMultipartUpload`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glacier.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a name that is malformed
   */
  public static upload(vaultName: string, options: AccessOptions = {}): Access {
    return archives(UPLOAD, vaultName, options);
  }

  /**
   * Get archives and the inventory out of a vault: `glacier:InitiateJob`, `DescribeJob` and `GetJobOutput`. A job costs.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glacier.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a name that is malformed
   */
  public static retrieve(vaultName: string, options: AccessOptions = {}): Access {
    return archives(RETRIEVE, vaultName, options);
  }

  /**
   * Delete archives, for good: `glacier:DeleteArchive`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_glacier.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a name that is malformed
   */
  public static delete(vaultName: string, options: AccessOptions = {}): Access {
    return archives(DELETE, vaultName, options);
  }
}

function onVault(sentence: string, ...names: readonly string[]): Intent {
  return {
    sentence,
    statements: [{ actions: names.map((name) => `glacier:${name}`), on: ['{vault}'] }],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_glacier.html',
    date: '2026-09',
  };
}

function archives(what: Intent, vaultName: string, options: AccessOptions): Access {
  const { arn, name } = namedText('vaultName', vaultName, VAULT);
  return intent(what, { vault: { arn: arnIn(OWN_STACK, 'glacier', `vaults/${arn}`), name } }, options);
}

import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Access } from '../access';
import { S3Access, type S3AccessOptions } from '../s3-access';

/**
 * Access for the Mountpoint for Amazon S3 CSI driver, for volumes over a general purpose bucket. With `prefix`, mount
 * with `--prefix` the same.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#iam-permissions (2026-11)
 */
export class MountpointS3CsiAccess {
  /**
   * Mount a bucket read-only: `s3:ListBucket` and `s3:GetObject`, and `kms:Decrypt` through S3 with a customer managed
   * key.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static read(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    return mount('read', [S3Access.list(bucket, options), S3Access.read(bucket, options)], options);
  }

  /**
   * Mount a bucket to read, write and delete: beside `read` also `s3:PutObject`, `s3:AbortMultipartUpload` and
   * `s3:DeleteObject`, and `kms:GenerateDataKey` through S3 with a customer managed key.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static readWrite(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    const all = [S3Access.list, S3Access.read, S3Access.write, S3Access.delete].map((of) => of(bucket, options));
    return mount('read, write and delete', all, options);
  }
}

function mount(
  verb: string,
  parts: readonly [Access, ...Access[]] | readonly Access[],
  options: S3AccessOptions,
): Access {
  const [, where] = (parts[0] as Access).sentence.split('list ');
  const statements = parts.flatMap(({ _statements }) => _statements);
  return Access._of(`mount and ${verb} ${String(where)}`, statements, options);
}

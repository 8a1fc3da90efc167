import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { CfnBucket, IBucket, IBucketRef } from 'aws-cdk-lib/aws-s3';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { keyThroughService } from './private/customer-key';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';

/** Which objects of a bucket. */
export interface S3AccessOptions extends AccessOptions {
  /**
   * Only objects whose key starts with this. End it with `/` to mean a folder: `in` also covers `internal/`.
   *
   * @default - every object of the bucket
   */
  readonly prefix?: string;

  /**
   * The customer managed key that encrypts the bucket, where the bucket does not say so itself (imported buckets).
   *
   * @default - the key that the bucket was made with; none for a bucket under S3's own keys
   */
  readonly key?: IKeyRef;
}

/**
 * Access to the objects of an S3 bucket, by prefix.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_s3.html (2026)
 */
export class S3Access {
  /**
   * Read objects: `s3:GetObject`, and `kms:Decrypt` through S3 where a customer managed key encrypts the bucket.
   *
   * Without `S3Access.list`, S3 answers 403 instead of 404 for an object that does not exist.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static read(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    return objects('read objects', bucket, ['s3:GetObject'], ['kms:Decrypt'], options);
  }

  /**
   * Write objects, also in parts: `s3:PutObject` and `s3:AbortMultipartUpload`.
   *
   * With a customer managed key `kms:GenerateDataKey`, and `kms:Decrypt`, which multipart uploads need.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions (2025)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static write(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    const keyActions = ['kms:Decrypt', 'kms:GenerateDataKey'];
    return objects('write objects', bucket, ['s3:AbortMultipartUpload', 's3:PutObject'], keyActions, options);
  }

  /**
   * Delete objects: `s3:DeleteObject`, which leaves old versions of a versioned bucket in place.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static delete(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    return objects('delete objects', bucket, ['s3:DeleteObject'], [], options);
  }

  /**
   * List the keys of objects: `s3:ListBucket` on the bucket, limited by `s3:prefix` where a prefix is given.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static list(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    return Access._of(
      `list objects ${where(bucket, options.prefix)}`,
      [onKeys('s3:ListBucket', bucket, options)],
      options,
    );
  }

  /**
   * Read old versions of objects too: `s3:GetObjectVersion`, and `s3:ListBucketVersions` on the bucket, limited by
   * `s3:prefix` where a prefix is given. Old versions hold what was overwritten or deleted.
   *
   * With a customer managed key `kms:Decrypt`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_s3.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static readVersions(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    const listed = onKeys('s3:ListBucketVersions', bucket, options);
    return objects('read all versions of objects', bucket, ['s3:GetObjectVersion'], ['kms:Decrypt'], options, [listed]);
  }

  /**
   * Delete versions of objects, for good: `s3:DeleteObjectVersion`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_s3.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static deleteVersions(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    return objects('delete for good versions of objects', bucket, ['s3:DeleteObjectVersion'], [], options);
  }

  /**
   * Read and change the tags of objects: `s3:GetObjectTagging`, `s3:PutObjectTagging` and `s3:DeleteObjectTagging`.
   *
   * Policies and lifecycle rules may ask for tags: whoever sets them decides what these do. A new object that is written
   * with tags needs this beside `write`.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/tagging-and-policies.html (unverified)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static tag(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    const actions = ['s3:DeleteObjectTagging', 's3:GetObjectTagging', 's3:PutObjectTagging'];
    return objects('read and change the tags of objects', bucket, actions, [], options);
  }

  /**
   * Bring objects back from an archive class such as Glacier, for a time: `s3:RestoreObject`. A restore costs.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_s3.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static restore(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    return objects('restore archived objects', bucket, ['s3:RestoreObject'], [], options);
  }

  /**
   * See unfinished uploads and their parts, to resume or clear them: `s3:ListMultipartUploadParts` on the objects, and
   * `s3:ListBucketMultipartUploads` on the bucket, which no prefix can limit.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions (2025)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a prefix with a leading slash or a wildcard
   */
  public static listUploads(bucket: IBucketRef, options: S3AccessOptions = {}): Access {
    const listed = { actions: ['s3:ListBucketMultipartUploads'], resources: [bucket.bucketRef.bucketArn] };
    return objects('see unfinished uploads of objects', bucket, ['s3:ListMultipartUploadParts'], [], options, [listed]);
  }
}

/** An action on the bucket that shows keys. */
function onKeys(action: string, bucket: IBucketRef, options: S3AccessOptions): AccessStatement {
  const prefix = checkedPrefix(options.prefix);
  const conditions = prefix ? { StringLike: { 's3:prefix': `${prefix}*` } } : undefined;
  return { actions: [action], resources: [bucket.bucketRef.bucketArn], conditions };
}

function objects(
  verb: string,
  bucket: IBucketRef,
  actions: readonly string[],
  keyActions: readonly string[],
  options: S3AccessOptions,
  onBucket: readonly AccessStatement[] = [],
): Access {
  const prefix = checkedPrefix(options.prefix);
  const onObjects: AccessStatement = {
    actions,
    resources: [`${exactArn(bucket.bucketRef.bucketArn)}/${prefix}*`],
    evidence: prefix ? `the objects under the declared prefix ${prefix}` : 'every object of the one named bucket',
  };
  const onKey = keyActions.length
    ? keyThroughService({
        service: 's3',
        actions: keyActions,
        resource: bucket,
        key: options.key,
        configured: keyOf(bucket),
      })
    : [];
  return Access._of(`${verb} ${where(bucket, prefix)}`, [onObjects, ...onBucket, ...onKey], options);
}

function where(bucket: IBucketRef & Partial<Pick<CfnBucket, 'bucketName'>>, prefix = ''): string {
  const name = displayName(bucket, bucket.bucketRef.bucketName, bucket.bucketName);
  return prefix ? `under ${name}/${prefix}` : `of ${name}`;
}

function keyOf(bucket: IBucketRef & Partial<Pick<IBucket, 'encryptionKey'> & Pick<CfnBucket, 'bucketEncryption'>>) {
  return bucket.encryptionKey ?? keyIdOf(bucket.bucketEncryption);
}

function keyIdOf(encryption: CfnBucket['bucketEncryption']): string | undefined {
  if (!encryption || Token.isUnresolved(encryption)) return undefined;
  const { serverSideEncryptionConfiguration: rules } = encryption as CfnBucket.BucketEncryptionProperty;
  const [rule] = Array.isArray(rules) ? (rules as CfnBucket.ServerSideEncryptionRuleProperty[]) : [];
  const byDefault = rule?.serverSideEncryptionByDefault as CfnBucket.ServerSideEncryptionByDefaultProperty | undefined;
  return byDefault?.kmsMasterKeyId;
}

function checkedPrefix(prefix = ''): string {
  if (Token.isUnresolved(prefix)) return prefix;
  if (prefix.startsWith('/')) {
    const help = `S3 keys have no leading slash: write \`${prefix.replace(/^\/+/, '')}\``;
    throw new KeylessError('InvalidValue', `\`prefix\` \`${prefix}\` starts with a slash`, help);
  }
  if (/[*?]/.test(prefix)) {
    const help = `leave it out: \`${prefix.replace(/[*?].*$/, '')}\` already covers every key that starts with it`;
    throw new KeylessError('WildcardForbidden', `\`prefix\` \`${prefix}\` holds a wildcard`, help);
  }
  return prefix;
}

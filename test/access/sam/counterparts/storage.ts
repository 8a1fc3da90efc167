import { AccessPoint, CfnFileSystem } from 'aws-cdk-lib/aws-efs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { EfsAccess } from '../../../../lib/access/efs-access';
import { S3Access } from '../../../../lib/access/s3-access';
import type { Counterpart, Difference, Group, Setting } from '../counterpart';

function named({ stack, sample }: Setting): IBucket {
  return Bucket.fromBucketName(stack, 'Bucket', sample('BucketName'));
}

function destination({ stack, sample }: Setting): IBucket {
  return Bucket.fromBucketArn(stack, 'Bucket', sample('Destination.Arn'));
}

const LOCATION: Difference = {
  actions: ['s3:GetBucketLocation'],
  reason: 'reading and writing objects needs no region of the bucket: the SDK has one, or follows the redirect',
};

const LIFECYCLE_READ: Difference = {
  actions: ['s3:GetLifecycleConfiguration'],
  reason: 'the lifecycle rules of a bucket are configuration: no use of objects needs them',
};

const LIFECYCLE: Difference = {
  actions: ['s3:PutLifecycleConfiguration'],
  reason: 'a lifecycle rule deletes every object of the bucket: that is no use of objects, and belongs to its stack',
};

const ACL: Difference = {
  actions: ['s3:PutObjectAcl'],
  reason: 'an ACL can make an object public, and is off in new buckets; the access level is permissions management',
};

const ACL_READ: Difference = {
  actions: ['s3:GetObjectAcl'],
  reason: 'an ACL says who has access, not what is in the object',
};

const VERSIONS: Difference = {
  actions: ['s3:GetObjectVersion'],
  reason: 'old versions hold what was overwritten or deleted: that is `S3Access.readVersions`',
};

const TAGS: Difference = {
  actions: ['s3:DeleteObjectTagging', 's3:GetObjectTagging', 's3:PutObjectTagging'],
  reason: 'tags decide access where policies ask for them: that is `S3Access.tag`, never a part of writing',
};

const VERSION_TAGS: Difference = {
  actions: ['s3:DeleteObjectVersionTagging', 's3:GetObjectVersionTagging', 's3:PutObjectVersionTagging'],
  reason: 'the tags of old versions: no use of objects needs them, and policies may ask for them',
};

const ABORT: Difference = {
  actions: ['s3:AbortMultipartUpload'],
  reason: 'an upload in parts that fails must be given up, or its parts stay and cost: it reaches no finished object',
};

const RARELY_READ: Difference = {
  actions: [
    's3:GetObjectAcl',
    's3:GetObjectLegalHold',
    's3:GetObjectRetention',
    's3:GetObjectTorrent',
    's3:GetObjectVersion',
    's3:GetObjectVersionAcl',
    's3:GetObjectVersionForReplication',
    's3:GetObjectVersionTorrent',
    's3:ListBucketVersions',
  ],
  reason: 'not the object as it is now: its versions, its locks, its ACL and BitTorrent, which AWS has ended',
};

const UPLOADS: Difference = {
  actions: ['s3:ListBucketMultipartUploads', 's3:ListMultipartUploadParts'],
  reason: 'the unfinished uploads of others: a reader sees finished objects, and a writer knows its own upload',
};

const RARELY_WRITTEN: Difference = {
  actions: ['s3:DeleteObjectVersion', 's3:PutObjectLegalHold', 's3:PutObjectRetention', 's3:RestoreObject'],
  reason: 'versions and locks keep objects from whoever writes them, and a restore from the archive costs',
};

/** What the connectors of Lambda and of Step Functions give alike. */
const READ: Counterpart = {
  access: (setting) => {
    const bucket = destination(setting);
    return [S3Access.read(bucket, { key: setting.key }), S3Access.list(bucket)];
  },
  leftOut: [RARELY_READ, UPLOADS],
};

const WRITE: Counterpart = {
  access: (setting) => {
    const bucket = destination(setting);
    return [S3Access.write(bucket, { key: setting.key }), S3Access.delete(bucket)];
  },
  leftOut: [RARELY_WRITTEN],
};

export const STORAGE: Group = {
  counterparts: {
    S3ReadPolicy: {
      access: (setting) => {
        const bucket = named(setting);
        return [S3Access.read(bucket, { key: setting.key }), S3Access.list(bucket)];
      },
      leftOut: [LOCATION, LIFECYCLE_READ, VERSIONS],
    },
    S3WritePolicy: {
      access: (setting) => [S3Access.write(named(setting), { key: setting.key })],
      wider: [ABORT],
      leftOut: [ACL, LIFECYCLE],
    },
    S3CrudPolicy: {
      access: everything,
      wider: [ABORT],
      leftOut: [LOCATION, LIFECYCLE_READ, LIFECYCLE, ACL, VERSIONS],
    },
    S3FullAccessPolicy: {
      access: everything,
      wider: [ABORT],
      leftOut: [LOCATION, LIFECYCLE_READ, LIFECYCLE, ACL, ACL_READ, VERSIONS, TAGS, VERSION_TAGS],
    },
    'Lambda::Function to S3::Bucket, Read': READ,
    'Lambda::Function to S3::Bucket, Write': WRITE,
    'StepFunctions::StateMachine to S3::Bucket, Read': READ,
    'StepFunctions::StateMachine to S3::Bucket, Write': WRITE,
    EFSWriteAccessPolicy: {
      access: ({ stack, sample }) => [
        EfsAccess.write(CfnFileSystem.fromFileSystemId(stack, 'Files', sample('FileSystem')), {
          accessPoint: AccessPoint.fromAccessPointId(stack, 'Point', sample('AccessPoint')),
        }),
      ],
    },
  },
};

function everything(setting: Setting) {
  const [bucket, key] = [named(setting), setting.key];
  return [
    S3Access.read(bucket, { key }),
    S3Access.list(bucket),
    S3Access.write(bucket, { key }),
    S3Access.delete(bucket),
  ];
}

import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import type { AccessStatement } from '../../access';
import { arnOfKey, endpoint, keyBehind, keyThroughService } from '../../private/customer-key';

/**
 * The use of customer managed keys for EBS volumes and snapshots, only through EC2; grants only for AWS resources.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html (2026-11)
 */
export function volumeKeys(keys: readonly IKeyRef[] = []): readonly AccessStatement[] {
  return keys.flatMap((key) => [
    ...keyThroughService({ service: 'ec2', actions: USE, resource: key, key }),
    ...grants(key),
  ]);
}

const USE = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];

function grants(given: IKeyRef): readonly AccessStatement[] {
  const key = keyBehind(given);
  if (key === undefined) return [];
  const conditions = {
    Bool: { 'kms:GrantIsForAWSResource': 'true' },
    StringEquals: { 'kms:ViaService': endpoint('ec2', key) },
  };
  return [{ actions: ['kms:CreateGrant'], resources: [arnOfKey(key)], conditions }];
}

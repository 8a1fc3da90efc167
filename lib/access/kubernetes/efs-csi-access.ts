import type { IFileSystemRef } from 'aws-cdk-lib/aws-efs';
import type { Access, AccessOptions } from '../access';
import { displayName } from '../private/display-name';
import { exactArn } from '../private/exact-arn';
import { intent, type Intent, type IntentStatement } from '../private/intent';
import { named } from './private/several';

const PAGE = 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonEFSCSIDriverPolicy.html';

const TAG = 'efs.csi.aws.com/cluster';

/** `ForAllValues` alone would hold for a request without tags; the tag beside it rules that out. */
const MAKES_TAGGED = {
  StringEquals: { [`aws:RequestTag/${TAG}`]: 'true' },
  'ForAllValues:StringEquals': { 'aws:TagKeys': [TAG] },
};

/**
 * Access for the controller of the EFS CSI driver.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/efs-csi.html (2026-11)
 */
export class EfsCsiAccess {
  /**
   * Provision access points on exactly these file systems, and delete those that the driver made, by its tag
   * `efs.csi.aws.com/cluster`. Driver and AWS know no tag of one cluster: clusters that share a file system also share
   * its access points.
   *
   * Narrower than `AmazonEFSCSIDriverPolicy`, which takes in every file system. Access points with `tags` of their own
   * need more, here as there. Mounting needs no access of this role.
   *
   * @throws KeylessError `MissingValue` without a file system, `WildcardForbidden` for an imported ARN with a wildcard
   * @see https://github.com/kubernetes-sigs/aws-efs-csi-driver/blob/master/docs/iam-policy-example.json (2026-11)
   */
  public static provision(fileSystems: IFileSystemRef[], options: AccessOptions = {}): Access {
    const names = fileSystems.map((one) => displayName(one, one.fileSystemRef.fileSystemId));
    const sentence = `provision access points on ${named('fileSystems', names)}`;
    const rest = provision(
      fileSystems.map(({ fileSystemRef }) => exactArn(fileSystemRef.fileSystemArn)),
      [...new Set(fileSystems.map(({ env }) => `${env.region}:${env.account}`))],
    );
    return intent({ sentence, ...rest }, {}, options);
  }
}

function provision(on: readonly string[], places: readonly string[]): Omit<Intent, 'sentence'> {
  const points = places.map((place) => `arn:{partition}:elasticfilesystem:${place}:access-point/*`);
  const evidence = `the driver makes access points, and their ARN does not name the file system (${PAGE}, 2026-11)`;
  const statements: readonly IntentStatement[] = [
    { actions: ['ec2:DescribeAvailabilityZones'], on: ['*'] },
    { actions: ['elasticfilesystem:DescribeFileSystems', 'elasticfilesystem:DescribeMountTargets'], on },
    { actions: ['elasticfilesystem:DescribeAccessPoints'], on: [...on, ...points], evidence },
    { actions: ['elasticfilesystem:CreateAccessPoint'], on, conditions: MAKES_TAGGED },
    {
      actions: ['elasticfilesystem:TagResource'],
      on: [...on, ...points],
      conditions: {
        ...MAKES_TAGGED,
        StringEquals: { ...MAKES_TAGGED.StringEquals, 'elasticfilesystem:CreateAction': 'CreateAccessPoint' },
      },
      evidence,
    },
    {
      actions: ['elasticfilesystem:DeleteAccessPoint'],
      on: points,
      conditions: { StringEquals: { [`aws:ResourceTag/${TAG}`]: 'true' } },
      evidence: `${evidence}; only those with its tag`,
    },
  ];
  return { statements, page: PAGE, date: '2026-11' };
}

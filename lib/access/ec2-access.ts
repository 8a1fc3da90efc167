import type { IInstanceRef } from 'aws-cdk-lib/aws-ec2';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Aws } from 'aws-cdk-lib/core';
import type { AccessOptions, AccessStatement } from './access';
import { Access } from './access';
import { arnIn, OWN_STACK } from './private/arn-in';
import { keyThroughService } from './private/customer-key';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';
import { namedText, type NameRule } from './private/named-text';
import { tagged } from './private/tagged';

/** What starting an instance needs besides it. */
export interface Ec2StartOptions extends AccessOptions {
  /**
   * The customer managed key of the volumes of the instance. Without it such an instance stops again at once.
   *
   * @default - none: the volumes are under the key of EBS, or not encrypted
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html (2026-11)
   */
  readonly volumeKey?: IKeyRef;
}

/** Where a copied image goes. */
export interface Ec2CopyImageOptions extends AccessOptions {
  /**
   * The region of the copy.
   *
   * @default - the region of the image itself
   */
  readonly toRegion?: string;
}

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html';

function describing(what: string, action: string): Intent {
  return { sentence: `list ${what}`, statements: [{ actions: [action], on: ['*'] }], page: REFERENCE, date: '2026-09' };
}

function onInstance(verb: string, action: string): Intent {
  const statements = [{ actions: [action], on: ['{instance}'] }];
  return { sentence: `${verb} instance {instance}`, statements, page: REFERENCE, date: '2026-09' };
}

const DESCRIBE_INSTANCES = describing('instances', 'ec2:DescribeInstances');
const DESCRIBE_IMAGES = describing('images', 'ec2:DescribeImages');
const DESCRIBE_VOLUMES = describing('volumes', 'ec2:DescribeVolumes');
const START = onInstance('start', 'ec2:StartInstances');
const STOP = onInstance('stop', 'ec2:StopInstances');
const REBOOT = onInstance('reboot', 'ec2:RebootInstances');

const COPY_PAGE = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/copy-ami-permissions.html';
const COPY_IMAGE: Intent = {
  sentence: 'copy image {image} to region {to}',
  statements: [
    {
      actions: ['ec2:CopyImage'],
      on: ['{image}', 'arn:{partition}:ec2:{to}::image/*', 'arn:{partition}:ec2:{to}::snapshot/*'],
      evidence: `the copy and its snapshots have no ids yet (${COPY_PAGE}, 2026-11)`,
    },
  ],
  page: COPY_PAGE,
  date: '2026-11',
};

const IMAGE: NameRule = {
  what: 'an image',
  pattern: /^ami-([0-9a-f]{8}|[0-9a-f]{17})$/,
  help: 'write its id, as `ami-0123456789abcdef0`',
};
const REGION: NameRule = { what: 'a region', pattern: /^[a-z]{2}(-[a-z]+)+-\d$/, help: 'write it as `eu-west-1`' };

/**
 * Access to instances, volumes and images of Amazon EC2.
 *
 * AWS has no resource type for lists: narrow them with `.when(AccessCondition.requestedRegion(...))`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html (2026-09)
 */
export class Ec2Access {
  /** List the instances of the account: `ec2:DescribeInstances`. It shows tags and addresses, and no user data. */
  public static describeInstances(options: AccessOptions = {}): Access {
    return intent(DESCRIBE_INSTANCES, {}, options);
  }

  /** List the images that the account may use: `ec2:DescribeImages`. */
  public static describeImages(options: AccessOptions = {}): Access {
    return intent(DESCRIBE_IMAGES, {}, options);
  }

  /** List the volumes of the account, as for waiting until one is attached: `ec2:DescribeVolumes`. */
  public static describeVolumes(options: AccessOptions = {}): Access {
    return intent(DESCRIBE_VOLUMES, {}, options);
  }

  /**
   * Start one instance: `ec2:StartInstances`. With a customer managed key of its volumes `kms:CreateGrant`, through EC2 and
   * for AWS itself only.
   *
   * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html (2026-11)
   */
  public static start(instance: IInstanceRef, options: Ec2StartOptions = {}): Access {
    return intent(START, { instance: instanceOf(instance) }, options, volumeKey(options));
  }

  /** Stop one instance: `ec2:StopInstances`. */
  public static stop(instance: IInstanceRef, options: AccessOptions = {}): Access {
    return intent(STOP, { instance: instanceOf(instance) }, options);
  }

  /** Reboot one instance: `ec2:RebootInstances`. */
  public static reboot(instance: IInstanceRef, options: AccessOptions = {}): Access {
    return intent(REBOOT, { instance: instanceOf(instance) }, options);
  }

  /**
   * Start the instances that have all of these tags, in the account and region of the role's stack: `ec2:StartInstances`.
   * Who may set the tags decides which.
   *
   * @throws KeylessError `MissingValue` without a tag, `InvalidValue` or `WildcardForbidden` for a malformed one
   */
  public static startTagged(tags: { [name: string]: string }, options: Ec2StartOptions = {}): Access {
    const { statement, shown } = onTagged(['ec2:StartInstances'], tags);
    return Access._of(`start instances with ${shown}`, [statement, ...volumeKey(options)], options);
  }

  /**
   * Stop the instances that have all of these tags, in the account and region of the role's stack: `ec2:StopInstances`.
   * Who may set the tags decides which.
   *
   * @throws KeylessError `MissingValue` without a tag, `InvalidValue` or `WildcardForbidden` for a malformed one
   */
  public static stopTagged(tags: { [name: string]: string }, options: AccessOptions = {}): Access {
    const { statement, shown } = onTagged(['ec2:StopInstances'], tags);
    return Access._of(`stop instances with ${shown}`, [statement], options);
  }

  /**
   * Attach volumes to instances, and detach them, where both have all of these tags, in the account and region of the
   * role's stack: what an instance needs that brings back its own volume. `ec2:AttachVolume` and `ec2:DetachVolume`. Of a volume and an
   * instance that are known it is `EbsAccess.attach`.
   *
   * @throws KeylessError `MissingValue` without a tag, `InvalidValue` or `WildcardForbidden` for a malformed one
   */
  public static attachTaggedVolumes(tags: { [name: string]: string }, options: AccessOptions = {}): Access {
    const { statement, shown } = onTagged(['ec2:AttachVolume', 'ec2:DetachVolume'], tags, 'volume/*');
    return Access._of(`attach volumes to instances, and detach them, both with ${shown}`, [statement], options);
  }

  /**
   * Copy one image of the stack's region: `ec2:CopyImage` on the image, and on the copy and its snapshots, which have no
   * ids yet. In one region the copy looks like any image, so that others can be copied too; to another region, only the
   * named one can. Tags need `ec2:CreateTags`, and shared encrypted snapshots the keys.
   *
   * @param imageId `ami-0123456789abcdef0`.
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/copy-ami-permissions.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an id or a region that is malformed
   */
  public static copyImage(imageId: string, options: Ec2CopyImageOptions = {}): Access {
    const { arn, name } = namedText('imageId', imageId, IMAGE);
    const to = options.toRegion === undefined ? undefined : namedText('toRegion', options.toRegion, REGION);
    // ARNs of images have no account.
    const image = { arn: `arn:${Aws.PARTITION}:ec2:${Aws.REGION}::image/${arn}`, name };
    return intent(COPY_IMAGE, { image, to: to ?? { arn: Aws.REGION, name: 'of its own' } }, options);
  }
}

function instanceOf(instance: IInstanceRef): Named {
  const { instanceId } = instance.instanceRef;
  return { arn: exactArn(arnIn(instance, 'ec2', `instance/${instanceId}`)), name: displayName(instance, instanceId) };
}

function onTagged(
  actions: readonly string[],
  tags: Readonly<Record<string, string>>,
  ...more: readonly string[]
): { readonly statement: AccessStatement; readonly shown: string } {
  const { conditions, shown } = tagged(tags);
  const resources = ['instance/*', ...more].map((resource) => arnIn(OWN_STACK, 'ec2', resource));
  return { statement: { actions, resources, conditions, evidence: `only what has ${shown}` }, shown };
}

/** EC2 asks KMS for a grant in the caller's name, with which it decrypts the volumes from then on. */
function volumeKey({ volumeKey: key }: Ec2StartOptions): readonly AccessStatement[] {
  if (key === undefined) return [];
  return keyThroughService({ service: 'ec2', actions: ['kms:CreateGrant'], resource: key, key }).map((statement) => ({
    ...statement,
    conditions: { ...statement.conditions, Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  }));
}

import type { ConditionKeyFact } from './condition-keys';

const GLOBAL = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

function row(
  key: string,
  type: ConditionKeyFact['type'],
  subject: string,
  extra: Partial<Pick<ConditionKeyFact, 'caveat' | 'multivalued' | 'identityLike'>>,
): ConditionKeyFact {
  const instead = 'remove the condition: it belongs in the access of a role, not in its trust';
  const facts = { carriedBy: [], always: [], multivalued: false, instead, page: GLOBAL, date: '2026-11' };
  return { key, type, subject, ...facts, ...extra };
}

const INSTANCE_ONLY = 'only true for the credentials of an EC2 instance';

/** Condition keys that say something about access, and nothing about the assumption of a role. */
export const PERMISSION_KEY_TABLE: readonly ConditionKeyFact[] = [
  row('aws:ResourceAccount', 'string', 'the account of the resource', { identityLike: true }),
  row('aws:ResourceOrgID', 'string', 'the organization of the resource', {
    identityLike: true,
    caveat: 'never true for a resource outside an organization',
  }),
  row('aws:ResourceOrgPaths', 'string', 'the organization path of the resource', {
    multivalued: true,
    caveat: 'never true for a resource outside an organization',
  }),
  row('aws:Ec2InstanceSourceVpc', 'string', 'the VPC of the calling instance', {
    identityLike: true,
    caveat: INSTANCE_ONLY,
  }),
  row('aws:Ec2InstanceSourcePrivateIPv4', 'ip', 'the private address of the calling instance', {
    caveat: INSTANCE_ONLY,
  }),
];

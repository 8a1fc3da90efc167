import { Token } from 'aws-cdk-lib/core';
import type { Duration } from 'aws-cdk-lib/core';
import { KeylessError } from '../../../errors';
import { conditionClause } from '../../../reference/condition-clause';
import type { AccessKeyUserProps } from '../../access-key-user';

/** Refuse what would make a key that nothing limits, or that AWS would refuse at deployment. */
export function checkUserProps(subject: string, props: AccessKeyUserProps): void {
  checkReason(subject, props.reason);
  if (props.access.length === 0) {
    throw new KeylessError('MissingValue', `${subject}: \`access\` is empty`, 'list what the user may do');
  }
  checkWhere(subject, props);
  checkExpiry(subject, props.expires);
  checkSecretName(subject, props.secretName);
  checkDays(subject, 'rotateEvery', props.rotateEvery, ROTATE_EVERY);
  checkDays(subject, 'overlap', props.overlap, OVERLAP);
}

const ROTATE_EVERY = { least: 30, most: 60 };
const OVERLAP = { least: 1, most: 14 };
const REASON = 1000;

function checkReason(subject: string, reason: string): void {
  if (!reason.trim()) {
    const help =
      'say why no role will do: not `RolesAnywhereRole` for a server outside AWS, `OidcRole` for a pipeline, `SamlRole` for a person';
    throw new KeylessError('ReasonRequired', `${subject}: \`reason\` is empty`, help);
  }
  if (Token.isUnresolved(reason) || reason.length <= REASON) return;
  const problem = `${subject}: \`reason\` has ${reason.length} characters`;
  throw new KeylessError('InvalidValue', problem, `use at most ${REASON}`);
}

function checkWhere(subject: string, { addresses, vpcEndpointIds, regions, trail }: AccessKeyUserProps): void {
  if (addresses === undefined && vpcEndpointIds === undefined && regions === undefined) {
    const problem = `${subject} may be used from everywhere`;
    throw new KeylessError('MissingValue', problem, 'give `addresses`, `vpcEndpointIds` or `regions`');
  }
  if (addresses?.some((address) => Token.isUnresolved(address))) {
    const problem = `${subject}: \`addresses\` has a token, and its alarm needs the addresses themselves`;
    throw new KeylessError('InvalidValue', problem, 'write the address itself');
  }
  if (addresses) conditionClause('IpAddress', 'aws:SourceIp', addresses, 'addresses');
  if (vpcEndpointIds) conditionClause('StringEquals', 'aws:SourceVpce', vpcEndpointIds, 'vpcEndpointIds');
  if (regions) conditionClause('StringEquals', 'aws:RequestedRegion', regions, 'regions');
  if (addresses !== undefined || vpcEndpointIds !== undefined || trail !== undefined) return;
  const problem = `${subject} is limited by \`regions\` only, and EventBridge hears of no use in another region`;
  throw new KeylessError('MissingValue', problem, 'pass the log group of a trail of all regions as `trail`');
}

function checkExpiry(subject: string, expires: Date): void {
  if (!Number.isNaN(expires.getTime())) return;
  const problem = `${subject}: \`expires\` is not a valid date`;
  throw new KeylessError('InvalidValue', problem, "write `new Date('2027-01-31T00:00:00Z')`");
}

function checkSecretName(subject: string, name: string | undefined): void {
  if (name === undefined || Token.isUnresolved(name) || /^[\w/+=.@-]{1,512}$/.test(name)) return;
  const problem = `${subject}: \`secretName\` \`${name}\` is no name of a secret`;
  throw new KeylessError('InvalidValue', problem, 'use 1 to 512 characters of A-Z a-z 0-9 / _ + = . @ -');
}

function checkDays(
  subject: string,
  name: 'rotateEvery' | 'overlap',
  duration: Duration | undefined,
  { least, most }: typeof OVERLAP,
): void {
  if (duration === undefined) return;
  const help = `use whole days from ${least} to ${most}: \`Duration.days(${least})\``;
  if (duration.isUnresolved()) {
    throw new KeylessError('InvalidValue', `${subject}: \`${name}\` is a token`, help);
  }
  const days = duration.toDays({ integral: false });
  if (Number.isInteger(days) && days >= least && days <= most) return;
  throw new KeylessError('InvalidValue', `${subject}: \`${name}\` \`${days} d\` is out of range`, help);
}

import { KeylessError } from '../errors';
import { parseArn, type Arn } from '../policy/arn';
import { hasMarker } from '../policy/token';
import { checkAccountId } from '../reference/identifiers';
import { hasWildcard, isToken } from '../reference/opaque-text';
import { checkIamName, wildcardPrincipal } from './iam-name';

/** Throws unless `arn` names one role or one user; `undefined` for a token without parts. @internal */
export function checkPrincipalArn(label: string, what: 'role' | 'user', arn: string): Arn | undefined {
  if (isToken(arn)) return undefined;
  refuseUniqueId(label, arn);
  const parts = parseArn(arn);
  if (parts === undefined) {
    const help = `write \`arn:<partition>:iam::<account>:${what}/<name>\`, or use \`TrustedPrincipal.${what}\``;
    throw new KeylessError('InvalidValue', `\`${label}\` \`${arn}\` is not an ARN`, help);
  }
  if (hasWildcard(arn)) throw wildcardPrincipal(label, arn);
  refuseOtherPrincipals(label, what, arn, parts);
  if (parts.region !== '') {
    throw new KeylessError('InvalidValue', `\`${label}\` \`${arn}\` has a region`, 'leave it empty: IAM is global');
  }
  checkAccountId(label, parts.account);
  checkIamName(label, what, parts.resource.slice(what.length + 1));
  return parts;
}

function refuseUniqueId(label: string, arn: string): void {
  if (!/^(AROA|AIDA)[A-Z0-9]+$/.test(arn)) return;
  const problem = `\`${label}\` \`${arn}\` is the unique id that a deleted principal leaves behind`;
  throw new KeylessError('InvalidValue', problem, 'write the ARN of the principal that exists now');
}

function refuseOtherPrincipals(label: string, what: 'role' | 'user', arn: string, parts: Arn): void {
  const problem = (text: string, help: string): KeylessError =>
    new KeylessError('InvalidValue', `\`${label}\` \`${arn}\` ${text}`, help);
  const { service, resource, account } = parts;
  if (service === 'sts' && resource.startsWith('assumed-role/')) {
    const role = resource.split('/')[1] as string;
    throw problem(
      'is one session of a role',
      `trust the role, \`TrustedPrincipal.role('${account}', '${role}')\`, and pin the session with \`TrustCondition.sessionName\``,
    );
  }
  if (service === 'sts') throw problem('is a federated session', 'trust a role, a user or the identity provider');
  if (resource === 'root') {
    throw problem('means the whole account, not the root user', 'use `TrustedPrincipal.account` and state a reason');
  }
  if (resource.startsWith('group/')) throw problem('is a group, which is no principal', 'trust a role instead');
  const other = what === 'role' ? 'user' : 'role';
  if (resource.startsWith(`${other}/`)) throw problem(`is a ${other}`, `use \`TrustedPrincipal.${other}Arn\``);
  if ((service !== 'iam' || !resource.startsWith(`${what}/`)) && !hasMarker(service + resource)) {
    throw problem(`is not a ${what}`, `write \`arn:<partition>:iam::<account>:${what}/<name>\``);
  }
}

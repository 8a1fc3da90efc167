import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import { TrustCondition } from '../../trust/trust-condition';
import type { TrustGrant } from '../../trust/trust-policy';
import type { TrustedPrincipal } from '../../trust/trusted-principal';
import type { CrossAccountTrust } from '../cross-account-trust';

/** One grant for each trusted principal, all under the same conditions; an external id where somebody else is trusted. */
export function crossAccountGrants(subject: string, ownAccount: string, trust: CrossAccountTrust): TrustGrant[] {
  if (trust.trusted.length === 0) {
    const help = 'name who may assume it, such as `TrustedPrincipal.role(accountId, roleName)`';
    throw new KeylessError('MissingValue', `${subject}: \`trusted\` is empty`, help);
  }
  assertExternalId(subject, ownAccount, trust);
  const conditions = [...(trust.conditions ?? [])];
  if (trust.externalId !== undefined) conditions.unshift(TrustCondition.externalId(trust.externalId));
  return trust.trusted.map((principal) => ({ principal, conditions }));
}

function assertExternalId(subject: string, ownAccount: string, trust: CrossAccountTrust): void {
  const { externalId, conditions = [], trusted, thirdParty } = trust;
  const asked = externalId !== undefined || conditions.some(hasKey('sts:ExternalId'));
  if (asked || !(thirdParty ?? !isOwn(ownAccount, trusted, conditions))) return;
  const who = trusted.map(({ sentence }) => sentence).join(', ');
  const help =
    'set `externalId` to the value the third party made for you, or `thirdParty: false` when these principals are yours';
  throw new KeylessError('ExternalIdRequired', `${subject} trusts ${who} without an external id`, help);
}

function isOwn(own: string, trusted: readonly TrustedPrincipal[], conditions: readonly TrustCondition[]): boolean {
  if (conditions.some(hasKey('aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'))) return true;
  return trusted.every(
    ({ _facts }) => _facts.kind === 'organization' || (!Token.isUnresolved(own) && _facts.account === own),
  );
}

function hasKey(...keys: string[]): (condition: TrustCondition) => boolean {
  return ({ _clauses }) => _clauses.some(({ key }) => keys.includes(key));
}

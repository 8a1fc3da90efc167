import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { PrincipalFacts, TrustedPrincipal } from '../../trust/trusted-principal';

type Field = 'role' | 'user' | 'account' | 'service' | 'provider';

/**
 * The part of an event pattern below `userIdentity` that matches every caller but these.
 *
 * A caller of another account is named by its account only, whatever it is there; one without the field is not the caller
 * that the field would name.
 *
 * @param account that of the watch
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html (2026)
 */
export function strangers(subject: string, callers: readonly TrustedPrincipal[], account: string): object {
  const known: Record<Field, string[]> = { role: [], user: [], account: [], service: [], provider: [] };
  for (const caller of callers) {
    const [field, value] = seenAs(subject, caller, account);
    known[field].push(value);
  }
  const { role, user, account: accounts, service, provider } = known;
  return {
    ...(role.length > 0 && { sessionContext: { sessionIssuer: { arn: otherThan(role) } } }),
    ...(user.length > 0 && { arn: otherThan(user) }),
    ...(accounts.length > 0 && { accountId: otherThan(accounts) }),
    ...(service.length > 0 && { invokedBy: otherThan(service) }),
    ...(provider.length > 0 && { identityProvider: otherThan(provider) }),
  };
}

function otherThan(values: readonly string[]): object[] {
  return [{ 'anything-but': [...new Set(values)] }, { exists: false }];
}

function seenAs(subject: string, { _facts: facts }: TrustedPrincipal, account: string): readonly [Field, string] {
  switch (facts.kind) {
    case 'service':
      return ['service', facts.value];
    case 'oidc':
      return ['provider', facts.value];
    case 'account':
      return ['account', String(facts.account)];
    case 'role':
    case 'user':
      return isOwn(subject, facts, account) ? [facts.kind, facts.value] : ['account', String(facts.account)];
    default:
      throw new KeylessError(
        'InvalidValue',
        `${subject}: \`callers\` has ${facts.sentence}, whom CloudTrail does not tell from others`,
        'name roles, users, accounts, services or OIDC providers',
      );
  }
}

/** An ARN that is a token is taken for one of the own account: those of others are known before deployment. */
function isOwn(subject: string, { account: theirs, sentence }: PrincipalFacts, own: string): boolean {
  if (theirs === undefined || theirs === own) return true;
  if (!Token.isUnresolved(theirs) && !Token.isUnresolved(own)) return false;
  throw new KeylessError(
    'InvalidValue',
    `${subject}: whether ${sentence} is of the own account is known only at deployment, and CloudTrail names only those by their ARN`,
    'give the stack its account in `env`, or use `TrustedPrincipal.roleArn` with the ARN of a role of this app',
  );
}

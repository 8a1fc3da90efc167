import type { Duration } from 'aws-cdk-lib/core';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import { QUOTAS } from '../../reference/quotas';
import type { KnownRole } from './known-role';

/** Whom a description names as the caller. */
export interface NamedCaller {
  readonly callerAccount: string;
  readonly callerRoleName: string;
}

/** Throws unless the role that is about to call is the one that the trust names, as far as that is known. */
export function assertCaller(subject: string, { callerAccount, callerRoleName }: NamedCaller, role: KnownRole): void {
  if (role.generatedName) {
    const problem = `${subject}: the name of the caller's role is made by CloudFormation, and the trust names \`${callerRoleName}\``;
    throw contradiction(problem, `set its \`roleName\` to \`${callerRoleName}\``);
  }
  const expected = callerRoleName.replace(/^\//, '');
  if (differs(role.name, expected)) {
    const help = 'name the same role in both places';
    throw contradiction(`${subject}: the caller is role \`${role.name}\`, and the trust names \`${expected}\``, help);
  }
  if (!differs(role.account, callerAccount)) return;
  const problem = `${subject}: the caller is in account \`${role.account}\`, and the trust names \`${callerAccount}\``;
  throw contradiction(problem, 'make it in a stack of that account');
}

/** Throws unless the role is made where, and under the name by which, the caller calls it. */
export function assertRole(
  subject: string,
  account: string,
  name: string,
  stackAccount: string,
  { roleName, path }: { readonly roleName?: string; readonly path?: string },
): void {
  if (differs(stackAccount, account)) {
    const problem = `${subject}: the role is made in account \`${stackAccount}\`, and the caller calls \`${account}\``;
    throw contradiction(problem, 'make it in a stack of that account');
  }
  if (roleName === undefined && path === undefined) return;
  const problem = `${subject}: the role is given \`${roleName === undefined ? 'path' : 'roleName'}\`, and the caller calls \`${name}\``;
  throw contradiction(problem, 'leave it out: the description names the role');
}

/** How long the caller's session lasts, in seconds. */
export function callSeconds(subject: string, duration?: Duration): number {
  const { minimum = 0 } = QUOTAS.requestedDuration;
  const { standard: most } = QUOTAS.chainedSession;
  if (duration === undefined) return most;
  const seconds = duration.toSeconds();
  if (duration.isUnresolved() || (seconds >= minimum && seconds <= most)) return seconds;
  const problem = `${subject}: \`sessionDuration\` \`${duration.toHumanString()}\` is out of range`;
  const help = 'use 15 minutes to 1 hour: a role that assumes a role gets no more';
  throw new KeylessError('InvalidValue', problem, help);
}

function differs(known: string | undefined, expected: string): boolean {
  return known !== undefined && !Token.isUnresolved(known) && !Token.isUnresolved(expected) && known !== expected;
}

function contradiction(problem: string, help: string): KeylessError {
  return new KeylessError('ConditionContradiction', problem, help);
}

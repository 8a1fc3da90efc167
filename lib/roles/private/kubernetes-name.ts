import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';

/**
 * Throws unless `value` can be the name of a namespace.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ (2026-11)
 */
export function checkNamespace(property: string, value: string): string {
  return check(property, value, /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'at most 63 characters of a-z 0-9 -');
}

/** The same for a service account, whose name may be longer and may have dots. */
export function checkServiceAccountName(property: string, value: string): string {
  const name = /^(?=.{1,253}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
  return check(property, value, name, 'at most 253 characters of a-z 0-9 - .');
}

function check(property: string, value: string, pattern: RegExp, allowed: string): string {
  if (Token.isUnresolved(value) || pattern.test(value)) return value;
  if (/[*?]/.test(value)) {
    const help = 'name one service account; a wildcard lets whoever can create one become the role';
    throw new KeylessError('WildcardForbidden', `\`${property}\` \`${value}\` holds a wildcard`, help);
  }
  const help = `use ${allowed}, starting and ending with a letter or digit`;
  throw new KeylessError('InvalidValue', `\`${property}\` \`${value}\` is no Kubernetes name`, help);
}

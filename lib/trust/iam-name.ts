import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { hasWildcard } from '../reference/opaque-text';

/** Throws unless `value` is a role or user name, with or without its path; returns it without a leading slash. */
export function checkIamName(label: string, what: 'role' | 'user', value: string): string {
  if (hasMarker(value)) return value;
  if (hasWildcard(value)) throw wildcardPrincipal(label, value);
  if (value.startsWith('arn:')) {
    throw new KeylessError(
      'InvalidValue',
      `\`${label}\` \`${value}\` is an ARN`,
      `use \`TrustedPrincipal.${what}Arn\``,
    );
  }
  if (value.startsWith(`${what}/`)) {
    const rest = value.slice(what.length + 1);
    throw new KeylessError('InvalidValue', `\`${label}\` \`${value}\` repeats \`${what}/\``, `write \`${rest}\``);
  }
  const name = value.replace(/^\//, '');
  checkLastSegment(label, value, name.slice(name.lastIndexOf('/') + 1));
  if (!/^([\x21-\x7e]+\/)?[^/]*$/.test(name) || name.includes('//') || name.length > 512 + 64) {
    throw new KeylessError(
      'InvalidValue',
      `\`${label}\` \`${value}\` has a bad path`,
      'write `path/name` without spaces',
    );
  }
  return name;
}

function checkLastSegment(label: string, value: string, name: string): void {
  if (/^[\w+=,.@-]{1,64}$/.test(name)) return;
  throw new KeylessError(
    'InvalidValue',
    `\`${label}\` \`${value}\` is not a name`,
    'use 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -',
  );
}

/** A principal may be no pattern: IAM takes only the whole `*` there. */
export function wildcardPrincipal(label: string, value: string): KeylessError {
  return new KeylessError(
    'WildcardForbidden',
    `\`${label}\` \`${value}\` has a wildcard, which a principal cannot have`,
    'trust the account and add `TrustCondition.principalArn` with the pattern',
  );
}

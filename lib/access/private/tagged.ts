import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { ConditionBlock } from '../../reference/condition-block';

/**
 * The condition that a resource has all of the tags, and how people read it: `tag team = orders`.
 *
 * @throws KeylessError `MissingValue` without a tag, `WildcardForbidden` for a wildcard, `InvalidValue` for no name of a tag
 */
export function tagged(tags: Readonly<Record<string, string>>): {
  readonly conditions: ConditionBlock;
  readonly shown: string;
} {
  const entries = Object.entries(tags);
  if (entries.length === 0) throw new KeylessError('MissingValue', '`tags` is empty', 'name at least one tag');
  entries.forEach(check);
  const keys = entries.map(([name, value]) => [`aws:ResourceTag/${name}`, value] as const);
  const shown = entries.map(([name, value]) => `tag ${name} = ${Token.isUnresolved(value) ? '...' : value}`);
  return { conditions: { StringEquals: Object.fromEntries(keys) }, shown: shown.join(' and ') };
}

function check([name, value]: readonly [string, string]): void {
  const bad = [name, value].find((text) => !Token.isUnresolved(text) && /[*?]/.test(text));
  if (bad !== undefined) {
    const problem = `\`tags\` \`${bad}\` holds a wildcard, which is compared as it stands`;
    throw new KeylessError('WildcardForbidden', problem, 'write name and value in full');
  }
  if (Token.isUnresolved(name) || /^[\w .:/=+@-]{1,128}$/.test(name)) return;
  const help = 'use 1 to 128 characters of letters, digits, spaces and . : / = + - @ _';
  throw new KeylessError('InvalidValue', `\`tags\` \`${name}\` is no name of a tag`, help);
}

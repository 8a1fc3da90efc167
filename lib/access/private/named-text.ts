import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { Named } from './intent';

/** What a name has to look like. */
export interface NameRule {
  /** What it names, with its article: `a keyspace`. */
  readonly what: string;
  readonly pattern: RegExp;
  /** `use 1 to 48 characters of a-z A-Z 0-9 _`. */
  readonly help: string;
}

/**
 * A name that its author writes, as it stands in an ARN and in a sentence.
 *
 * @throws KeylessError `WildcardForbidden` for a wildcard, `InvalidValue` for what is no such name
 */
export function namedText(property: string, value: string, { what, pattern, help }: NameRule): Named {
  if (Token.isUnresolved(value)) return { arn: value, name: `${what} named at deployment` };
  if (/[*?]/.test(value)) {
    throw new KeylessError('WildcardForbidden', `\`${property}\` \`${value}\` holds a wildcard`, `name ${what}`);
  }
  if (pattern.test(value)) return { arn: value, name: value };
  throw new KeylessError('InvalidValue', `\`${property}\` \`${value}\` does not name ${what}`, help);
}

/**
 * Several of them.
 *
 * @throws KeylessError `InvalidValue` for an empty list, and as `namedText` does
 */
export function namedTexts(property: string, values: readonly string[], rule: NameRule): readonly Named[] {
  if (values.length > 0) return values.map((value) => namedText(property, value, rule));
  throw new KeylessError('InvalidValue', `\`${property}\` is empty`, `name ${rule.what}`);
}

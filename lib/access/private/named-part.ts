import { Token } from 'aws-cdk-lib/core';
import type { Named } from './intent';
import { namedText, type NameRule } from './named-text';

/**
 * As `namedText`, for a sentence that says before the name what it names: `read budget {budget}`.
 *
 * @throws KeylessError as `namedText` does
 */
export function namedPart(property: string, value: string, rule: NameRule): Named {
  return Token.isUnresolved(value) ? { arn: value, name: 'named at deployment' } : namedText(property, value, rule);
}

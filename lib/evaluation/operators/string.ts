import type { BaseOperator } from '../../policy/operator';
import { compileText } from '../compile-text';
import { matchText } from '../match-text';
import type { Style, TextPattern } from '../pattern';
import { lowerText } from '../text';
import type { Family } from './family';

const EQUALS: Style = { wildcards: false, variables: true, byPart: false, ignoresCase: false };
const IGNORE_CASE: Style = { ...EQUALS, ignoresCase: true };
const LIKE: Style = { ...EQUALS, wildcards: true };

/** `*` is a wildcard for the `Like` forms only, and case counts but for the `IgnoreCase` forms. */
export const stringFamily: Family = {
  read: (value, operator, version) => compileText(value, styleOf(operator), version),
  matches: (operand, text, { ignoresCase }, request) =>
    matchText(operand as TextPattern, ignoresCase ? lowerText(text) : text, request),
};

function styleOf({ wildcards, ignoresCase }: BaseOperator): Style {
  if (wildcards) return LIKE;
  return ignoresCase ? IGNORE_CASE : EQUALS;
}

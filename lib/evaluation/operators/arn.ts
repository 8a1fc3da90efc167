import { ARN_PARTS } from '../arn-parts';
import { compileText } from '../compile-text';
import { matchText } from '../match-text';
import type { Style, TextPattern } from '../pattern';
import type { Text } from '../text';
import type { Family } from './family';

const ARN: Style = { wildcards: true, variables: true, byPart: true, ignoresCase: false };

/**
 * Each of the six parts is compared with its own, with wildcards in all four operators. What is no ARN matches no
 * pattern. That a pattern of fewer parts (`*`) matches an ARN is not documented, and so not judged.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN (read 2026-11)
 */
export const arnFamily: Family = {
  read: (value, _operator, version) => compileText(value, ARN, version),
  matches: (operand, text, _operator, request) => {
    if (isNoArn(text)) return false;
    const truth = matchText(operand as TextPattern, text, request);
    return truth === true && isShort(operand as TextPattern) ? undefined : truth;
  },
};

function isNoArn(text: Text): boolean {
  return typeof text === 'string' && (!text.startsWith('arn:') || text.split(':', ARN_PARTS).length < ARN_PARTS);
}

function isShort(pattern: TextPattern): boolean {
  if (pattern.kind === 'any') return true;
  if (pattern.kind === 'prefix') return pattern.text.split(':', ARN_PARTS).length < ARN_PARTS;
  return pattern.kind === 'parts' && pattern.parts.length < ARN_PARTS;
}

import { lowerText, textOf, type Text } from '../text';
import { matchUnread, type Family } from './family';

/** `true` and `false`, in any letter case. */
export const boolFamily: Family = {
  read(value) {
    const text = textOf(value);
    const flag = readFlag(text);
    return flag === undefined ? { kind: 'unread', text } : { kind: 'flag', value: flag };
  },
  matches(operand, text, operator) {
    const found = readFlag(text);
    if (found === undefined || operand.kind !== 'flag') return matchUnread(operand, text, operator);
    return found === operand.value;
  },
};

function readFlag(text: Text): boolean | undefined {
  const lower = lowerText(text);
  if (lower === 'true') return true;
  return lower === 'false' ? false : undefined;
}

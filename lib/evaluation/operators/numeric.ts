import { textOf } from '../text';
import { compares, matchUnread, type Family } from './family';

/** Integers and decimals are real numbers: `10` equals `10.0`. */
export const numericFamily: Family = {
  read(value) {
    const text = textOf(value);
    const number = typeof text === 'string' ? readNumber(text) : undefined;
    return number === undefined ? { kind: 'unread', text } : { kind: 'number', value: number };
  },
  matches(operand, text, operator) {
    const found = typeof text === 'string' ? readNumber(text) : undefined;
    if (found === undefined || operand.kind !== 'number') return matchUnread(operand, text, operator);
    return compares(operator, found, operand.value);
  },
};

/** Up to the 15 digits that a JavaScript number keeps. */
function readNumber(text: string): number | undefined {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) && text.length <= 16 ? Number(text) : undefined;
}

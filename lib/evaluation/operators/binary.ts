import { textOf, type Text } from '../text';
import { matchUnread, type Family } from './family';

/** Byte for byte; both sides are written in base64. */
export const binaryFamily: Family = {
  read(value) {
    const text = textOf(value);
    const base64 = canonical(text);
    return base64 === undefined ? { kind: 'unread', text } : { kind: 'bytes', base64 };
  },
  matches(operand, text, operator) {
    const found = canonical(text);
    if (found === undefined || operand.kind !== 'bytes') return matchUnread(operand, text, operator);
    return found === operand.base64;
  },
};

/** One spelling for the same bytes: padding may be left out, and its spare bits may differ. */
function canonical(text: Text): string | undefined {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const digits = text.replace(/=+$/, '');
  return digits.length % 4 === 1 ? undefined : btoa(atob(digits));
}

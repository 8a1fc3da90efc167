import { textOf } from '../text';
import { compares, matchUnread, type Family } from './family';

/**
 * Dates of the W3C profile of ISO 8601, or seconds since 1970. Four digits may be a year or seconds, and a time without
 * its zone is neither, so both are not judged.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date (read 2026-11)
 */
export const dateFamily: Family = {
  read(value) {
    const text = textOf(value);
    const time = typeof text === 'string' ? readTime(text) : undefined;
    return time === undefined ? { kind: 'unread', text } : { kind: 'number', value: time };
  },
  matches(operand, text, operator) {
    const found = typeof text === 'string' ? readTime(text) : undefined;
    if (found === undefined || operand.kind !== 'number') return matchUnread(operand, text, operator);
    return compares(operator, found, operand.value);
  },
};

const EPOCH = /^(\d{1,3}|\d{5,12})(\.\d+)?$/;
const DATE = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?$/;

/** Milliseconds since 1970. */
function readTime(text: string): number | undefined {
  if (EPOCH.test(text)) return Number(text) * 1000;
  if (!DATE.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

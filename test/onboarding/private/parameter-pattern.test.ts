import { wholeValue } from '../../../lib/onboarding/private/parameter-pattern';

test('a pattern has to match the whole value, alternatives and all', () => {
  const pattern = new RegExp(wholeValue('pattern', 'a|bc'));
  expect(['a', 'bc', 'abc', 'ab', ''].map((value) => pattern.test(value))).toEqual([true, true, false, false, false]);
});

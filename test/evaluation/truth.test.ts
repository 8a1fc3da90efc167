import { both, either, every, not, some, type Truth } from '../../lib/evaluation/truth';

const values: readonly Truth[] = [true, undefined, false];
const pairs = values.flatMap((a) => values.map((b) => [a, b] as const));
const name = (truth: Truth): number => (truth === undefined ? 0.5 : Number(truth));

test.each(pairs)('%s and %s: "and" is the least of both, "or" the greatest', (a, b) => {
  expect(name(both(a, b))).toBe(Math.min(name(a), name(b)));
  expect(name(either(a, b))).toBe(Math.max(name(a), name(b)));
  expect(every([a, b], (truth) => truth, undefined)).toBe(both(a, b));
  expect(some([a, b], (truth) => truth, undefined)).toBe(either(a, b));
});

test('"not" turns what is known around', () => {
  expect(values.map(not)).toEqual([false, undefined, true]);
});

test('of no items every one is true and none is', () => {
  expect(every([], () => undefined, undefined)).toBe(true);
  expect(some([], () => undefined, undefined)).toBe(false);
});

import { distinct, idsOf, Pool, valuesOf } from '../../lib/evaluation/pool';

test('one thing is made for each key', () => {
  const pool = new Pool<object>();
  const first = pool.share('a', () => ({ made: 1 }));
  expect(pool.share('a', () => ({ made: 2 }))).toBe(first);
  expect(pool.share('__proto__', () => ({ made: 3 }))).not.toBe(first);
});

test('lists lose order and repetition', () => {
  const pool = new Pool<string>();
  const [a, b] = ['a', 'b'].map((key) => pool.share(key, () => key));
  if (a === undefined || b === undefined) throw new Error('nothing made');
  expect(valuesOf(distinct([b, a, b]))).toEqual(['a', 'b']);
  expect(idsOf(distinct([b, a]))).toBe(idsOf(distinct([a, b, a])));
  expect(idsOf(distinct([b]))).toBe('1');
  expect(idsOf([])).toBe('');
});

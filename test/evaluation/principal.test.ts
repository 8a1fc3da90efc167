import { coversPrincipal, equalTexts, readPrincipal } from '../../lib/evaluation/principal';
import type { Principal } from '../../lib/policy/model';

const aws = (value: Principal['value']): Principal => ({ type: 'AWS', value });

test.each([
  ['111122223333', { partition: '', account: '111122223333', kind: 'root', role: '' }],
  ['arn:aws:iam::1:role/a/b/App', { partition: 'aws', account: '1', kind: 'role', role: 'App' }],
  ['arn:aws:sts::1:assumed-role/App/s', { partition: 'aws', account: '1', kind: 'assumed-role', role: 'App' }],
  ['arn:aws:iam::1:user/a/ann', { partition: 'aws', account: '1', kind: 'user', role: '' }],
  ['arn:aws:iam::1:group/g', undefined],
  ['arn:aws:sts::1:role/App', undefined],
  ['arn:aws:s3:::b', undefined],
  ['AROAEXAMPLE', undefined],
  ['urn:aws:iam::1:root', undefined],
])('%s is taken apart', (value, identity) => {
  expect(readPrincipal(aws(value)).identity).toEqual(identity);
});

test('tokens stay in the fields they stand in', () => {
  const { identity } = readPrincipal(aws({ name: 'Fn::Sub', argument: 'arn:${P}:iam::${A}:role/x/${N}-app' }));
  expect(identity).toEqual({
    partition: { parts: [{ symbol: '{"Ref":"P"}' }] },
    account: { parts: [{ symbol: '{"Ref":"A"}' }] },
    kind: 'role',
    role: { parts: [{ symbol: '{"Ref":"N"}' }, '-app'] },
  });
});

test.each(['arn:aws:${S}::1:root', 'arn:aws:iam::1:${Kind}', '${Arn}', 'arn:aws:iam::1:${Kind}/x'])(
  'of %s not enough is known',
  (argument) => {
    const value = readPrincipal(aws({ name: 'Fn::Sub', argument }));
    expect(value.identity).toBeUndefined();
    expect(coversPrincipal(value, readPrincipal(aws('arn:aws:iam::1:role/App')))).toBeUndefined();
    expect(coversPrincipal(readPrincipal(aws('arn:aws:iam::1:root')), value)).toBeUndefined();
  },
);

test('a principal block that is a token covers nobody for certain, on either side', () => {
  const token: Principal = { type: 'Token', value: { name: 'Ref', argument: 'X' } };
  expect(coversPrincipal(readPrincipal(token), readPrincipal(aws('1')))).toBeUndefined();
  expect(coversPrincipal(readPrincipal(aws('1')), readPrincipal(token))).toBeUndefined();
  expect(coversPrincipal(readPrincipal({ type: '*', value: '*' }), readPrincipal(token))).toBe(true);
});

test('texts with symbols are equal, different, or not known', () => {
  const X = { parts: [{ symbol: 'X' }, 'a'] };
  expect([equalTexts('a', 'a'), equalTexts('a', 'b'), equalTexts(X, X)]).toEqual([true, false, true]);
  expect([equalTexts(X, 'ba'), equalTexts('b', X), equalTexts('*', X)]).toEqual([undefined, false, false]);
});

import { parsePrincipals } from '../../lib/policy/principal';

test('the bare star and the star of AWS stay distinct', () => {
  expect(parsePrincipals('*', 'p')).toEqual([{ type: '*', value: '*' }]);
  expect(parsePrincipals({ AWS: '*' }, 'p')).toEqual([{ type: 'AWS', value: '*' }]);
});

test('types are read with one value or several', () => {
  expect(parsePrincipals({ Federated: 'f', AWS: ['a', { Ref: 'B' }], CanonicalUser: 'c', Service: 's' }, 'p')).toEqual([
    { type: 'AWS', value: 'a' },
    { type: 'AWS', value: { name: 'Ref', argument: 'B' } },
    { type: 'Service', value: 's' },
    { type: 'Federated', value: 'f' },
    { type: 'CanonicalUser', value: 'c' },
  ]);
});

test.each([{ 'Fn::If': ['C', '*', '*'] }, '${Token[TOKEN.1]}'])('%j is a principal not known yet', (input) => {
  expect(parsePrincipals(input, 'p')).toEqual([{ type: 'Token', value: expect.objectContaining({}) }]);
});

test.each<[unknown, string]>([
  [
    'arn:aws:iam::111122223333:root',
    'at `p`: found `arn:aws:iam::111122223333:root`; write `*` or an object such as `{ "AWS": ... }`',
  ],
  [['*'], 'at `p`: found a list; write `*` or an object such as `{ "AWS": ... }`'],
  [{}, 'at `p`: found an empty object; name at least one principal'],
  [{ Aws: '*' }, 'at `p.Aws`: unknown element; did you mean `AWS`?'],
  [{ User: '*' }, 'at `p.User`: unknown element; write one of `AWS`, `Service`, `Federated`, `CanonicalUser`'],
  [{ AWS: [] }, 'at `p.AWS`: found an empty list; write at least one value'],
  [{ AWS: 111122223333 }, 'at `p.AWS`: found `111122223333`; write a string'],
  [{ Service: ['a', ''] }, 'at `p.Service[1]`: found an empty string; write a string'],
])('%j is refused', (input, message) => {
  expect(() => parsePrincipals(input, 'p')).toThrow(new Error(message));
});

import { isOpaque, type OpaqueStatement } from '../../lib/policy/model';

test('an entry with a token is opaque', () => {
  const entries: ({ readonly path: string } | OpaqueStatement)[] = [
    { path: 'Statement[0]' },
    { path: 'Statement[1]', token: { name: 'Ref', argument: 'A' } },
  ];
  expect(entries.map((entry) => isOpaque(entry))).toEqual([false, true]);
});

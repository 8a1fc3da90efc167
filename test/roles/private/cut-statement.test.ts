import { mergeStatements } from '../../../lib/policy/merge';
import type { PackedStatement } from '../../../lib/roles/private/cut-statement';
import { cutStatement, statementSize, withFewerActions } from '../../../lib/roles/private/cut-statement';
import { declaredStatement } from '../../../lib/roles/private/declared-statement';

interface Parts {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** One packed statement, merged from those given. */
function packed(...sources: Parts[]): PackedStatement {
  const merged = mergeStatements(sources.map((source) => declaredStatement(source, { sentence: 'use it' })));
  expect(merged).toHaveLength(1);
  return merged[0] as PackedStatement;
}

const cut = (statement: PackedStatement, room: number) => cutStatement(statement, room)?.map(({ json }) => json);
const allow = (Action: unknown, Resource: unknown) => ({ Action, Effect: 'Allow', Resource });

test('the size of a statement counts its comma', () => {
  const statement = packed({ actions: ['a:A'], resources: ['r'] });
  expect(statementSize(statement)).toBe(statement.text.length + 1);
});

const three = packed({ actions: ['a:A', 'a:B'], resources: ['r1', 'r2', 'r3'] });
const THREE = statementSize(three);

test.each([
  ['two that fit', THREE - 1, ['r1', 'r2'], 'r3'],
  ['two that just fit', THREE - 5, ['r1', 'r2'], 'r3'],
  ['one where two do not', THREE - 6, 'r1', ['r2', 'r3']],
  ['one that fits only without a list', THREE - 12, 'r1', ['r2', 'r3']],
])('cuts off %s', (_, room, head, tail) => {
  expect(cut(three, room)).toEqual([allow(['a:A', 'a:B'], head), allow(['a:A', 'a:B'], tail)]);
  expect(statementSize(cutStatement(three, room)?.[0] as PackedStatement)).toBeLessThanOrEqual(room);
});

test('cuts nothing off where not even one fits', () => {
  expect(cut(three, THREE - 13)).toBeUndefined();
});

test('never cuts between actions what a policy takes whole', () => {
  expect(cut(packed({ actions: ['a:A', 'a:B'], resources: ['r'] }), 40)).toBeUndefined();
});

test('cuts between actions what no policy takes whole', () => {
  const [one, two] = ['a', 'b'].map((name) => `a:${name.padEnd(4000, name)}`);

  expect(cut(packed({ actions: [one as string, two as string], resources: ['r'] }), 6000)).toEqual([
    allow(one, 'r'),
    allow(two, 'r'),
  ]);
});

test('a statement of one action on one resource cannot be cut', () => {
  expect(cut(packed({ actions: ['a:A'], resources: ['r'.repeat(7000)] }), 6000)).toBeUndefined();
});

test('both parts keep the sources that they still say something of', () => {
  const [all, rest] = [
    { actions: ['a:A'], resources: ['r1', 'r2'] },
    { actions: ['a:A'], resources: ['r3'] },
  ];
  const [head, tail] = cutStatement(packed(all, rest), 56) ?? [];

  expect(head?.json.Resource).toBe('r1');
  expect(head?.sources.map(({ json }) => json.Resource)).toEqual([['r1', 'r2']]);
  expect(tail?.json.Resource).toEqual(['r2', 'r3']);
  expect(tail?.sources.map(({ json }) => json.Resource)).toEqual([['r1', 'r2'], 'r3']);
});

describe('many actions on many resources', () => {
  const names = (count: number, prefix: string): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(96, '0')}`);

  test.each([
    ['are left alone where a policy takes them', 10, 10, [10]],
    ['are left alone where the actions take less than half of a policy', 25, 60, [25]],
    ['are halved until the resources have half of a policy', 40, 60, [20, 20]],
    ['are halved more than once', 99, 60, [25, 25, 25, 24]],
    ['are halved only until a policy takes them', 99, 2, [50, 49]],
    ['stay together on a single resource', 99, 1, [99]],
  ])('%s', (_, actions, resources, expected) => {
    const statement = packed({ actions: names(actions, 'a:'), resources: names(resources, 'r:') });
    expect(withFewerActions(statement).map(({ json }) => [json.Action].flat().length)).toEqual(expected);
  });
});

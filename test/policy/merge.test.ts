import type { StatementJson } from '../../lib/policy/merge';
import { mergeStatements } from '../../lib/policy/merge';
import { byText } from '../../lib/reference/text-order';

type Json = Readonly<Record<string, unknown>>;

const allow = (Action: unknown, Resource: unknown, rest: Json = {}): Json => ({
  Action,
  ...rest,
  Effect: 'Allow',
  Resource,
});
const deny = (Action: unknown, Resource: unknown): Json => ({ Action, Effect: 'Deny', Resource });
const asInput = (json: Json) => ({ json: json as StatementJson, text: JSON.stringify(json) });
const merged = (...statements: Json[]): unknown[] => mergeStatements(statements.map(asInput)).map(({ json }) => json);

const CONDITION = { Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } };
const OTHER = { Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-2' } } };

test.each<[string, Json[], Json[]]>([
  ['actions of one resource', [allow('a:A', 'r'), allow('a:B', 'r')], [allow(['a:A', 'a:B'], 'r')]],
  ['resources of one action', [allow('a:A', 'r'), allow('a:A', 's')], [allow('a:A', ['r', 's'])]],
  ['denials', [deny('a:A', 'r'), deny('a:B', 'r')], [deny(['a:A', 'a:B'], 'r')]],
  ['equal statements', [allow('a:A', 'r'), allow('a:A', 'r')], [allow('a:A', 'r')]],
  ['lists that overlap', [allow(['a:B', 'a:A'], 'r'), allow(['a:C', 'a:B'], 'r')], [allow(['a:A', 'a:B', 'a:C'], 'r')]],
  [
    'lists that are equal but for their order',
    [allow('a:A', ['r', 's']), allow('a:B', ['s', 'r'])],
    [allow(['a:A', 'a:B'], ['r', 's'])],
  ],
  ['a list of one with a text', [allow(['a:A'], 'r'), allow('a:A', ['s'])], [allow('a:A', ['r', 's'])]],
  [
    'statements under one condition',
    [allow('a:A', 'r', CONDITION), allow('a:B', 'r', CONDITION)],
    [allow(['a:A', 'a:B'], 'r', CONDITION)],
  ],
  [
    'a whole grid',
    [allow('a:A', 'r'), allow('a:B', 's'), allow('a:A', 's'), allow('a:B', 'r')],
    [allow(['a:A', 'a:B'], ['r', 's'])],
  ],
  [
    'what only an earlier merge made equal',
    [allow('a:A', 'r'), allow('a:A', 's'), allow('a:B', ['r', 's']), allow(['a:A', 'a:B'], 't')],
    [allow(['a:A', 'a:B'], ['r', 's', 't'])],
  ],
  [
    'resources under one `NotAction`',
    [
      { Effect: 'Deny', NotAction: 'a:A', Resource: 'r' },
      { Effect: 'Deny', NotAction: 'a:A', Resource: 's' },
    ],
    [{ Effect: 'Deny', NotAction: 'a:A', Resource: ['r', 's'] }],
  ],
  [
    'actions outside one `NotResource`',
    [
      { Action: 'a:A', Effect: 'Deny', NotResource: 'r' },
      { Action: 'a:B', Effect: 'Deny', NotResource: 'r' },
    ],
    [{ Action: ['a:A', 'a:B'], Effect: 'Deny', NotResource: 'r' }],
  ],
  [
    'actions of one principal',
    [allow('a:A', 'r', { Principal: { AWS: 'p' } }), allow('a:B', 'r', { Principal: { AWS: 'p' } })],
    [{ Action: ['a:A', 'a:B'], Principal: { AWS: 'p' }, Effect: 'Allow', Resource: 'r' }],
  ],
  [
    'actions without a resource',
    [
      { Action: 'sts:A', Effect: 'Allow' },
      { Action: 'sts:B', Effect: 'Allow' },
    ],
    [{ Action: ['sts:A', 'sts:B'], Effect: 'Allow' }],
  ],
  [
    'equal statements without a list to merge',
    [
      { Effect: 'Deny', NotAction: 'a:A', NotResource: 'r' },
      { Effect: 'Deny', NotAction: 'a:A', NotResource: 'r' },
    ],
    [{ Effect: 'Deny', NotAction: 'a:A', NotResource: 'r' }],
  ],
])('merges %s', (_, statements, expected) => {
  expect(merged(...statements)).toEqual(expected);
  expect(merged(...statements.reverse())).toEqual(expected);
});

test.each<[string, Json, Json]>([
  ['differ in action and resource', allow('a:A', 'r'), allow('a:B', 's')],
  ['allow and deny', allow('a:A', 'r'), deny('a:B', 'r')],
  ['have different conditions', allow('a:A', 'r', CONDITION), allow('a:B', 'r', OTHER)],
  ['have a condition on one side', allow('a:A', 'r', CONDITION), allow('a:B', 'r')],
  ['have names of their own', allow('a:A', 'r', { Sid: 'One' }), allow('a:B', 'r', { Sid: 'Two' })],
  ['have a name on one side', allow('a:A', 'r', { Sid: 'One' }), allow('a:B', 'r')],
  [
    'have different principals',
    allow('a:A', 'r', { Principal: { AWS: 'p' } }),
    allow('a:B', 'r', { Principal: { AWS: 'q' } }),
  ],
  [
    'except different actions',
    { Effect: 'Allow', NotAction: 'a:A', Resource: 'r' },
    { Effect: 'Allow', NotAction: 'a:B', Resource: 'r' },
  ],
  [
    'except different resources',
    { Action: 'a:A', Effect: 'Allow', NotResource: 'r' },
    { Action: 'a:A', Effect: 'Allow', NotResource: 's' },
  ],
  ['except what the other names', { Effect: 'Allow', NotAction: 'a:A', Resource: 'r' }, allow('a:A', 'r')],
  ['hold an intrinsic, which may be a list', allow('a:A', { Ref: 'Arns' }), allow('a:A', 'r')],
  ['hold an intrinsic in a list', allow('a:A', ['r', { Ref: 'Arn' }]), allow('a:A', 's')],
  ['hold a list token', allow('a:A', ['#{Token[Arns.1]}']), allow('a:A', 's')],
  ['hold nothing', allow('a:A', []), allow('a:A', 's')],
])('leaves statements as they are that %s', (_, one, other) => {
  expect(merged(one, other)).toHaveLength(2);
  expect(merged(one, other)).toEqual(expect.arrayContaining([one, other]));
});

test('a token in a text is a value like any other', () => {
  expect(merged(allow('a:A', '${Token[Bucket.Arn.7]}/*'), allow('a:A', 'r'))).toEqual([
    allow('a:A', ['${Token[Bucket.Arn.7]}/*', 'r']),
  ]);
});

test('a statement knows what it was merged from', () => {
  const [a, b, c] = [asInput(allow('a:A', 'r')), asInput(allow('a:B', 'r')), asInput(allow('a:C', 't'))];

  expect(mergeStatements([a, b, c]).map(({ sources }) => sources)).toEqual([[c], [a, b]]);
});

test('the text of a statement is its JSON', () => {
  for (const { json, text } of mergeStatements(
    [allow('a:A', 'r'), allow('a:B', 'r'), allow('a:C', 't')].map(asInput),
  )) {
    expect(text).toBe(JSON.stringify(json));
  }
});

test('lists and statements are sorted as the caller wishes', () => {
  const backwards = (a: string, b: string): number => byText(b, a);
  const statements = [allow('a:A', 'r'), allow('a:B', 'r'), allow('a:A', 'q', CONDITION)].map(asInput);

  expect(mergeStatements(statements, backwards).map(({ json }) => json)).toEqual([
    allow(['a:B', 'a:A'], 'r'),
    allow('a:A', 'q', CONDITION),
  ]);
});

test('nothing is merged to nothing', () => {
  expect(mergeStatements([])).toEqual([]);
});

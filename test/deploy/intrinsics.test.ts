import { NO_VALUE, resolveValue, type Scope } from './intrinsics';

const KNOWN: Record<string, string> = { 'AWS::Partition': 'aws', Queue: 'https://sqs/1/jobs', 'Queue.Arn': 'arn:jobs' };

const SCOPE: Scope = {
  ref: (name) => lookUp(name),
  attribute: (logicalId, name) => lookUp(`${logicalId}.${name}`),
};

function lookUp(name: string): string {
  const value = KNOWN[name];
  if (value === undefined) throw new Error(`unknown ${name}`);
  return value;
}

const resolved: [string, unknown, unknown][] = [
  ['plain values', { a: ['b', 1, true, null] }, { a: ['b', 1, true, null] }],
  ['an empty object', {}, {}],
  ['Ref', { Ref: 'Queue' }, 'https://sqs/1/jobs'],
  ['Ref of a pseudo parameter', { Ref: 'AWS::Partition' }, 'aws'],
  ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:jobs'],
  ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Queue.Arn' }, 'arn:jobs'],
  ['Fn::Join of nested values', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 3]] }, 'arn:aws:3'],
  ['Fn::Join of a split list', { 'Fn::Join': ['-', { 'Fn::Split': ['/', 'a/b'] }] }, 'a-b'],
  [
    'Fn::Split and Fn::Select',
    { 'Fn::Select': [1, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] },
    'jobs',
  ],
  ['Fn::Select with the index as text', { 'Fn::Select': ['0', ['x', 'y']] }, 'x'],
  ['Fn::Sub', { 'Fn::Sub': '${AWS::Partition} ${Queue} ${Queue.Arn}' }, 'aws https://sqs/1/jobs arn:jobs'],
  ['Fn::Sub with its own variables', { 'Fn::Sub': ['${Mine}', { Mine: { Ref: 'Queue' } }] }, 'https://sqs/1/jobs'],
  ['an escaped variable of IAM', { 'Fn::Sub': '${!aws:username}' }, '${aws:username}'],
  ['a property without a value', { a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
  ['an item without a value', ['a', { Ref: 'AWS::NoValue' }], ['a']],
  ['members beside a member named Ref', { Ref: 'x', other: 'y' }, { Ref: 'x', other: 'y' }],
];

test.each(resolved)('resolves %s', (_, value, expected) => {
  expect(resolveValue(value, SCOPE)).toEqual(expected);
});

test('says that a value is left out', () => {
  expect(resolveValue({ Ref: 'AWS::NoValue' }, SCOPE)).toBe(NO_VALUE);
});

const refused: [string, unknown, string][] = [
  ['an intrinsic it does not know', { 'Fn::ImportValue': 'x' }, 'cannot resolve `Fn::ImportValue`'],
  ['a reference nobody knows', { Ref: 'Missing' }, 'unknown Missing'],
  ['an item that is not there', { 'Fn::Select': [2, ['a']] }, '`Fn::Select` has no item 2'],
  ['a join of something else', { 'Fn::Join': ['', 'text'] }, '`Fn::Join` needs a list, found "text"'],
  ['a join of lists', { 'Fn::Join': ['', [['a']]] }, '`Fn::Join` needs text, found ["a"]'],
];

test.each(refused)('refuses %s', (_, value, message) => {
  expect(() => resolveValue(value, SCOPE)).toThrow(message);
});

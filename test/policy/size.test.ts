import { policySize } from '../../lib/policy/size';

const exactly = (length: number): object => ({ min: length, max: length });

const minimal = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: 'arn:aws:s3:::b/*' }],
};

test.each<[unknown]>([
  [minimal],
  [{}],
  [[]],
  [{ a: [] }],
  [{ a: {}, b: [1, true, null, 'x'] }],
  [
    {
      Condition: {
        StringLike: { 's3:prefix': ['"quoted"', 'back\\slash', 'new\nline', '\u0001', 'ÿ', '😀', '\ud83d'] },
      },
    },
  ],
  [{ Ref: 5 }],
  [{ resolve: 'x' }],
])('%j without tokens is as long as its JSON text', (document) => {
  expect(policySize(document)).toEqual(exactly(JSON.stringify(document).length));
});

test('spaces inside strings are in the maximum only', () => {
  expect(policySize({ a: 'b c d' })).toEqual({ min: 11, max: 13 });
  expect(policySize({ a: '\t 😀 ' })).toEqual({ min: 12, max: 14 });
});

test('members that JSON leaves out do not count', () => {
  expect(policySize({ a: undefined, b: 'x' })).toEqual(exactly('{"b":"x"}'.length));
});

test.each<[string, unknown, number, number]>([
  ['partition', { Ref: 'AWS::Partition' }, 3, 10],
  ['account', { Ref: 'AWS::AccountId' }, 12, 12],
  ['region', { Ref: 'AWS::Region' }, 9, 15],
  ['URL suffix', { Ref: 'AWS::URLSuffix' }, 10, 16],
  ['stack name', { Ref: 'AWS::StackName' }, 1, 128],
  ['stack ARN', { Ref: 'AWS::StackId' }, 90, 230],
  ['partition of the CDK', '${Token[AWS.Partition.9]}', 3, 10],
  ['account of the CDK', '${Token[AWS.AccountId.11]}', 12, 12],
  ['region of the CDK', '${Token[AWS.Region.4]}', 9, 15],
  ['URL suffix of the CDK', '${Token[AWS.URLSuffix.1]}', 10, 16],
  ['other marker', '${Token[TOKEN.42]}', 1, 128],
  ['list marker', '#{Token[TOKEN.42]}', 1, 128],
  ['reference', { Ref: 'Bucket' }, 1, 128],
  ['attribute', { 'Fn::GetAtt': ['Bucket', 'Arn'] }, 1, 128],
  ['import', { 'Fn::ImportValue': 'x' }, 1, 128],
  ['text around markers', 'arn:${Token[AWS.Partition.9]}:s3:::${Token[TOKEN.1]}/*', 16, 150],
  ['join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 's3::', { Ref: 'B' }]] }, 14, 148],
  ['sub', { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${B}/${!aws:username}' }, 30, 164],
  ['choice', { 'Fn::If': ['C', 'long-value', { Ref: 'AWS::Region' }] }, 9, 15],
  ['choice in a join', { 'Fn::Join': ['', ['a', { 'Fn::If': ['C', 'bcd', 'e'] }]] }, 2, 4],
  ['broken choice', { 'Fn::If': ['C'] }, 1, 128],
  ['broken choice of text', { 'Fn::If': 'C' }, 1, 128],
  ['object of the CDK', { resolve: (): string => 'x' }, 1, 128],
])('the %s counts from %j', (_name, token, min, max) => {
  expect(policySize(token)).toEqual({ min: min + 2, max: max + 2 });
});

test('a number token has no quotes', () => {
  expect(policySize(-1.8881545897087544e289)).toEqual({ min: 1, max: 128 });
});

test('tokens count in keys', () => {
  expect(policySize({ '${Token[TOKEN.1]}': 'x' })).toEqual({ min: 9, max: 136 });
});

test('AWS::NoValue takes its key and comma along', () => {
  expect(policySize({ a: { Ref: 'AWS::NoValue' }, b: 'x' })).toEqual(exactly('{"b":"x"}'.length));
  expect(policySize(['x', { Ref: 'AWS::NoValue' }])).toEqual(exactly('["x"]'.length));
});

test('Fn::If between a statement and nothing counts from nothing to the statement', () => {
  const statement = minimal.Statement[0];
  const document = { Statement: [statement, { 'Fn::If': ['C', statement, { Ref: 'AWS::NoValue' }] }] };
  expect(policySize(document)).toEqual({
    min: JSON.stringify({ Statement: [statement] }).length,
    max: JSON.stringify({ Statement: [statement, statement] }).length,
  });
});

test('a policy of three statements is measured in well under a millisecond', () => {
  const document = { Version: '2012-10-17', Statement: [0, 1, 2].map(() => minimal.Statement[0]) };
  const started = performance.now();
  for (let run = 0; run < 1000; run++) policySize(document);
  expect(performance.now() - started).toBeLessThan(1000);
});

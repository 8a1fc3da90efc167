import type { PolicyKind } from '../../lib/policy/model';
import { parsePolicy } from '../../lib/policy/parse';
import { printPolicy } from '../../lib/policy/print';

const reprint = (input: unknown, kind: PolicyKind): unknown => printPolicy(parsePolicy(input, kind));

test('an identity policy prints as IAM writes it', () => {
  const policy = {
    Version: '2012-10-17',
    Id: 'x',
    Statement: [
      {
        Sid: 'Read',
        Effect: 'Allow',
        Action: ['s3:GetObject', 's3:ListBucket'],
        Resource: 'arn:aws:s3:::b',
        Condition: { Bool: { 'aws:SecureTransport': 'true' }, StringEquals: { 'aws:a': ['1', '2'], 'aws:b': '3' } },
      },
      { Effect: 'Deny', NotAction: '*', NotResource: ['a', { Ref: 'B' }] },
      { 'Fn::If': ['C', {}, { Ref: 'AWS::NoValue' }] },
    ],
  };
  expect(JSON.stringify(reprint(policy, 'identity'))).toBe(JSON.stringify(policy));
});

test.each<unknown>([
  '*',
  { AWS: '*' },
  { AWS: ['a', 'b'], Service: 's' },
  { 'Fn::If': ['C', '*', '*'] },
  '${Token[TOKEN.1]}',
])('the principal %j prints back', (principal) => {
  const policy = { Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }] };
  expect(reprint(policy, 'trust')).toEqual(policy);
});

test('NotPrincipal prints back', () => {
  const policy = { Statement: [{ Effect: 'Deny', NotPrincipal: { AWS: 'a' }, Action: 'sts:AssumeRole' }] };
  expect(reprint(policy, 'trust')).toEqual(policy);
});

test.each<unknown>([
  { 'Fn::If': ['C', {}, {}] },
  { StringEquals: { 'Fn::GetAtt': ['Json', 'Value'] }, Bool: { 'aws:x': 'true' } },
])('the opaque condition %j prints back', (condition) => {
  const policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: condition }] };
  expect(reprint(policy, 'identity')).toEqual(policy);
});

test('lists of one are unwrapped, operators take their spelling, values become strings', () => {
  const policy = {
    Statement: { Effect: 'Allow', Action: ['*'], Resource: ['*'], Condition: { bool: { 'aws:x': [true] } } },
  };
  expect(reprint(policy, 'identity')).toEqual({
    Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: { 'aws:x': 'true' } } }],
  });
});

test('a list token of the CDK stays in its list, where alone it is resolved', () => {
  const policy = { Statement: [{ Effect: 'Allow', Action: ['#{Token[TOKEN.20]}'], Resource: '${Token[TOKEN.21]}' }] };
  expect(reprint(policy, 'identity')).toEqual(policy);
});

test('a condition key that ends in __proto__ or is a token becomes a member', () => {
  const text =
    '{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"a:__proto__":"x","${Token[T.1]}":"y"}}}]}';
  expect(JSON.stringify(reprint(text, 'identity'))).toBe(text);
});

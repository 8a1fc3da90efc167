import { NOT_EMULATED, noOpDifferences, typesWithoutEffect } from './no-ops';

const LOG = `
127.0.0.1 - - [21/Nov/2026 23:14:35] "POST / HTTP/1.1" 200 -
No Moto CloudFormation support for AWS::CDK::Metadata
parsing.py:341: UserWarning: Tried to parse AWS::CDK::Metadata but it's not supported by moto's CloudFormation implementation
parsing.py:341: UserWarning: Tried to parse AWS::Chime::Room but it's not supported by moto's CloudFormation implementation
`;

test('the log names the types that were not made, each once', () => {
  expect(typesWithoutEffect(LOG)).toEqual(['AWS::CDK::Metadata', 'AWS::Chime::Room']);
});

test('a type that is not on the list is a difference', () => {
  expect(noOpDifferences(LOG, ['AWS::CDK::Metadata', 'AWS::Chime::Room'])).toEqual([
    'AWS::Chime::Room: the emulator reported it created and created nothing',
  ]);
});

test('an entry of the list that the emulator now makes is a difference', () => {
  expect(noOpDifferences('', ['AWS::SQS::QueuePolicy'])).toEqual([
    'AWS::SQS::QueuePolicy: listed as not emulated, but the emulator made it; take it off the list',
  ]);
});

test('an entry that nothing used is no difference', () => {
  expect(noOpDifferences('', ['AWS::IAM::Role'])).toEqual([]);
});

test('no role, policy, profile or boundary is ever on the list', () => {
  expect(Object.keys(NOT_EMULATED).filter((type) => type.startsWith('AWS::IAM::'))).toEqual([]);
});

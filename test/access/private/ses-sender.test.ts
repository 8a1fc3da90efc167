import { CfnEmailIdentity, ConfigurationSet, EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Token } from 'aws-cdk-lib/core';
import {
  assertFromAddress,
  checkedIdentity,
  isDomain,
  senderOf,
  setArnOf,
} from '../../../lib/access/private/ses-sender';
import { failure } from '../../failure';
import { ACCOUNT, newStack } from '../support';

test('an imported identity sends as its ARN says', () => {
  const identity = EmailIdentity.fromEmailIdentityName(
    newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } }),
    'Identity',
    'example.com',
  );
  expect(senderOf(identity)).toMatchObject({ name: 'example.com', shown: 'example.com', setArn: undefined });
});

test('an identity of the app brings its default configuration set', () => {
  const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
  const configurationSetAttributes = { configurationSetName: 'transactional' };
  const identity = new CfnEmailIdentity(stack, 'Id', { emailIdentity: 'example.com', configurationSetAttributes });
  expect(stack.resolve(senderOf(identity).setArn)).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ses:us-east-1:${ACCOUNT}:configuration-set/transactional`]],
  });
});

test('a configuration set is where its stack is', () => {
  const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
  const set = ConfigurationSet.fromConfigurationSetName(stack, 'Set', 'transactional');
  expect(stack.resolve(setArnOf(set))).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ses:us-east-1:${ACCOUNT}:configuration-set/transactional`]],
  });
});

test.each([
  ['example.com', true],
  ['mail.example.com', true],
  ['a@example.com', false],
  ['example', false],
])('whether `%s` is a domain: %s', (name, expected) => {
  expect(isDomain(name)).toBe(expected);
});

test('a name that only deployment knows passes', () => {
  const name = Token.asString({ Ref: 'Name' });
  expect(checkedIdentity(name)).toBe(name);
  expect(failure(() => assertFromAddress('a@example.com', name))).toBe('');
});

test.each([
  [() => checkedIdentity('example'), '`identityName` `example` is no domain and no address'],
  [() => checkedIdentity('*.example.com'), '`identityName` `*.example.com` holds a wildcard; name one identity'],
  [() => assertFromAddress('a@other.com', 'example.com'), '`fromAddress` `a@other.com` is not of the identity'],
])('refuses bad names: %#', (act, message) => {
  expect(failure(act)).toContain(message);
});

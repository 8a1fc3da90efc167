import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib/core';
import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { condition, failure, organization, service, statements, token, user } from './samples';

const START = new Date('2027-01-01T00:00:00Z');
const END = new Date('2027-01-31T12:00:00.500Z');

test.each<[string, C, unknown, string | undefined]>([
  [
    'the external id is your-unique-external-id',
    C.externalId('your-unique-external-id'),
    { StringEquals: { 'sts:ExternalId': 'your-unique-external-id' } },
    undefined,
  ],
  [
    'the external id is abc or def',
    C.externalId('abc', 'def', 'abc'),
    { StringEquals: { 'sts:ExternalId': ['abc', 'def'] } },
    undefined,
  ],
  [
    'the call comes from 203.0.113.0/24',
    C.sourceIp('203.0.113.0/24'),
    { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    'never true through a VPC endpoint',
  ],
  [
    'the call comes from 203.0.113.7/32',
    C.sourceIp('203.0.113.7'),
    { IpAddress: { 'aws:SourceIp': '203.0.113.7/32' } },
    'never true through a VPC endpoint',
  ],
  [
    'the call comes from 2001:db8::/32',
    C.sourceIp('2001:DB8::/32'),
    { IpAddress: { 'aws:SourceIp': '2001:db8::/32' } },
    'never true through a VPC endpoint',
  ],
  [
    'the call comes through a VPC endpoint in vpc-0123abcd',
    C.sourceVpc('vpc-0123abcd'),
    { StringEquals: { 'aws:SourceVpc': 'vpc-0123abcd' } },
    'only true through a VPC endpoint; VPC ids are unique within one region only: pair it with aws:RequestedRegion',
  ],
  [
    'the call comes through the VPC endpoint vpce-0123456789abcdef0',
    C.sourceVpce('vpce-0123456789abcdef0'),
    { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } },
    'only true through a VPC endpoint',
  ],
  [
    'the caller belongs to organization o-a1b2c3d4e5',
    C.organization('o-a1b2c3d4e5'),
    { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
    'never true for an account outside an organization',
  ],
  [
    'the caller belongs to the organization path o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*',
    C.organizationPaths('o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*'),
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*' } },
    'never true for an account outside an organization',
  ],
  [
    'the ARN of the caller is arn:aws:iam::222233334444:user/*',
    C.principalArn('arn:aws:iam::222233334444:user/*'),
    { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222233334444:user/*' } },
    undefined,
  ],
  [
    "the caller's tag team is payments or fraud",
    C.principalTag('team', 'payments', 'fraud'),
    { StringEquals: { 'aws:PrincipalTag/team': ['fraud', 'payments'] } },
    'never true for a caller without the tag',
  ],
  [
    'the caller signed in with MFA',
    C.mfa(),
    { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    'never true for a call with an access key alone',
  ],
  [
    "the caller signed in with MFA and the age of the caller's MFA in seconds is less than 3600",
    C.mfa(Duration.hours(1)),
    { Bool: { 'aws:MultiFactorAuthPresent': 'true' }, NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
    'never true for a call with an access key alone; never true for a call without MFA',
  ],
  [
    'the time of the call is not before 2027-01-01T00:00:00Z',
    C.timeWindow({ notBefore: START }),
    { DateGreaterThanEquals: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } },
    'binds only the moment of assumption',
  ],
  [
    'the time of the call is not before 2027-01-01T00:00:00Z and the time of the call is not after 2027-01-31T12:00:00.500Z',
    C.timeWindow({ notBefore: START, notAfter: END }),
    {
      DateGreaterThanEquals: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' },
      DateLessThanEquals: { 'aws:CurrentTime': '2027-01-31T12:00:00.500Z' },
    },
    'binds only the moment of assumption',
  ],
  [
    'the session name is nightly',
    C.sessionName('nightly'),
    { StringEquals: { 'sts:RoleSessionName': 'nightly' } },
    undefined,
  ],
  [
    'the session name is ${aws:username}',
    C.sessionName('${aws:username}'),
    { StringEquals: { 'sts:RoleSessionName': '${aws:username}' } },
    undefined,
  ],
  [
    'the source identity set on the session is alice',
    C.sourceIdentity('alice'),
    { StringEquals: { 'sts:SourceIdentity': 'alice' } },
    undefined,
  ],
  [
    'the session tag team is payments',
    C.sessionTag('team', 'payments'),
    { StringEquals: { 'aws:RequestTag/team': 'payments' } },
    'only true when the caller passes the tag',
  ],
  [
    'the session name is ci-*',
    C.of('StringLike', 'sts:rolesessionname', ['ci-*']),
    { StringLike: { 'sts:RoleSessionName': 'ci-*' } },
    undefined,
  ],
  [
    'the session tag team is pay-*',
    C.of('StringLike', 'aws:RequestTag/team', ['pay-*']),
    { StringLike: { 'aws:RequestTag/team': 'pay-*' } },
    'only true when the caller passes the tag',
  ],
  [
    'the external id is present',
    C.of('Null', 'sts:ExternalId', ['false']),
    { Null: { 'sts:ExternalId': 'false' } },
    undefined,
  ],
])('%s', (sentence, one, block, caveat) => {
  expect(one.sentence).toBe(sentence);
  expect(condition(user(), one)).toEqual(block);
  expect(one.caveat).toBe(caveat);
});

test.each<[string, C, unknown]>([
  [
    'the service acts for account 111122223333',
    C.sourceAccount('111122223333'),
    { StringEquals: { 'aws:SourceAccount': '111122223333' } },
  ],
  [
    'the service acts for arn:aws:states:eu-west-1:111122223333:stateMachine:*',
    C.sourceArn('arn:aws:states:eu-west-1:111122223333:stateMachine:*'),
    { ArnLike: { 'aws:SourceArn': 'arn:aws:states:eu-west-1:111122223333:stateMachine:*' } },
  ],
])('%s', (sentence, one, block) => {
  expect(one.sentence).toBe(sentence);
  expect(condition(service('states.amazonaws.com'), one)).toEqual(block);
});

test('tokens pass every check', () => {
  const value = token('Value');
  const all = [
    C.externalId(value),
    C.sourceIp(value),
    C.organization(value),
    C.organizationPaths(value),
    C.principalArn(value),
    C.principalTag('team', value),
    C.sessionName(value),
    C.sourceIdentity(value),
    C.sessionTag('team', value),
    C.sourceVpc(value),
    C.sourceVpce(value),
    C.sourceAccount(value),
    C.sourceArn(value),
    C.of('DateLessThan', 'aws:CurrentTime', [value]),
  ];
  expect(new Set(all.map((one) => one._clauses[0]?.values[0]))).toEqual(new Set([value]));
});

test.each<[string, (value: string) => C]>([
  ['an external id', C.externalId],
  ['an address', C.sourceIp],
  ['a session name', C.sessionName],
  ['a VPC endpoint', C.sourceVpce],
  ['an organization path', C.organizationPaths],
  ['a tag', (value) => C.sessionTag('team', value)],
  ['an ARN', C.principalArn],
])('%s may hold a token', (_, make) => {
  const value = `a-${token('Value')}/x`;
  expect(make(value)._clauses[0]?.values).toEqual([value]);
});

test('an ARN around a token is checked where it is known', () => {
  const arn = `arn:aws:s3:::${token('Bucket')}`;
  expect(failure(() => C.principalArn(arn))).toMatch(/^InvalidValue: .* is not the ARN of a role or user; /);
  expect(C.sourceArn(`${token('Arn')}*`)._clauses[0]?.values).toEqual([`${token('Arn')}*`]);
});

test('a template parameter can hold the external id', () => {
  const parameter = new CfnParameter(new Stack(new App(), 'Stack'), 'ExternalId');
  expect(condition(user(), C.externalId(parameter.valueAsString))).toEqual({
    StringEquals: { 'sts:ExternalId': parameter.valueAsString },
  });
});

test('a time window in the past still synthesizes', () => {
  expect(() => C.timeWindow({ notAfter: new Date('2020-01-01T00:00:00Z') })).not.toThrow();
});

test.each<[string, C, unknown]>([
  ['sessionTag', C.sessionTag('team', 'payments'), ['sts:AssumeRole', 'sts:TagSession']],
  ['aws:TagKeys', C.of('ForAnyValue:StringEquals', 'aws:TagKeys', ['team']), ['sts:AssumeRole', 'sts:TagSession']],
  ['sourceIdentity', C.sourceIdentity('alice'), ['sts:AssumeRole', 'sts:SetSourceIdentity']],
  ['externalId', C.externalId('abc'), 'sts:AssumeRole'],
])('%s allows the actions it needs', (_, one, actions) => {
  expect(statements(organization(), one)[0]?.Action).toEqual(actions);
});

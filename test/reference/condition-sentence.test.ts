import { conditionCaveat, conditionSentence } from '../../lib/reference/condition-sentence';

test.each([
  ['StringEquals', 'sts:ExternalId', ['abc'], 'the external id is abc'],
  ['StringEquals', 'sts:ExternalId', ['abc', 'def'], 'the external id is abc or def'],
  ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24'], 'the call comes from 203.0.113.0/24'],
  ['NotIpAddress', 'aws:SourceIp', ['203.0.113.0/24'], 'it is not so that the call comes from 203.0.113.0/24'],
  ['StringEquals', 'aws:PrincipalOrgID', ['o-a1b2c3d4e5'], 'the caller belongs to organization o-a1b2c3d4e5'],
  ['StringEquals', 'aws:RequestTag/team', ['$&'], 'the session tag team is $&'],
  ['StringEquals', 'aws:PrincipalTag/x/y', ['z'], "the caller's tag x/y is z"],
  ['Bool', 'aws:MultiFactorAuthPresent', ['true'], 'the caller signed in with MFA'],
  ['Bool', 'aws:MultiFactorAuthPresent', ['false'], 'it is not so that the caller signed in with MFA'],
  ['NumericLessThan', 'aws:MultiFactorAuthAge', ['3600'], "the age of the caller's MFA in seconds is less than 3600"],
  [
    'DateLessThanEquals',
    'aws:CurrentTime',
    ['2027-01-31T00:00:00Z'],
    'the time of the call is not after 2027-01-31T00:00:00Z',
  ],
  ['Null', 'sts:ExternalId', ['false'], 'the external id is present'],
  ['Null', 'sts:ExternalId', ['true'], 'the external id is absent'],
  ['StringEqualsIfExists', 'sts:ExternalId', ['abc'], 'the external id is abc, or that is not known'],
  ['ForAllValues:StringEquals', 'aws:TagKeys', ['team'], 'a key of the session tags is team, or that is not known'],
  [
    'ForAnyValue:StringLike',
    'aws:PrincipalOrgPaths',
    ['o-a1b2c3d4e5/*'],
    'the caller belongs to the organization path o-a1b2c3d4e5/*',
  ],
  ['StringNotEquals', 'aws:SourceVpc', ['vpc-1'], 'it is not so that the call comes through a VPC endpoint in vpc-1'],
  ['StringEquals', 'issuer.example:sub', ['abc'], 'the claim issuer.example:sub is abc'],
  [
    'StringLike',
    'token.actions.githubusercontent.com:sub',
    ['repo:octo-org/octo-repo:ref:refs/heads/main'],
    'the workflow runs on branch main of octo-org/octo-repo',
  ],
  [
    'StringNotEquals',
    'token.actions.githubusercontent.com:environment',
    ['dev'],
    'it is not so that the job runs in environment dev',
  ],
  ['Null', 'gitlab.com:sub', ['false'], 'the claim gitlab.com:sub is present'],
])('%s %s %j reads: %4$s', (operator, key, values, expected) => {
  expect(conditionSentence(operator, key, values)).toBe(expected);
});

test.each([
  ['aws:SourceIp', 'never true through a VPC endpoint'],
  [
    'aws:SourceVpc',
    'only true through a VPC endpoint; VPC ids are unique within one region only: pair it with aws:RequestedRegion',
  ],
  ['sts:ExternalId', undefined],
  ['issuer.example:sub', undefined],
  ['token.actions.githubusercontent.com:sub', 'upper and lower case count'],
])('the caveat of %s is %s', (key, expected) => {
  expect(conditionCaveat(key)).toBe(expected);
});

test.each([
  ['aws:ResourceTag/team', "the resource's tag team is x", undefined],
  ['aws:RequestTag/team', 'the tag team in the request is x', 'only true for a call that sets the tag'],
  ['aws:CurrentTime', 'the time of the call is x', undefined],
  ['aws:RequestedRegion', 'the region of the call is x', 'a call to a global service such as IAM counts as us-east-1'],
  ['aws:PrincipalTag/team', "the caller's tag team is x", 'never true for a caller without the tag'],
  ['s3:prefix', 's3:prefix is x', undefined],
])('in the permissions of a role %s reads: %s', (key, sentence, caveat) => {
  expect(conditionSentence('StringEquals', key, ['x'], 'identity')).toBe(sentence);
  expect(conditionCaveat(key, 'identity')).toBe(caveat);
});

import { Duration } from 'aws-cdk-lib/core';
import { mergeClauses } from '../../lib/reference/merge-clauses';
import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { failure, token } from '../trust/samples';

const merge = (...conditions: C[]): unknown[] =>
  mergeClauses(
    'Role `R`',
    conditions.flatMap((one) => one._clauses),
  ).map(({ operator, key, values }) => [operator, key, ...values]);
const day = (text: string): Date => new Date(`2027-01-${text}T00:00:00Z`);
const parameter = token('ExternalId');

test.each<[string, C[], unknown[][]]>([
  [
    'exact values intersect',
    [C.externalId('ab', 'cd'), C.externalId('cd', 'ef')],
    [['StringEquals', 'sts:ExternalId', 'cd']],
  ],
  [
    'blocks intersect by containment',
    [C.sourceIp('203.0.113.0/24'), C.sourceIp('203.0.113.64/26', '198.51.100.0/24')],
    [['IpAddress', 'aws:SourceIp', '203.0.113.64/26']],
  ],
  [
    'windows narrow from both ends',
    [
      C.timeWindow({ notBefore: day('01'), notAfter: day('20') }),
      C.timeWindow({ notBefore: day('05'), notAfter: day('25') }),
    ],
    [
      ['DateGreaterThanEquals', 'aws:CurrentTime', '2027-01-05T00:00:00Z'],
      ['DateLessThanEquals', 'aws:CurrentTime', '2027-01-20T00:00:00Z'],
    ],
  ],
  [
    'the younger MFA wins',
    [C.mfa(Duration.hours(2)), C.mfa(), C.mfa(Duration.hours(1))],
    [
      ['Bool', 'aws:MultiFactorAuthPresent', 'true'],
      ['NumericLessThan', 'aws:MultiFactorAuthAge', '3600'],
    ],
  ],
  [
    'equal tokens are one',
    [C.externalId(parameter), C.externalId(parameter)],
    [['StringEquals', 'sts:ExternalId', parameter]],
  ],
  [
    'two operators on one key both stay',
    [C.of('StringLike', 'aws:PrincipalTag/team', ['p*']), C.principalTag('team', 'pay')],
    [
      ['StringEquals', 'aws:PrincipalTag/team', 'pay'],
      ['StringLike', 'aws:PrincipalTag/team', 'p*'],
    ],
  ],
  [
    'negated lists unite',
    [
      C.of('NotIpAddress', 'aws:SourceIp', ['203.0.113.0/24']),
      C.of('NotIpAddress', 'aws:SourceIp', ['198.51.100.0/24']),
    ],
    [['NotIpAddress', 'aws:SourceIp', '198.51.100.0/24', '203.0.113.0/24']],
  ],
  [
    'a literal decides between two patterns, wherever it stands',
    [
      C.principalArn('arn:aws:iam::*:role/a*'),
      C.principalArn('arn:aws:iam::2*:role/*'),
      C.principalArn('arn:aws:iam::222233334444:role/ab'),
    ],
    [['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::222233334444:role/ab']],
  ],
  [
    'keys differing in case are one',
    [C._claim('a.example', 'sub', 'x', 'y'), C._claim('A.example', 'sub', 'y')],
    [['StringEquals', 'A.example:sub', 'y']],
  ],
  [
    'a forbidden address does not clash with an endpoint',
    [C.of('NotIpAddress', 'aws:SourceIp', ['203.0.113.0/24']), C.sourceVpc('vpc-0123abcd')],
    [
      ['NotIpAddress', 'aws:SourceIp', '203.0.113.0/24'],
      ['StringEquals', 'aws:SourceVpc', 'vpc-0123abcd'],
    ],
  ],
  [
    'bounds known at deployment are left alone',
    [C.of('DateLessThan', 'aws:CurrentTime', [token('End')]), C.timeWindow({ notBefore: day('01') })],
    [
      ['DateGreaterThanEquals', 'aws:CurrentTime', '2027-01-01T00:00:00Z'],
      ['DateLessThan', 'aws:CurrentTime', token('End')],
    ],
  ],
  [
    'bounds on different keys are left alone',
    [C.of('NumericGreaterThan', 'aws:EpochTime', ['5000']), C.mfa(Duration.seconds(9))],
    [
      ['Bool', 'aws:MultiFactorAuthPresent', 'true'],
      ['NumericGreaterThan', 'aws:EpochTime', '5000'],
      ['NumericLessThan', 'aws:MultiFactorAuthAge', '9'],
    ],
  ],
])('%s', (_, conditions, expected) => {
  expect(merge(...conditions)).toEqual(expected);
  expect(merge(...[...conditions].reverse())).toEqual(expected);
});

test.each<[string, C[]]>([
  ['different tokens', [C.externalId(parameter), C.externalId(token('Other'))]],
  ['a token and a literal', [C.externalId(parameter), C.externalId('abc')]],
  ['two patterns', [C.principalArn('arn:aws:iam::*:role/a*'), C.principalArn('arn:aws:iam::*:role/*b')]],
  ['opposite booleans', [C.mfa(), C.of('Bool', 'aws:MultiFactorAuthPresent', ['false'])]],
  ['an empty window', [C.timeWindow({ notBefore: day('05') }), C.timeWindow({ notAfter: day('05') })]],
])('%s contradict each other', (_, conditions) => {
  expect(failure(() => merge(...conditions))).toMatch(/^ConditionContradiction: Role `R`: /);
});

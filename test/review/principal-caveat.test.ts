import type { Principal } from '../../lib/policy/model';
import { parsePolicy } from '../../lib/policy/parse';
import { isOpaque } from '../../lib/policy/model';
import { principalCaveat } from '../../lib/review/principal-caveat';

/** What is said of the one principal of a trust. */
function caveat(principal: object, condition: object = {}): string | undefined {
  const statement = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: principal, Condition: condition };
  const [parsed] = parsePolicy({ Version: '2012-10-17', Statement: [statement] }, 'trust').statements;
  if (parsed === undefined || isOpaque(parsed)) throw new Error('no statement');
  return principalCaveat(parsed.principal?.values[0] as Principal, parsed.conditions);
}

test.each([
  ['backup.amazonaws.com', 'for whomever it acts in this account: AWS documents no source condition that always holds'],
  ['glue.amazonaws.com', 'for whomever it acts in this account: AWS documents no source condition that always holds'],
  ['states.amazonaws.com', 'for whomever it acts, although AWS documents a source condition for it'],
  ['brand-new.amazonaws.com', 'for whomever it acts in this account: no source condition is known for it'],
])('a trust in %s alone is one %s', (service, expected) => {
  expect(caveat({ Service: service })).toBe(expected);
  expect(caveat({ Service: service }, { Bool: { 'aws:SecureTransport': 'true' } })).toBe(expected);
});

test.each([
  ['aws:SourceAccount', { StringEquals: { 'aws:SourceAccount': '111122223333' } }],
  ['AWS:SourceARN', { ArnLike: { 'AWS:SourceARN': 'arn:aws:states:eu-west-1:111122223333:stateMachine:*' } }],
  ['aws:SourceOrgID', { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } }],
  ['a session tag', { StringEquals: { 'aws:RequestTag/kubernetes-namespace': 'data-plane' } }],
  ['a tag of the caller', { StringEquals: { 'aws:PrincipalTag/x509Subject/CN': 'build' } }],
  ['what only deployment knows', { 'Fn::If': ['Narrow', {}, {}] }],
])('nothing is missing with %s', (_, condition) => {
  expect(caveat({ Service: 'states.amazonaws.com' }, condition)).toBeUndefined();
});

test('nothing is said of other principals, and of services that only deployment knows', () => {
  expect(caveat({ AWS: '111122223333' })).toBeUndefined();
  expect(caveat({ Service: { Ref: 'Service' } })).toBeUndefined();
});

test.each(['ec2.amazonaws.com', 'ec2.amazonaws.com.cn', 'lambda.amazonaws.com'])(
  '%s runs the code of the role, and acts for nobody else',
  (service) => {
    expect(caveat({ Service: service })).toBeUndefined();
  },
);

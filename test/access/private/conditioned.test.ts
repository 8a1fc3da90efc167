import type { AccessStatement } from '../../../lib/access/access';
import { conditioned, mergeConditions } from '../../../lib/access/private/conditioned';
import { conditionClause } from '../../../lib/reference/condition-clause';
import { failure } from '../../trust/samples';

const IP = conditionClause('IpAddress', 'aws:SourceIp', ['203.0.113.0/24']);
const TAG = conditionClause('StringEquals', 'aws:PrincipalTag/team', ['payments']);
const DIRECT: AccessStatement = { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::b/a'] };
const THROUGH: AccessStatement = {
  actions: ['kms:Decrypt'],
  resources: ['arn:aws:kms:eu-west-1:111122223333:key/k'],
  conditions: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
};

test('a statement takes the conditions beside its own; one through a service only what AWS passes on', () => {
  expect(conditioned('access `x`', [DIRECT, THROUGH], [IP, TAG])).toEqual([
    {
      ...DIRECT,
      conditions: {
        IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
        StringEquals: { 'aws:PrincipalTag/team': 'payments' },
      },
    },
    {
      ...THROUGH,
      conditions: {
        StringEquals: { 'aws:PrincipalTag/team': 'payments', 'kms:ViaService': 's3.eu-west-1.amazonaws.com' },
      },
    },
  ]);
});

test('an access that is used through a service only takes what AWS passes on', () => {
  expect(conditioned('access `x`', [THROUGH], [TAG])[0]?.conditions).toMatchObject({
    StringEquals: { 'aws:PrincipalTag/team': 'payments' },
  });
});

test.each(['aws:SourceIp', 'aws:VpcSourceIp'])('a condition on %s is never lost on the way', (key) => {
  const clause = conditionClause('IpAddress', key, ['203.0.113.0/24']);
  expect(failure(() => conditioned('access `x`', [THROUGH], [TAG, clause]))).toBe(
    `ConditionNotCarried: access \`x\`: AWS does not document \`${key}\` for calls that a service makes in the role's name; put the condition on the access to that service`,
  );
});

test('what holds without its key needs the key to be there', () => {
  const not = conditionClause('StringNotEquals', 'aws:SourceVpce', ['vpce-0123abcd']);
  const present = conditionClause('Null', 'aws:SourceVpce', ['false']);
  expect(failure(() => mergeConditions('access `x`', [not]))).toBe(
    "ConditionNotCarried: access `x`: `StringNotEquals` on `aws:SourceVpce` also holds when the key is absent; add `AccessCondition.of('Null', 'aws:SourceVpce', ['false'])`",
  );
  expect(mergeConditions('access `x`', [not, present])).toEqual([present, not]);
});

import type { AssumeRoleCall } from '../../../lib/roles/private/assume-role-call';
import { assertCallMeets } from '../../../lib/roles/private/assume-role-call';
import { failure } from '../support';

const CALL: AssumeRoleCall = { sessionName: 'svc-1', sourceIdentity: 'Alice', sessionTags: { team: 'a', env: 'prod' } };

function meets(operator: string, key: string, ...values: string[]): boolean {
  return failure(() => assertCallMeets('It', CALL, [{ operator, key, values }])) === '';
}

test.each<[boolean, string, string, ...string[]]>([
  [true, 'StringEquals', 'sts:RoleSessionName', 'svc-2', 'svc-1'],
  [false, 'StringEquals', 'sts:RoleSessionName', 'SVC-1'],
  [true, 'StringEqualsIgnoreCase', 'sts:SourceIdentity', 'ALICE'],
  [true, 'StringLike', 'sts:RoleSessionName', 'svc-?'],
  [false, 'StringLike', 'sts:RoleSessionName', 'job-*'],
  [true, 'StringNotEquals', 'sts:SourceIdentity', 'Bob'],
  [false, 'StringNotEquals', 'sts:SourceIdentity', 'Alice', 'Bob'],
  [false, 'StringNotLike', 'sts:SourceIdentity', 'A*'],
  [true, 'StringNotEquals', 'sts:ExternalId', 'x'],
  [false, 'StringEquals', 'sts:ExternalId', 'x'],
  [true, 'Null', 'aws:RequestTag/team', 'false'],
  [false, 'Null', 'aws:RequestTag/other', 'false'],
  [true, 'StringEquals', 'aws:RequestTag/env', 'prod'],
  [true, 'ForAnyValue:StringEquals', 'aws:TagKeys', 'env'],
  [false, 'ForAnyValue:StringEquals', 'aws:TagKeys', 'cost'],
  [false, 'ForAnyValue:StringEquals', 'sts:TransitiveTagKeys', 'env'],
  [true, 'StringEquals', 'sts:RoleSessionName', '${aws:username}'],
  [true, 'StringNotEquals', 'sts:RoleSessionName', '${aws:username}'],
  [true, 'IpAddress', 'aws:SourceIp', '203.0.113.0/24'],
  [true, 'StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'],
])('%s: %s %s %s', (expected, operator, key, ...values) => {
  expect(meets(operator, key, ...values)).toBe(expected);
});

test.each([
  ['Null', 'sts:ExternalId', 'false', 'the trust asks for `sts:ExternalId` `something`, and the caller sends none'],
  [
    'StringLike',
    'aws:TagKeys',
    'x',
    'the trust asks for `aws:TagKeys` `x`, and the caller sends `team, env`; set `sessionTags` to that',
  ],
  ['StringEquals', 'sts:TransitiveTagKeys', 'x', 'the caller sends none; drop the condition'],
])('%s on %s says what is wrong', (operator, key, value, message) => {
  expect(failure(() => assertCallMeets('It', CALL, [{ operator, key, values: [value] }]))).toContain(message);
});

import { Aws, Duration } from 'aws-cdk-lib/core';
import { assertCaller, assertRole, callSeconds } from '../../../lib/roles/private/cross-account-checks';
import { failure } from '../support';

const NAMED = { callerAccount: '222233334444', callerRoleName: '/team/Caller' };

test.each([
  ['the same role', { account: '222233334444', name: 'team/Caller', generatedName: false }],
  ['a role of which nothing is known', { generatedName: false }],
  [
    'a role in an account that only deployment knows',
    { account: Aws.ACCOUNT_ID, name: 'team/Caller', generatedName: false },
  ],
])('%s may be the caller', (_, role) => {
  expect(failure(() => assertCaller('It', NAMED, role))).toBe('');
});

test('a name that only deployment knows may be the right one', () => {
  const named = { ...NAMED, callerRoleName: Aws.STACK_NAME };
  expect(failure(() => assertCaller('It', named, { name: 'Caller', generatedName: false }))).toBe('');
});

test('a role in an account that only deployment knows may be the right one', () => {
  expect(failure(() => assertRole('It', '111122223333', 'Reader', Aws.ACCOUNT_ID, {}))).toBe('');
  expect(failure(() => assertRole('It', Aws.ACCOUNT_ID, 'Reader', '111122223333', {}))).toBe('');
});

test.each<[Duration | undefined, number]>([
  [undefined, 3600],
  [Duration.minutes(15), 900],
  [Duration.hours(1), 3600],
])('a session of %s', (duration, seconds) => {
  expect(callSeconds('It', duration)).toBe(seconds);
});

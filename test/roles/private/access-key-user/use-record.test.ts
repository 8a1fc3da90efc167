import { deployed } from '../../../guards/support';
import { matches } from '../../../guards/event-matching';
import { UseRecord } from '../../../../lib/roles/private/access-key-user/use-record';
import { ENV, newStack, resourcesOf } from '../../support';

const stack = newStack({ env: ENV });
new UseRecord(stack, 'Use', { userName: 'Scanner' });
const [rule] = resourcesOf(stack, 'AWS::Events::Rule').map(({ Properties }) => deployed(Properties) as Rule);

interface Rule {
  readonly EventPattern: object;
  readonly State: string;
  readonly Targets: readonly { readonly Arn: string }[];
}

const call = { source: 'aws.sts', 'detail-type': 'AWS API Call via CloudTrail' };

test.each([
  ['a call of the user', { userIdentity: { type: 'IAMUser', userName: 'Scanner' } }, true],
  ['a call of another user', { userIdentity: { type: 'IAMUser', userName: 'Scanner2' } }, false],
  ['a call of a role', { userIdentity: { type: 'AssumedRole' } }, false],
])('hears %s: %p', (_, detail, heard) => {
  expect(matches(rule?.EventPattern, { ...call, detail })).toBe(heard);
});

test('also read-only calls, with which a stolen key is tried', () => {
  expect(rule?.State).toBe('ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS');
});

test('keeps them for a year in a log group that EventBridge may write to', () => {
  expect(rule?.Targets.map(({ Arn }) => Arn)).toEqual([
    expect.stringMatching(/^arn:aws:logs:eu-west-1:111122223333:log-group:<UseLog\w+>$/),
  ]);
  expect(resourcesOf(stack, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties)).toEqual([
    { RetentionInDays: 365 },
  ]);
  const [policy] = resourcesOf(stack, 'AWS::Logs::ResourcePolicy').map(({ Properties }) => Properties.PolicyDocument);
  expect(String(deployed(policy))).toContain(
    '"Principal":{"Service":["delivery.logs.amazonaws.com","events.amazonaws.com"]}',
  );
});

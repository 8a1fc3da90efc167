import { Role } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { SchedulerAccess } from '../../lib/access/scheduler-access';
import { failure } from '../failure';
import { ACCOUNT, newStack, statementsOf } from './support';

const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/Remind`;
const SCHEDULES = {
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:scheduler:us-east-1:${ACCOUNT}:schedule/reminders/*`]],
};
const evidence = 'the schedules of the one group reminders, which are named when they are made';
const passRole = {
  actions: ['iam:PassRole'],
  resources: [ROLE_ARN],
  conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
};

function setting() {
  const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
  const arn = `arn:aws:scheduler:us-east-1:${ACCOUNT}:schedule-group/reminders`;
  return {
    stack,
    group: ScheduleGroup.fromScheduleGroupArn(stack, 'Group', arn),
    role: Role.fromRoleArn(stack, 'Role', ROLE_ARN),
  };
}

test.each([
  ['create', 'create schedules in group', ['scheduler:CreateSchedule']],
  ['change', 'read and change the schedules of group', ['scheduler:GetSchedule', 'scheduler:UpdateSchedule']],
] as const)(
  '%s reaches the schedules of the one group, and passes the one role to Scheduler',
  (verb, sentence, actions) => {
    const { stack, group, role } = setting();
    const access = SchedulerAccess[verb](group, role, { reason: 'reminders' });
    expect([access.sentence, access.reason]).toEqual([`${sentence} reminders`, 'reminders']);
    expect(statementsOf(access, stack)).toEqual([{ actions, resources: [SCHEDULES], evidence }, passRole]);
  },
);

test('delete passes no role', () => {
  const { stack, group } = setting();
  const access = SchedulerAccess.delete(group);
  expect(access.sentence).toBe('delete schedules of group reminders');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['scheduler:DeleteSchedule'], resources: [SCHEDULES], evidence },
  ]);
});

test.each([
  ['L1', (stack = newStack()) => new CfnScheduleGroup(stack, 'Group', { name: 'reminders' })],
  ['L2', (stack = newStack()) => new ScheduleGroup(stack, 'Group', { scheduleGroupName: 'reminders' })],
])('the group may be an %s', (_, make) => {
  const access = SchedulerAccess.delete(make());
  expect(access.sentence).toBe('delete schedules of group reminders');
});

test('a wildcard in the name of an imported group or the ARN of a role is refused', () => {
  const { stack, group } = setting();
  const any = Role.fromRoleArn(stack, 'Any', `arn:aws:iam::${ACCOUNT}:role/*`);
  const message = 'holds a wildcard; name the one resource';
  expect(failure(() => SchedulerAccess.create(group, any))).toContain(
    `resource \`arn:aws:iam::${ACCOUNT}:role/*\` ${message}`,
  );
  const groups = ScheduleGroup.fromScheduleGroupArn(
    stack,
    'Groups',
    `arn:aws:scheduler:us-east-1:${ACCOUNT}:schedule-group/*`,
  );
  expect(failure(() => SchedulerAccess.delete(groups))).toContain(message);
});

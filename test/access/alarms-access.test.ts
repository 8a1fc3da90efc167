import { Alarm, CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { AlarmsAccess } from '../../lib/access/alarms-access';
import { allowed } from './allowed';
import { newStack } from './support';

const late = (stack: Stack) => Alarm.fromAlarmArn(stack, 'Late', arn('cloudwatch', 'alarm:orders-late'));

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    (stack) => AlarmsAccess.read(late(stack)),
    'see the state of alarm orders-late',
    ['cloudwatch:DescribeAlarms on arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-late'],
  ],
  [
    'readHistory',
    (stack) => AlarmsAccess.readHistory(late(stack)),
    'read the history of alarm orders-late',
    ['cloudwatch:DescribeAlarmHistory on arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-late'],
  ],
  [
    'setState',
    (stack) => AlarmsAccess.setState(late(stack)),
    'set the state of alarm orders-late',
    ['cloudwatch:SetAlarmState on arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-late'],
  ],
  [
    'mute',
    (stack) => AlarmsAccess.mute(late(stack)),
    'mute and unmute the actions of alarm orders-late',
    [
      'cloudwatch:DisableAlarmActions, cloudwatch:EnableAlarmActions on arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-late',
    ],
  ],
  [
    'read, of this app',
    (stack) =>
      AlarmsAccess.read(
        new CfnAlarm(stack, 'Errors', { comparisonOperator: 'GreaterThanThreshold', evaluationPeriods: 1 }),
      ),
    'see the state of alarm Errors',
    ['cloudwatch:DescribeAlarms on {Errors.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

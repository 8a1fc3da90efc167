import type { IAlarmRef } from 'aws-cdk-lib/aws-cloudwatch';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html',
  '2026-09',
);

const READ = on('{alarm}', 'see the state of alarm {alarm}', 'cloudwatch:DescribeAlarms');
const HISTORY = on('{alarm}', 'read the history of alarm {alarm}', 'cloudwatch:DescribeAlarmHistory');
const SET_STATE = on('{alarm}', 'set the state of alarm {alarm}', 'cloudwatch:SetAlarmState');
const MUTE = on(
  '{alarm}',
  'mute and unmute the actions of alarm {alarm}',
  'cloudwatch:DisableAlarmActions',
  'cloudwatch:EnableAlarmActions',
);

/**
 * Access to alarms of CloudWatch, one at a time: a call has to name the alarm.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudwatch.html (2026-09)
 */
export class AlarmsAccess {
  /** See the state and the settings of an alarm: `cloudwatch:DescribeAlarms`. */
  public static read(alarm: IAlarmRef, options: AccessOptions = {}): Access {
    return onAlarm(READ, alarm, options);
  }

  /** Read the history of an alarm: `cloudwatch:DescribeAlarmHistory`. */
  public static readHistory(alarm: IAlarmRef, options: AccessOptions = {}): Access {
    return onAlarm(HISTORY, alarm, options);
  }

  /** Set the state of an alarm until its next evaluation, and so run its actions: `cloudwatch:SetAlarmState`. */
  public static setState(alarm: IAlarmRef, options: AccessOptions = {}): Access {
    return onAlarm(SET_STATE, alarm, options);
  }

  /** Mute and unmute the actions of an alarm: `cloudwatch:DisableAlarmActions` and `EnableAlarmActions`. */
  public static mute(alarm: IAlarmRef, options: AccessOptions = {}): Access {
    return onAlarm(MUTE, alarm, options);
  }
}

function onAlarm(what: Intent, alarm: IAlarmRef, options: AccessOptions): Access {
  return intent(what, { alarm: namedResource(alarm, alarm.alarmRef.alarmArn) }, options);
}

import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { CfnScheduleGroup, IScheduleGroupRef } from 'aws-cdk-lib/aws-scheduler';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type IntentStatement, type Named } from './private/intent';
import { passedRoles } from './private/passed-role';

const PAGE = 'https://docs.aws.amazon.com/scheduler/latest/UserGuide/security_iam_id-based-policy-examples.html';

function schedules(...actions: readonly string[]): readonly IntentStatement[] {
  return [
    {
      actions,
      on: ['{schedules}/*'],
      evidence: 'the schedules of the one group {schedules}, which are named when they are made',
    },
  ];
}

const CREATE: Intent = {
  sentence: 'create schedules in group {schedules}',
  statements: schedules('scheduler:CreateSchedule'),
  page: PAGE,
  date: '2026-11',
};

const CHANGE: Intent = {
  sentence: 'read and change the schedules of group {schedules}',
  statements: schedules('scheduler:GetSchedule', 'scheduler:UpdateSchedule'),
  page: PAGE,
  date: '2026-11',
};

const DELETE: Intent = {
  sentence: 'delete schedules of group {schedules}',
  statements: schedules('scheduler:DeleteSchedule'),
  page: PAGE,
  date: '2026-11',
};

const SCHEDULER = 'scheduler.amazonaws.com';

/**
 * Access to the schedules of one group of EventBridge Scheduler, for what makes schedules while it runs.
 *
 * A schedule of its own group keeps others out of reach: everybody can make schedules in the group `default`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_scheduler.html (2026-09)
 */
export class SchedulerAccess {
  /**
   * Create schedules in a group: `scheduler:CreateSchedule`, and `iam:PassRole` of the one role that Scheduler calls the
   * target with, to Scheduler only. What the role may do is what a schedule can be made to do.
   *
   * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/security_iam_id-based-policy-examples.html (2026-11)
   * @throws KeylessError `WildcardForbidden` for an imported group or role whose name or ARN holds a wildcard
   */
  public static create(group: IScheduleGroupRef, targetRole: IRoleRef, options: AccessOptions = {}): Access {
    return intent(CREATE, { schedules: named(group) }, options, passedRoles([targetRole], SCHEDULER));
  }

  /**
   * Read and change the schedules of a group: `scheduler:GetSchedule` and `scheduler:UpdateSchedule`, which names the
   * role anew, so with `iam:PassRole` as in `create`.
   *
   * @see https://docs.aws.amazon.com/scheduler/latest/APIReference/API_UpdateSchedule.html (2026, unverified)
   * @throws KeylessError `WildcardForbidden` for an imported group or role whose name or ARN holds a wildcard
   */
  public static change(group: IScheduleGroupRef, targetRole: IRoleRef, options: AccessOptions = {}): Access {
    return intent(CHANGE, { schedules: named(group) }, options, passedRoles([targetRole], SCHEDULER));
  }

  /**
   * Delete schedules of a group: `scheduler:DeleteSchedule`. A schedule that runs once can also delete itself.
   *
   * @throws KeylessError `WildcardForbidden` for an imported group whose name holds a wildcard
   */
  public static delete(group: IScheduleGroupRef, options: AccessOptions = {}): Access {
    return intent(DELETE, { schedules: named(group) }, options);
  }
}

function named(group: IScheduleGroupRef & Partial<Pick<CfnScheduleGroup, 'name'>>): Named {
  const { scheduleGroupName } = group.scheduleGroupRef;
  const arn = exactArn(arnIn(group, 'scheduler', `schedule/${scheduleGroupName}`));
  return { arn, name: displayName(group, scheduleGroupName, group.name) };
}

import type { CfnTask, ITaskRef } from 'aws-cdk-lib/aws-datasync';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedArn, type ArnRule } from './private/named-arn';
import { namedResource } from './private/named-resource';

const RUN: Intent = {
  sentence: 'run task {task}, follow and cancel its runs',
  statements: [
    { actions: ['datasync:StartTaskExecution'], on: ['{task}'] },
    {
      actions: ['datasync:CancelTaskExecution', 'datasync:DescribeTaskExecution'],
      on: ['{task}/execution/*'],
      evidence: 'the runs of the one task: DataSync makes their ids',
    },
  ],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_datasync.html',
  date: '2026-09',
};

/**
 * Access to transfers of AWS DataSync.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_datasync.html (2026-09)
 */
export class DataSyncAccess {
  /**
   * Run a task, follow and cancel its runs: `datasync:StartTaskExecution`, `DescribeTaskExecution` and
   * `CancelTaskExecution`. What is copied, and as whom, is in the locations of the task.
   *
   * @param task a task of the app, or the ARN of another.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_datasync.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a task
   */
  public static run(task: ITaskRef | string, options: AccessOptions = {}): Access {
    return intent(RUN, { task: named(task) }, options);
  }
}

const TASK: ArnRule = {
  property: 'task',
  what: 'a task',
  format: 'arn:<partition>:datasync:<region>:<account>:task/<id>',
};

function named(task: (ITaskRef & Partial<Pick<CfnTask, 'name'>>) | string): Named {
  return typeof task === 'string' ? namedArn(task, TASK) : namedResource(task, task.taskRef.taskArn, task.name);
}

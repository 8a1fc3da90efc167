import type { IJobDefinitionRef, IJobQueueRef } from 'aws-cdk-lib/aws-batch';
import { Fn } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { namedResource } from './private/named-resource';

const PAGE = 'https://docs.aws.amazon.com/batch/latest/userguide/iam-example-restrict-job-submission.html';

const SUBMIT: Intent = {
  sentence: 'submit jobs of {definition} to queue {queue}',
  statements: [{ actions: ['batch:SubmitJob'], on: ['{definition}', '{queue}'] }],
  page: PAGE,
  date: '2026-11',
};

const SUBMIT_ANY_REVISION: Intent = {
  sentence: 'submit jobs of any revision of {definition} to queue {queue}',
  statements: [
    {
      actions: ['batch:SubmitJob'],
      on: ['{definition}:*', '{queue}'],
      evidence: `every revision of job definition {definition}, as its ARN names none (${PAGE}, 2026-11)`,
    },
  ],
  page: PAGE,
  date: '2026-11',
};

const READ: Intent = {
  sentence: 'read the state of any job of AWS Batch',
  statements: [{ actions: ['batch:DescribeJobs'], on: ['*'] }],
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_batch.html',
  date: '2026-09',
};

/**
 * Access to jobs of AWS Batch. What a job itself may do is the job role of its definition: `EcsTaskRole`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_batch.html (2026-09)
 */
export class BatchAccess {
  /**
   * Submit jobs of one definition to one queue: `batch:SubmitJob` on both, which Batch asks for.
   *
   * Batch authorizes the revision that a call names or means. A definition of the app has one; one that is imported
   * without a revision stands for all of them. Calls may override commands and environment.
   *
   * @see https://docs.aws.amazon.com/batch/latest/userguide/iam-example-restrict-job-submission.html (2026-11)
   */
  public static submit(definition: IJobDefinitionRef, queue: IJobQueueRef, options: AccessOptions = {}): Access {
    const { jobDefinitionArn } = definition.jobDefinitionRef;
    const named = namedResource(definition, jobDefinitionArn, Fn.select(1, Fn.split('/', jobDefinitionArn)));
    const revised = !/\/[\w-]+$/.test(named.arn);
    const names = { definition: named, queue: namedResource(queue, queue.jobQueueRef.jobQueueArn) };
    return intent(revised ? SUBMIT : SUBMIT_ANY_REVISION, names, options);
  }

  /**
   * Read the state of jobs whose ids are known, with commands and environment: `batch:DescribeJobs`, for which AWS has
   * no resource type.
   */
  public static describeJobs(options: AccessOptions = {}): Access {
    return intent(READ, {}, options);
  }
}

import type { IActivityRef, IStateMachineRef } from 'aws-cdk-lib/aws-stepfunctions';
import { Fn } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { intent, type Intent, type IntentStatement, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

/** How a state machine may be started. */
export interface StepFunctionsStartOptions extends AccessOptions {
  /**
   * Also wait for the result in the same call, which Express workflows alone support: `states:StartSyncExecution`.
   *
   * @default false
   */
  readonly synchronous?: boolean;
}

const GUIDE = 'https://docs.aws.amazon.com/step-functions/latest/dg';
const POLICY_PAGE = `${GUIDE}/concept-create-iam-advanced.html`;
const NESTED_PAGE = `${GUIDE}/stepfunctions-iam.html`;

function executions(...actions: readonly string[]): IntentStatement {
  const evidence = 'the executions of the one state machine {machine}, which get their names when they start';
  return { actions, on: ['{executions}:*'], evidence };
}

function onMachine(...actions: readonly string[]): IntentStatement {
  return { actions, on: ['{machine}'] };
}

function machineIntent(sentence: string, page: string, ...statements: readonly IntentStatement[]): Intent {
  return { sentence: `${sentence} {machine}`, statements, page, date: '2026-11' };
}

const START = machineIntent('start executions of', POLICY_PAGE, onMachine('states:StartExecution'));
const START_AND_WAIT = machineIntent(
  'start executions of, and wait for results of,',
  POLICY_PAGE,
  onMachine('states:StartExecution', 'states:StartSyncExecution'),
);
const STOP = machineIntent('stop executions of', POLICY_PAGE, executions('states:StopExecution'));
const DESCRIBE = machineIntent(
  'read state, input and output of executions of',
  POLICY_PAGE,
  executions('states:DescribeExecution'),
);
const READ = machineIntent(
  'list executions, and read their state and history, of',
  POLICY_PAGE,
  onMachine('states:ListExecutions'),
  executions('states:DescribeExecution', 'states:GetExecutionHistory'),
);
const MANAGED_RULE =
  'arn:{partition}:events:{region}:{account}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule';
const RUN_NESTED = machineIntent(
  'run, and wait for, executions of',
  NESTED_PAGE,
  onMachine('states:StartExecution'),
  executions('states:DescribeExecution', 'states:StopExecution'),
  { actions: ['events:DescribeRule', 'events:PutRule', 'events:PutTargets'], on: [MANAGED_RULE] },
);
const REPORT = machineIntent(
  'report on tasks of',
  `${GUIDE}/connect-to-resource.html`,
  onMachine('states:SendTaskFailure', 'states:SendTaskHeartbeat', 'states:SendTaskSuccess'),
);
const WORK: Intent = {
  sentence: 'take tasks of activity {activity}, and report on them',
  statements: [
    {
      actions: [
        'states:GetActivityTask',
        'states:SendTaskFailure',
        'states:SendTaskHeartbeat',
        'states:SendTaskSuccess',
      ],
      on: ['{activity}'],
    },
  ],
  page: `${GUIDE}/concepts-activities.html`,
  date: '2026-11',
};

/**
 * Access to state machines of Step Functions and to their executions.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_states.html (2026-09)
 */
export class StepFunctionsAccess {
  /**
   * Start executions: `states:StartExecution`; with `synchronous` also `states:StartSyncExecution`.
   *
   * An execution does what the role of the state machine may do.
   *
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concept-create-iam-advanced.html (2026-11)
   */
  public static start(stateMachine: IStateMachineRef, options: StepFunctionsStartOptions = {}): Access {
    return intent(options.synchronous ? START_AND_WAIT : START, named(stateMachine), options);
  }

  /** Stop executions of one state machine: `states:StopExecution`. */
  public static stop(stateMachine: IStateMachineRef, options: AccessOptions = {}): Access {
    return intent(STOP, named(stateMachine), options);
  }

  /** Read state, input and output of executions whose ARN is known: `states:DescribeExecution`. */
  public static describe(stateMachine: IStateMachineRef, options: AccessOptions = {}): Access {
    return intent(DESCRIBE, named(stateMachine), options);
  }

  /**
   * List the executions of one state machine and read what happened in them: `states:ListExecutions`,
   * `states:DescribeExecution` and `states:GetExecutionHistory`. The history shows inputs and outputs of every state;
   * executions of Express workflows keep none.
   */
  public static read(stateMachine: IStateMachineRef, options: AccessOptions = {}): Access {
    return intent(READ, named(stateMachine), options);
  }

  /**
   * Run another state machine as a step, and wait for it (`startExecution.sync`): for the role of a state machine.
   *
   * `states:StartExecution`, `DescribeExecution` and `StopExecution`, and on the rule by which Step Functions learns of
   * the end `events:PutRule`, `PutTargets` and `DescribeRule`.
   *
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/stepfunctions-iam.html (2026-11)
   */
  public static runNested(stateMachine: IStateMachineRef, options: AccessOptions = {}): Access {
    return intent(RUN_NESTED, named(stateMachine), options);
  }

  /**
   * Report success, failure or progress of a task that waits for its token: `states:SendTaskSuccess`, `SendTaskFailure`
   * and `SendTaskHeartbeat`.
   *
   * The Service Authorization Reference has no resource for these, but AWS authorizes the state machine of the token: the
   * CDK's `grantTaskResponse` relies on it. Tokens stay secret: whoever has one and this access ends the task.
   *
   * @see https://github.com/aws/aws-cdk/pull/8486 (2026-11)
   */
  public static report(stateMachine: IStateMachineRef, options: AccessOptions = {}): Access {
    return intent(REPORT, named(stateMachine), options);
  }

  /**
   * Work on the tasks of an activity: `states:GetActivityTask`, and `SendTaskSuccess`, `SendTaskFailure` and
   * `SendTaskHeartbeat` on the activity, as in `report`.
   *
   * @see https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html (2026, unverified)
   */
  public static work(activity: IActivityRef, options: AccessOptions = {}): Access {
    return intent(WORK, { activity: namedResource(activity, activity.activityRef.activityArn) }, options);
  }
}

function named(machine: IStateMachineRef): Readonly<Record<'machine' | 'executions', Named>> {
  const { arn, name } = namedResource(machine, machine.stateMachineRef.stateMachineArn);
  const ownName = Fn.select(6, Fn.split(':', arn));
  return { machine: { arn, name }, executions: { arn: arnIn(machine, 'states', `execution:${ownName}`), name } };
}

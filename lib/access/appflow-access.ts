import type { CfnFlow, IFlowRef } from 'aws-cdk-lib/aws-appflow';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

function flowIntent(verb: string, ...actions: readonly string[]): Intent {
  const page = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_appflow.html';
  return { sentence: `${verb} flow {flow}`, statements: [{ actions, on: ['{flow}'] }], page, date: '2026-09' };
}

const START = flowIntent('start', 'appflow:StartFlow');
const STOP = flowIntent('stop', 'appflow:StopFlow');
const READ_RUNS = flowIntent('read the runs of', 'appflow:DescribeFlowExecutionRecords');

/**
 * Access to flows of Amazon AppFlow: a flow moves data with connections of its own.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_appflow.html (2026-09)
 */
export class AppFlowAccess {
  /** Run a flow on demand, or activate one with a schedule or trigger: `appflow:StartFlow`. */
  public static start(flow: IFlowRef, options: AccessOptions = {}): Access {
    return intent(START, { flow: named(flow) }, options);
  }

  /** Stop a run, or deactivate a flow with a schedule or trigger: `appflow:StopFlow`. */
  public static stop(flow: IFlowRef, options: AccessOptions = {}): Access {
    return intent(STOP, { flow: named(flow) }, options);
  }

  /** Read how the runs of a flow went: `appflow:DescribeFlowExecutionRecords`. */
  public static readRuns(flow: IFlowRef, options: AccessOptions = {}): Access {
    return intent(READ_RUNS, { flow: named(flow) }, options);
  }
}

function named(flow: IFlowRef & Partial<Pick<CfnFlow, 'flowName'>>): Named {
  const { flowArn, flowName } = flow.flowRef;
  return namedResource(flow, flowArn, flowName, flow.flowName);
}

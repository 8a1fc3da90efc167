import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { AppFlowAccess } from '../../lib/access/appflow-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const FLOW_ARN = `arn:aws:appflow:us-east-1:${ACCOUNT}:flow/contacts`;

test.each([
  ['start', 'start flow contacts', 'appflow:StartFlow'],
  ['stop', 'stop flow contacts', 'appflow:StopFlow'],
  ['readRuns', 'read the runs of flow contacts', 'appflow:DescribeFlowExecutionRecords'],
] as const)('%s allows one action on the one flow', (verb, sentence, action) => {
  const stack = newStack();
  const access = AppFlowAccess[verb](CfnFlow.fromFlowArn(stack, 'Flow', FLOW_ARN), { reason: 'sales' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'sales']);
  expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources: [FLOW_ARN] }]);
});

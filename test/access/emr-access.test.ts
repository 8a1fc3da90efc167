import { CfnCluster } from 'aws-cdk-lib/aws-emr';
import { Role } from 'aws-cdk-lib/aws-iam';
import { EmrAccess } from '../../lib/access/emr-access';
import { ACCOUNT, newStack, ownArn, statementsOf } from './support';

const stack = newStack();
const cluster = CfnCluster.fromClusterId(stack, 'Cluster', 'j-1');
const resources = [ownArn('elasticmapreduce', 'cluster/j-1')];
const ROLE = `arn:aws:iam::${ACCOUNT}:role/Steps`;

test.each([
  [
    'addSteps',
    'run code of its choice on cluster j-1, as its instance profile or any runtime role',
    ['AddJobFlowSteps'],
  ],
  ['watchSteps', 'follow the steps of cluster j-1', ['DescribeStep', 'ListSteps']],
  ['cancelSteps', 'cancel steps of cluster j-1', ['CancelSteps']],
  ['resizeFleets', 'resize the instance fleets of cluster j-1', ['ListInstanceFleets', 'ModifyInstanceFleet']],
  ['resizeGroups', 'resize the instance groups of cluster j-1', ['ListInstanceGroups', 'ModifyInstanceGroups']],
  ['protect', 'turn the termination protection on and off of cluster j-1', ['SetTerminationProtection']],
  ['terminate', 'terminate cluster j-1', ['TerminateJobFlows']],
] as const)('%s allows its actions on the one cluster', (intent, sentence, names) => {
  const access = EmrAccess[intent](cluster, { reason: 'nightly' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'nightly']);
  expect(EmrAccess[intent](cluster).reason).toBeUndefined();
  expect(statementsOf(access, stack)).toEqual([
    { actions: names.map((name) => `elasticmapreduce:${name}`), resources },
  ]);
});

test('steps may be held to one runtime role', () => {
  const access = EmrAccess.addSteps(cluster, { executionRole: Role.fromRoleArn(stack, 'Role', ROLE) });
  expect(access.sentence).toBe('run code of its choice on cluster j-1, as role Steps');
  const conditions = { StringEquals: { 'elasticmapreduce:ExecutionRoleArn': ROLE } };
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['elasticmapreduce:AddJobFlowSteps'], resources, conditions },
  ]);
});

test('an L1 cluster is called by the name its author gave', () => {
  const own = new CfnCluster(newStack(), 'L1', { name: 'reports', jobFlowRole: 'a', serviceRole: 'b', instances: {} });
  expect(EmrAccess.terminate(own).sentence).toBe('terminate cluster reports');
});

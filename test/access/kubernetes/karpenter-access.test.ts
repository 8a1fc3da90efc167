import { Role } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { KarpenterAccess, type KarpenterAccessOptions } from '../../../lib/access/kubernetes/karpenter-access';
import { failure } from '../../failure';
import { ACCOUNT, importedKey, KEY_ARN } from '../support';
import { allowing, placed, placedStack, production, readable } from './support';

const NODES = `arn:aws:iam::${ACCOUNT}:role/nodes`;
const QUEUE = placed('sqs', 'interruptions');
const OF_POOL = {
  StringEquals: { 'aws:ResourceTag/kubernetes.io/cluster/production': 'owned' },
  StringLike: { 'aws:ResourceTag/karpenter.sh/nodepool': '*' },
};

function statementsWith(options: (stack: ReturnType<typeof placedStack>) => KarpenterAccessOptions = () => ({})) {
  const stack = placedStack();
  const role = Role.fromRoleArn(stack, 'Nodes', NODES);
  return readable(KarpenterAccess.manage(production(stack), role, options(stack)), stack);
}

test.each([
  ['ec2:TerminateInstances', 'instance/*'],
  ['ec2:DeleteLaunchTemplate', 'launch-template/*'],
])('%s only with the tags of the cluster', (action, resource) => {
  expect(allowing(action, statementsWith())).toEqual([
    { actions: [action], resources: [placed('ec2', resource)], conditions: OF_POOL },
  ]);
});

test('passes exactly the role of the nodes, and to EC2 alone', () => {
  expect(allowing('iam:PassRole', statementsWith())).toEqual([
    {
      actions: ['iam:PassRole'],
      resources: [NODES],
      conditions: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } },
    },
  ]);
});

test('every instance that it launches carries the tags of the cluster', () => {
  const onInstances = allowing('ec2:RunInstances', statementsWith()).filter(({ resources }) =>
    resources.includes(placed('ec2', 'instance/*')),
  );
  expect(onInstances).toHaveLength(1);
  expect(onInstances[0]?.conditions).toEqual({
    StringEquals: {
      'aws:RequestTag/kubernetes.io/cluster/production': 'owned',
      'aws:RequestTag/eks:eks-cluster-name': 'production',
    },
    StringLike: { 'aws:RequestTag/karpenter.sh/nodepool': '*' },
  });
});

test('describes one cluster', () => {
  expect(allowing('eks:DescribeCluster', statementsWith())).toEqual([
    { actions: ['eks:DescribeCluster'], resources: [placed('eks', 'cluster/production')] },
  ]);
});

test('hears of interruptions where a queue is named, with its key', () => {
  expect(allowing('sqs:ReceiveMessage', statementsWith())).toEqual([]);
  const statements = statementsWith((stack) => ({
    interruptionQueue: Queue.fromQueueArn(stack, 'Queue', QUEUE),
    queueKey: importedKey(stack),
  }));
  expect(allowing('sqs:ReceiveMessage', statements)).toEqual([
    { actions: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'], resources: [QUEUE] },
  ]);
  expect(statements.at(-1)).toMatchObject({ actions: ['kms:Decrypt'], resources: [KEY_ARN] });
});

test('launches into the subnets of the account that owns the VPC', () => {
  const [places] = allowing(
    'ec2:RunInstances',
    statementsWith(() => ({ vpcOwner: '444455556666' })),
  );
  expect(places?.resources).toContain('arn:aws:ec2:eu-west-1:444455556666:subnet/*');
  expect(places?.resources).not.toContain(placed('ec2', 'subnet/*'));
});

test('uses the keys of volumes', () => {
  const statements = statementsWith((stack) => ({ volumeKeys: [importedKey(stack)] }));
  expect(allowing('kms:CreateGrant', statements)[0]?.resources).toEqual([KEY_ARN]);
});

test('refuses a role whose ARN holds a wildcard', () => {
  const stack = placedStack();
  const roles = Role.fromRoleArn(stack, 'Nodes', `arn:aws:iam::${ACCOUNT}:role/*`);
  expect(failure(() => KarpenterAccess.manage(production(stack), roles))).toBe(
    `WildcardForbidden: resource \`arn:aws:iam::${ACCOUNT}:role/*\` holds a wildcard; name the one resource`,
  );
});

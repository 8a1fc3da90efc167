import { AutoScalingGroup, CfnAutoScalingGroup } from 'aws-cdk-lib/aws-autoscaling';
import { AutoScalingAccess } from '../../lib/access/auto-scaling-access';
import { failure } from '../failure';
import { ACCOUNT, newStack, statementsOf } from './support';

const env = { account: ACCOUNT, region: 'us-east-1' };
const head = `:autoscaling:us-east-1:${ACCOUNT}:autoScalingGroup:*:autoScalingGroupName/`;
const GROUP = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `${head}workers`]] };
const evidence = 'the one group named workers: its ARN holds an id that Auto Scaling makes';

test.each([
  [
    'completeLifecycle',
    'end and prolong lifecycle hooks of',
    ['autoscaling:CompleteLifecycleAction', 'autoscaling:RecordLifecycleActionHeartbeat'],
  ],
  ['setCapacity', 'set the desired capacity of', ['autoscaling:SetDesiredCapacity']],
  ['terminateInstances', 'terminate instances of', ['autoscaling:TerminateInstanceInAutoScalingGroup']],
  ['protectInstances', 'protect instances from scale-in in', ['autoscaling:SetInstanceProtection']],
  ['refresh', 'replace the instances of', ['autoscaling:StartInstanceRefresh']],
] as const)('%s allows its actions on the one group, whatever its id', (factory, sentence, actions) => {
  const stack = newStack('Stack', { env });
  const group = AutoScalingGroup.fromAutoScalingGroupName(stack, 'Group', 'workers');
  const access = AutoScalingAccess[factory](group, { reason: 'x' });
  expect([access.sentence, access.reason]).toEqual([`${sentence} Auto Scaling group workers`, 'x']);
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [GROUP], evidence }]);
});

test('a group of the app is named at deployment', () => {
  const stack = newStack('Stack', { env });
  const group = new CfnAutoScalingGroup(stack, 'Workers', { minSize: '0', maxSize: '1' });
  const access = AutoScalingAccess.setCapacity(group);
  expect(access.sentence).toBe('set the desired capacity of Auto Scaling group Workers');
  expect(statementsOf(access, stack)).toMatchObject([
    { resources: [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, head, { Ref: 'Workers' }]] }] },
  ]);
});

test('groups are listed everywhere, as AWS has no resource type', () => {
  expect(AutoScalingAccess.describe()._statements).toMatchObject([
    {
      actions: ['autoscaling:DescribeAutoScalingGroups', 'autoscaling:DescribeAutoScalingInstances'],
      resources: ['*'],
    },
  ]);
});

test('a wildcard in the name of an imported group is refused', () => {
  const groups = AutoScalingGroup.fromAutoScalingGroupName(newStack('Stack', { env }), 'Group', 'w*');
  expect(failure(() => AutoScalingAccess.setCapacity(groups))).toContain(
    '`w*` holds a wildcard; name the one resource',
  );
});

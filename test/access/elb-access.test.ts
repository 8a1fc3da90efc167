import { ApplicationTargetGroup, CfnTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { ElbAccess } from '../../lib/access/elb-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const ARN = `arn:aws:elasticloadbalancing:us-east-1:${ACCOUNT}:targetgroup/shop/0123456789abcdef`;
const actions = ['elasticloadbalancing:DeregisterTargets', 'elasticloadbalancing:RegisterTargets'];

test.each([
  [
    'imported',
    (stack = newStack()) => ApplicationTargetGroup.fromTargetGroupAttributes(stack, 'Shop', { targetGroupArn: ARN }),
    ARN,
    'shop',
  ],
  ['L1', (stack = newStack()) => new CfnTargetGroup(stack, 'Shop'), { Ref: 'Shop' }, 'Shop'],
])('targets of the one %s group are registered and deregistered', (_, make, arn, name) => {
  const group = make();
  const access = ElbAccess.registerTargets(group, { reason: 'scale' });
  expect([access.sentence, access.reason]).toEqual([
    `register and deregister targets of target group ${name}`,
    'scale',
  ]);
  const [statement] = statementsOf(access, group) as [{ resources: unknown[] }];
  expect(statement).toMatchObject({ actions, resources: typeof arn === 'string' ? [arn] : [expect.anything()] });
});

test('health is read everywhere, as AWS has no resource type', () => {
  expect(ElbAccess.describeHealth()._statements).toMatchObject([
    { actions: ['elasticloadbalancing:DescribeTargetHealth'], resources: ['*'] },
  ]);
});

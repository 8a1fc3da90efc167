import { INSTANCE_PROFILES, nodes, READS } from '../../../../lib/access/kubernetes/private/karpenter-statements';
import { unconditioned } from '../support';
import { unfounded } from './statements';

const statements = [...READS, ...nodes(), ...INSTANCE_PROFILES];

test('every wildcard is founded on a page', () => {
  expect(unfounded(statements)).toEqual([]);
});

test('what no tag narrows is exactly this', () => {
  expect(unconditioned(statements).sort()).toEqual([
    'ec2:CreateFleet',
    'ec2:RunInstances',
    'iam:GetInstanceProfile',
    'ssm:GetParameter',
  ]);
});

import { GLOBAL_ACTIONS } from '../../../lib/guards/private/global-actions';
import { matchWildcard } from '../../../lib/policy/wildcard';

const isGlobal = (action: string) => GLOBAL_ACTIONS.some((pattern) => matchWildcard(pattern, action));

test('each stands once, and none is everything', () => {
  expect(new Set(GLOBAL_ACTIONS).size).toBe(GLOBAL_ACTIONS.length);
  expect(GLOBAL_ACTIONS).not.toContain('*');
});

test.each(['iam:CreateRole', 'sts:AssumeRole', 'route53:ListHostedZones', 'kms:Decrypt', 's3:ListAllMyBuckets'])(
  '%s works in every region',
  (action) => expect(isGlobal(action)).toBe(true),
);

test.each([
  's3:GetObject',
  'ec2:RunInstances',
  'lambda:InvokeFunction',
  'dynamodb:GetItem',
  'wellarchitected:GetWorkload',
])('%s does not', (action) => expect(isGlobal(action)).toBe(false));

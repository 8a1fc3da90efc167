import type { Access } from '../../../lib/access/access';
import { policySize } from '../../../lib/policy/size';
import { EcsTaskRole } from '../../../lib/roles/ecs-task-role';
import { accessTo, failure, managedPoliciesOf, newStack, templateOf } from '../support';

/** Access that takes `length` characters of a policy, beside those of its envelope. */
function accessOf(length: number, name = ''): Access {
  const overhead = policySize({ Action: 's3:GetObject', Effect: 'Allow', Resource: '' }).max + 1;
  return accessTo(`arn:aws:s3:::${name}`.padEnd(length - overhead, 'x'));
}

const ENVELOPE = policySize({ Version: '2012-10-17', Statement: [] }).max;
const QUOTA = 6144;
const SUBJECT = 'EcsTaskRole `Worker`';

test('policies are counted in the template as they are for a test', () => {
  const stack = newStack();

  new EcsTaskRole(stack, 'Worker', { access: [accessOf(QUOTA - ENVELOPE + 1)] });

  expect(managedPoliciesOf(stack)).toHaveLength(1);
  expect(policySize(managedPoliciesOf(stack)[0]?.PolicyDocument).max).toBe(QUOTA);
});

test.each([
  ['fits', QUOTA - ENVELOPE, 1],
  ['does not fit', QUOTA - ENVELOPE + 2, 2],
])('a second policy is made where the access %s', (_, length, policies) => {
  const stack = newStack();
  const halves = [accessOf(Math.floor(length / 2), 'a'), accessOf(Math.ceil(length / 2), 'b')];

  const role = new EcsTaskRole(stack, 'Worker', { access: halves });

  expect(managedPoliciesOf(stack)).toHaveLength(policies);
  for (const { PolicyDocument, Roles } of managedPoliciesOf(stack)) {
    expect(policySize(PolicyDocument).max).toBeLessThanOrEqual(QUOTA);
    expect(Roles).toEqual([stack.resolve(role.roleName)]);
  }
});

test('policies are called Access, Access2 and so on, whatever the order of the access', () => {
  const [forth, back] = [newStack(), newStack()];
  const all = ['a', 'b', 'c'].map((name) => accessOf(5000, name));

  const role = new EcsTaskRole(forth, 'Worker', { access: all });
  const later = new EcsTaskRole(back, 'Worker');
  for (const access of all.reverse()) later.allow(access);

  expect(role.node.children.map(({ node }) => node.id)).toEqual(['Resource', 'Access', 'Access2', 'Access3']);
  expect(templateOf(back)).toEqual(templateOf(forth));
});

test('ten policies are as many as IAM attaches', () => {
  const access = Array.from({ length: 10 }, (_, index) => accessOf(6000, String(index)));
  const stack = newStack();

  new EcsTaskRole(stack, 'Worker', { access });

  expect(managedPoliciesOf(stack)).toHaveLength(10);
  expect(failure(() => new EcsTaskRole(stack, 'Other', { access: [...access, accessOf(6000, 'more')] }))).toBe(
    'TooLarge: EcsTaskRole `Other`: its access fills 11 managed policies, and IAM attaches 10 to a role; ' +
      'split the workload into roles that each do less',
  );
});

const TOO_LONG =
  `TooLarge: ${SUBJECT}: one statement of its access is longer than the 6144 characters of a managed policy; ` +
  'list fewer resources in one access';

test.each([
  ['alone', [accessOf(QUOTA)]],
  ['before others', [accessOf(QUOTA, 'a'), accessTo('arn:aws:s3:::z')]],
  ['after others', [accessTo('arn:aws:s3:::a'), accessOf(QUOTA, 'z')]],
])('one statement that is too long for a policy is an error %s', (_, access) => {
  expect(failure(() => new EcsTaskRole(newStack(), 'Worker', { access }))).toBe(TOO_LONG);
});

test('tokens are counted at their longest', () => {
  const stack = newStack();
  const tokens = Array.from({ length: 60 }, (_, index) => `arn:aws:s3:::${stack.stackId}${index}`);
  const access = tokens.map((resource) => accessTo(resource));

  new EcsTaskRole(stack, 'Worker', { access });

  for (const { PolicyDocument } of managedPoliciesOf(stack)) {
    expect(policySize(PolicyDocument).max).toBeLessThanOrEqual(QUOTA);
  }
  expect(managedPoliciesOf(stack).length).toBeGreaterThan(1);
});

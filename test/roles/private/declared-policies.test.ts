import { Access } from '../../../lib/access/access';
import { policySize } from '../../../lib/policy/size';
import { AccountQuotas } from '../../../lib/roles/account-quotas';
import { EcsTaskRole } from '../../../lib/roles/ecs-task-role';
import { accessTo, failure, managedPoliciesOf, newStack, templateOf } from '../support';

/** Access that takes `length` characters of a policy, beside those of its envelope, and merges with no other. */
function accessOf(length: number, name = 'a'): Access {
  const action = `s3:Get${name}`;
  const overhead = policySize({ Action: action, Effect: 'Allow', Resource: '' }).max + 1;
  return accessTo(`arn:aws:s3:::${name}`.padEnd(length - overhead, 'x'), action);
}

const ENVELOPE = policySize({ Version: '2012-10-17', Statement: [] }).max;
const QUOTA = 6144;

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

test('one more statement leaves the policies that it does not reach as they are', () => {
  const [before, after] = [newStack(), newStack()];
  const all = ['a', 'b', 'd'].map((name) => accessOf(4000, name));
  const documents = (stack: typeof before) => managedPoliciesOf(stack).map(({ PolicyDocument }) => PolicyDocument);

  new EcsTaskRole(before, 'Worker', { access: all });
  new EcsTaskRole(after, 'Worker', { access: [...all, accessOf(1000, 'c')] });

  expect(documents(after)).toHaveLength(3);
  expect(documents(after).filter((_, index) => index !== 1)).toEqual(
    documents(before).filter((_, index) => index !== 1),
  );
});

test('a policy that later access makes superfluous goes', () => {
  const stack = newStack();
  const names = Array.from({ length: 19 }, (_, index) => `arn:aws:s3:::${index}${'x'.repeat(160)}`);
  const to = (action: string, ...resources: string[]) => Access._of('use', [{ actions: [action], resources }]);
  const [first, last] = [names[0] as string, names[18] as string];
  const role = new EcsTaskRole(stack, 'Worker', {
    access: [to('s3:GetObject', ...names.slice(1)), to('s3:PutObject', ...names.slice(0, -1))],
  });
  expect(role.node.tryFindChild('Access2')).toBeDefined();

  role.allow(to('s3:GetObject', first), to('s3:PutObject', last)); // now both have all resources: one statement

  expect(role.node.children.map(({ node }) => node.id)).toEqual(['Resource', 'Access']);
  expect(managedPoliciesOf(stack)).toHaveLength(1);
});

test('access that is refused leaves the role as it was', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker', { access: [accessOf(500)] });

  expect(failure(() => role.allow(accessOf(QUOTA, 'long')))).toMatch(/^TooLarge: /);

  expect(managedPoliciesOf(stack)).toHaveLength(1);
  expect(JSON.stringify(managedPoliciesOf(stack))).not.toContain('long');
});

test('ten policies are as many as IAM attaches, or as the account raised', () => {
  const access = Array.from({ length: 11 }, (_, index) => accessOf(6000, String(index).padStart(2, '0')));
  const [standard, raised] = [newStack(), newStack()];
  AccountQuotas.of(raised).raise({ managedPoliciesPerRole: 12 });

  new EcsTaskRole(standard, 'Worker', { access: access.slice(1) });
  new EcsTaskRole(raised, 'Worker', { access });

  expect(managedPoliciesOf(standard)).toHaveLength(10);
  expect(managedPoliciesOf(raised)).toHaveLength(11);
  expect(failure(() => new EcsTaskRole(standard, 'Other', { access }))).toMatch(
    /^TooLarge: EcsTaskRole `Other`: its access takes up to 66000 characters and fills 11 managed policies/,
  );
});

test.each([
  ['alone', [accessOf(QUOTA)]],
  ['before others', [accessOf(QUOTA, 'a'), accessTo('arn:aws:s3:::z')]],
  ['after others', [accessTo('arn:aws:s3:::a'), accessOf(QUOTA, 'z')]],
])('one statement that is too long for a policy is an error %s', (_, access) => {
  expect(failure(() => new EcsTaskRole(newStack(), 'Worker', { access }))).toMatch(
    /^TooLarge: EcsTaskRole `Worker`: a statement of `use arn:aws:s3:::[az]x+` takes up to 6182 characters in a policy of its own/,
  );
});

test('access to more resources than a policy takes is cut into several', () => {
  const stack = newStack();
  const resources = Array.from({ length: 100 }, (_, index) => `arn:aws:s3:::bucket-${index}-${'x'.repeat(80)}`);

  new EcsTaskRole(stack, 'Worker', { access: [Access._of('read', [{ actions: ['s3:GetObject'], resources }])] });

  const statements = managedPoliciesOf(stack).flatMap(
    ({ PolicyDocument }) => (PolicyDocument as { Statement: { Resource: string[] }[] }).Statement,
  );
  expect(statements).toHaveLength(2);
  expect(statements.flatMap(({ Resource }) => Resource).sort()).toEqual([...resources].sort());
});

test('tokens are counted at their longest', () => {
  const stack = newStack();
  const tokens = Array.from({ length: 60 }, (_, index) => `arn:aws:s3:::${stack.stackId}${index}`);
  const access = tokens.map((resource) => accessTo(resource, 's3:GetObject'));

  new EcsTaskRole(stack, 'Worker', { access });

  for (const { PolicyDocument } of managedPoliciesOf(stack)) {
    expect(policySize(PolicyDocument).max).toBeLessThanOrEqual(QUOTA);
  }
  expect(managedPoliciesOf(stack).length).toBeGreaterThan(1);
});

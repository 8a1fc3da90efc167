import { Access } from '../../../lib/access/access';
import { ROLE_METADATA_TYPE } from '../../../lib/policy/role-description';
import { EcsTaskRole } from '../../../lib/roles/ecs-task-role';
import { newStack, templateOf } from '../support';

test('a role says its kind and its access in words, in the order of the author', () => {
  const stack = newStack();
  const one = { actions: ['b:B', 'a:A'], resources: ['arn:aws:s3:::b'] };
  const two = { actions: ['a:A', 'c:C'], resources: ['arn:aws:s3:::c'] };
  const role = new EcsTaskRole(stack, 'Worker', {
    access: [
      Access._of('write', [one, two], { reason: 'it has to' }),
      Access._of('read', [{ actions: ['a:A'], resources: ['arn:aws:s3:::a'] }]),
    ],
  });

  templateOf(stack);

  const entries = role.node.metadata.filter(({ type }) => type === ROLE_METADATA_TYPE);
  expect(entries.map(({ data }): unknown => data)).toEqual([
    {
      construct: 'EcsTaskRole',
      access: [
        { sentence: 'write', reason: 'it has to', actions: ['a:A', 'b:B', 'c:C'] },
        { sentence: 'read', actions: ['a:A'] },
      ],
    },
  ]);
});

test('a role without access says its kind', () => {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker');

  templateOf(stack);

  const [entry] = role.node.metadata.filter(({ type }) => type === ROLE_METADATA_TYPE);
  expect(entry?.data).toEqual({ construct: 'EcsTaskRole', access: [] });
});

import { checkRoleProps } from '../../../lib/roles/private/role-props';
import { failure } from '../support';

test('a role needs no property', () => {
  expect(failure(() => checkRoleProps('EcsTaskRole `Worker`', {}))).toBe('');
});

test('of several wrong properties one is named', () => {
  expect(failure(() => checkRoleProps('EcsTaskRole `Worker`', { path: 'team', description: '→' }))).toBe(
    'InvalidValue: EcsTaskRole `Worker`: `path` `team` is no path; start and end it with a slash, in at most 512 ' +
      'characters: `/team/`',
  );
});

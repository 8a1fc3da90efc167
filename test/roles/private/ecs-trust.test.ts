import { ecsTasksOf } from '../../../lib/roles/private/ecs-trust';
import { newApp, newStack } from '../support';

test('the roles of one stack share their trust, those of two stacks do not', () => {
  const app = newApp();
  const [one, two] = [newStack({}, 'One', app), newStack({}, 'Two', app)];

  expect(ecsTasksOf(one)).toBe(ecsTasksOf(one));
  expect(ecsTasksOf(one)).not.toBe(ecsTasksOf(two));
});

import { checkSourceKinds, serviceGrant, serviceGrants } from '../../../lib/roles/private/source-trust';
import { failure, newApp, newStack } from '../support';

test('the roles of one stack share the trust of a service, those of two stacks do not', () => {
  const app = newApp();
  const [one, two] = [newStack({}, 'One', app), newStack({}, 'Two', app)];

  expect(serviceGrants(one, 'states.amazonaws.com')).toBe(serviceGrants(one, 'states.amazonaws.com'));
  expect(serviceGrants(one, 'states.amazonaws.com')).not.toBe(serviceGrants(one, 'glue.amazonaws.com'));
  expect(serviceGrants(one, 'states.amazonaws.com')).not.toBe(serviceGrants(two, 'states.amazonaws.com'));
});

test('a service of which nothing is known is trusted without conditions', () => {
  expect(serviceGrant(newStack(), 'brand-new.amazonaws.com').conditions).toEqual([]);
});

test('a service that sends one kind of resource is left to the check of the trust', () => {
  expect(failure(() => checkSourceKinds('ServiceRole `Role`', 'states.amazonaws.com', ['arn:aws:s3:::b']))).toBe('');
});

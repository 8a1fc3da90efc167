import { failure, reads, vendor } from '../support';

const START = 'VendorAccess `Acme`: ';

test('the description of the template says whose it is, which version, and what for', () => {
  expect(vendor().templateOptions.description).toBe('Access of Acme, version 1.0.0. Shows what you have.');
});

test.each<[string, Parameters<ReturnType<typeof vendor>['addFeature']>, string]>([
  [
    'a small name',
    ['exports', reads('a')],
    `InvalidValue: ${START}\`name\` \`exports\` is no name of a feature; use 1 to 64 letters and digits with a capital first: \`Exports\``,
  ],
  [
    'a policy with a space',
    ['Exports', reads('a', { policy: 'My Policy' })],
    `InvalidValue: ${START}\`policy\` \`My Policy\` is no name of a feature; use 1 to 64 letters and digits with a capital first: \`Exports\``,
  ],
  [
    'no access',
    ['Exports', reads('a', { access: [] })],
    `MissingValue: ${START}the feature \`Exports\` has no \`access\`; list what the role may do for it`,
  ],
  [
    'no description',
    ['Exports', reads('a', { description: ' ' })],
    `MissingValue: ${START}the feature \`Exports\` has no \`description\`; say what the customer gets from it`,
  ],
  [
    'a name that exists',
    ['Inventory', reads('a')],
    `InvalidValue: ${START}the feature \`Inventory\` exists already; give all of its access at once`,
  ],
])('a feature with %s is refused', (_, [name, feature], message) => {
  const access = vendor();
  access.addFeature('Inventory', reads('inventory.csv'));
  expect(failure(() => access.addFeature(name, feature))).toBe(message);
});

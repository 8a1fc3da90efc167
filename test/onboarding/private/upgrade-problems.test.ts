import { upgradeProblems } from '../../../lib/onboarding/private/upgrade-problems';
import { reads, vendor } from '../support';

const role = { Type: 'AWS::IAM::Role', Properties: { RoleName: 'AcmeReader' } };

function access() {
  const now = vendor();
  now.ask('ExportBucket', { description: 'Your bucket.', pattern: '[a-z]+' });
  now.addFeature('Exports', reads('exports.csv', { optional: true }));
  return now;
}

test.each<[string, Record<string, unknown>, string[]]>([
  ['the same parameters', { Parameters: { ExternalId: {}, ExportBucket: {} }, Resources: { Role: role } }, []],
  [
    'a parameter that is gone',
    { Parameters: { ExternalId: {}, ExportBucket: {}, OldBucket: {} }, Resources: { Role: role } },
    ['VendorAccess `Acme`: the earlier template has the parameter `OldBucket`; keep it, customers give it a value'],
  ],
  [
    'no such parameter',
    { Parameters: { ExternalId: {} }, Resources: { Role: role } },
    ['VendorAccess `Acme`: the earlier template has no parameter `ExportBucket`; give it a default with `onlyFor`'],
  ],
  [
    'a role of another name',
    {
      Parameters: { ExternalId: {}, ExportBucket: {} },
      Resources: { Role: { ...role, Properties: { RoleName: 'Reader' } } },
    },
    ['VendorAccess `Acme`: `roleName` was `Reader`; write it again, CloudFormation replaces a role whose name changes'],
  ],
  [
    'no role at all',
    { Parameters: { ExternalId: {}, ExportBucket: {} } },
    ['VendorAccess `Acme`: the earlier template has no `Role`; pass what was published'],
  ],
])('an earlier template with %s', (_, template, problems) => {
  expect(upgradeProblems(access(), template)).toEqual(problems);
});

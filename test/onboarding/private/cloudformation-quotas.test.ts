import { CLOUDFORMATION_QUOTAS } from '../../../lib/onboarding/private/cloudformation-quotas';
import { QUOTAS } from '../../../lib/reference/quotas';
import { nagFindings, newApp, reads, templateText, vendor, type VendorTemplate } from '../support';

/** Fifty optional features in ten policies. */
function fifty(asksForValues: boolean) {
  const access = vendor();
  for (let index = 0; index < 50; index++) {
    const name = `Feature${index}`;
    const value = { description: `The bucket of ${name}.`, pattern: '[a-z]{3,63}', onlyFor: name };
    if (asksForValues) access.ask(`${name}Bucket`, value);
    access.addFeature(name, reads(`${index}/report.csv`, { optional: true, policy: `Group${index % 10}` }));
  }
  return templateText(access);
}

const text = fifty(true);
const template = JSON.parse(text) as VendorTemplate;
const count = (section: object = {}): number => Object.keys(section).length;

test('fifty features that each ask for a value take a tenth of what CloudFormation reads from S3', () => {
  expect(Buffer.byteLength(text)).toBeLessThan(CLOUDFORMATION_QUOTAS.storedTemplate / 10);
});

test('fifty features that ask for nothing fit into a request, as they are written', () => {
  expect(Buffer.byteLength(fifty(false))).toBeLessThan(CLOUDFORMATION_QUOTAS.inlineTemplate);
});

test.each([
  ['resources', count(template.Resources), CLOUDFORMATION_QUOTAS.resources],
  ['parameters', count(template.Parameters), CLOUDFORMATION_QUOTAS.parameters],
  ['outputs', count(template.Outputs), CLOUDFORMATION_QUOTAS.outputs],
  ['policies', count(template.Resources) - 1, QUOTAS.managedPoliciesPerRole.standard + 1],
])('fifty features have fewer %s (%i) than %i', (_, number, limit) => {
  expect(number).toBeGreaterThan(0);
  expect(number).toBeLessThan(limit);
});

test('no pack of cdk-nag has anything to say of fifty features', () => {
  const app = newApp();
  const access = vendor({}, app);
  for (let index = 0; index < 50; index++) {
    access.addFeature(`Feature${index}`, reads(`${index}`, { optional: true, policy: `Group${index % 10}` }));
  }
  expect(nagFindings(app)).toEqual([]);
});

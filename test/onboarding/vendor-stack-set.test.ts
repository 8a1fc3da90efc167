import { Template } from 'aws-cdk-lib/assertions';
import { CfnParameter, Stack } from 'aws-cdk-lib/core';
import type { VendorAccess } from '../../lib/onboarding/vendor-access';
import { VendorStackSet, type VendorStackSetProps } from '../../lib/onboarding/vendor-stack-set';
import { EXTERNAL_ID, failure, newApp, reads, vendor } from './support';

const ROOT = 'r-abcd';

function acme(app = newApp()): VendorAccess {
  const access = vendor({}, app);
  access.ask('ExportBucket', { description: 'Your bucket.', pattern: '[a-z-]{3,63}', onlyFor: 'Exports' });
  access.addFeature('Exports', reads('exports.csv', { optional: true }));
  access.addFeature('Inventory', reads('inventory.csv'));
  return access;
}

function stackSet(props: Partial<VendorStackSetProps> = {}) {
  const app = newApp();
  const stack = new Stack(app, 'Organization');
  const set = new VendorStackSet(stack, 'EveryAccount', {
    access: acme(app),
    templateUrl: 'https://vendor.s3.eu-west-1.amazonaws.com/t.json',
    region: 'eu-west-1',
    organizationalUnits: [ROOT],
    externalId: EXTERNAL_ID,
    ...props,
  });
  return { stack, set };
}

function propertiesOf(props: Partial<VendorStackSetProps> = {}) {
  const [resource] = Object.values(
    Template.fromStack(stackSet(props).stack).findResources('AWS::CloudFormation::StackSet'),
  );
  return resource?.Properties as Record<string, unknown>;
}

test('every account of the organization gets the role in one region, also those that join later', () => {
  expect(propertiesOf()).toEqual({
    AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
    CallAs: 'SELF',
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    Description: 'Access of Acme, version 1.0.0. Shows what you have.',
    ManagedExecution: { Active: true },
    OperationPreferences: {
      FailureTolerancePercentage: 10,
      MaxConcurrentPercentage: 10,
      RegionConcurrencyType: 'SEQUENTIAL',
    },
    Parameters: [{ ParameterKey: 'ExternalId', ParameterValue: EXTERNAL_ID }],
    PermissionModel: 'SERVICE_MANAGED',
    StackInstancesGroup: [{ DeploymentTargets: { OrganizationalUnitIds: [ROOT] }, Regions: ['eu-west-1'] }],
    StackSetName: 'Acme',
    TemplateURL: 'https://vendor.s3.eu-west-1.amazonaws.com/t.json',
  });
});

test('preferences, units and features are those that are given', () => {
  expect(
    propertiesOf({
      organizationalUnits: ['ou-abcd-12345678', 'ou-abcd-87654321'],
      features: ['Exports'],
      values: { ExportBucket: 'my-bucket' },
      maxConcurrentPercentage: 100,
      failureTolerancePercentage: 0,
      autoDeployment: false,
      delegatedAdministrator: true,
    }),
  ).toMatchObject({
    AutoDeployment: { Enabled: false },
    CallAs: 'DELEGATED_ADMIN',
    OperationPreferences: { FailureTolerancePercentage: 0, MaxConcurrentPercentage: 100 },
    Parameters: [
      { ParameterKey: 'ExternalId', ParameterValue: EXTERNAL_ID },
      { ParameterKey: 'ExportBucket', ParameterValue: 'my-bucket' },
      { ParameterKey: 'EnableExports', ParameterValue: 'true' },
    ],
    StackInstancesGroup: [{ DeploymentTargets: { OrganizationalUnitIds: ['ou-abcd-12345678', 'ou-abcd-87654321'] } }],
  });
});

test('values may come from parameters of the stack around it', () => {
  const app = newApp();
  const stack = new Stack(app, 'Organization');
  const id = new CfnParameter(stack, 'Id').valueAsString;
  new VendorStackSet(stack, 'EveryAccount', {
    access: acme(app),
    templateUrl: new CfnParameter(stack, 'Url').valueAsString,
    region: new CfnParameter(stack, 'Region').valueAsString,
    organizationalUnits: [new CfnParameter(stack, 'Unit').valueAsString],
    externalId: id,
  });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudFormation::StackSet', {
    Parameters: [{ ParameterKey: 'ExternalId', ParameterValue: { Ref: 'Id' } }],
    StackInstancesGroup: [
      { DeploymentTargets: { OrganizationalUnitIds: [{ Ref: 'Unit' }] }, Regions: [{ Ref: 'Region' }] },
    ],
    TemplateURL: { Ref: 'Url' },
  });
});

test('its id names it for drift detection', () => {
  const { stack, set } = stackSet();
  expect(stack.resolve(set.stackSetId)).toEqual({
    'Fn::GetAtt': [expect.stringMatching(/^EveryAccount/), 'StackSetId'],
  });
});

test.each<[string, Partial<VendorStackSetProps>, string]>([
  [
    'no external id',
    { externalId: undefined },
    'MissingValue: VendorStackSet `EveryAccount`: the template needs a value for `ExternalId`; give `externalId`, and the others in `values`',
  ],
  [
    'a feature without its value',
    { features: ['Exports'] },
    'MissingValue: VendorStackSet `EveryAccount`: the template needs a value for `ExportBucket`; give `externalId`, and the others in `values`',
  ],
  [
    'no unit',
    { organizationalUnits: [] },
    'MissingValue: VendorStackSet `EveryAccount`: `organizationalUnits` is empty; name the root, `r-...`, or units, `ou-...`',
  ],
  [
    'an organization instead of its root',
    { organizationalUnits: ['o-a1b2c3d4e5'] },
    'InvalidValue: VendorStackSet `EveryAccount`: `organizationalUnits` has `o-a1b2c3d4e5`, which is no unit and no root; write `ou-abcd-12345678`, or `r-abcd` for the whole organization',
  ],
  [
    'a name for a region',
    { region: 'Ireland' },
    'InvalidValue: VendorStackSet `EveryAccount`: `region` `Ireland` is not a region; write its code, such as `eu-west-1`',
  ],
  [
    'a template that is not in S3',
    { templateUrl: 'https://example.com/t.json' },
    'InvalidValue: VendorStackSet `EveryAccount`: `templateUrl` `https://example.com/t.json` is no https URL of an object in S3; write `https://<bucket>.s3.<region>.amazonaws.com/<key>`',
  ],
  [
    'nobody at a time',
    { maxConcurrentPercentage: 0 },
    'InvalidValue: VendorStackSet `EveryAccount`: `maxConcurrentPercentage` `0` is no percentage; use 1 to 100',
  ],
  [
    'more failures than accounts',
    { failureTolerancePercentage: 101 },
    'InvalidValue: VendorStackSet `EveryAccount`: `failureTolerancePercentage` `101` is no percentage; use 0 to 100',
  ],
])('%s is refused', (_, props, message) => {
  expect(failure(() => stackSet(props))).toBe(message);
});

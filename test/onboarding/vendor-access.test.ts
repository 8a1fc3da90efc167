import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { App, Token } from 'aws-cdk-lib/core';
import { S3Access } from '../../lib/access/s3-access';
import { VendorIdentity } from '../../lib/onboarding/vendor-identity';
import { AccountQuotas } from '../../lib/roles/account-quotas';
import { cardsOf } from '../roles/card-of';
import {
  failure,
  LINK,
  nagFindings,
  newApp,
  reads,
  remote,
  statementsOf,
  templateOf,
  templateText,
  vendor,
} from './support';

test('the smallest template has one role, one policy and nothing that only the CDK needs', () => {
  const access = vendor();
  access.addFeature('Exports', reads('exports.csv'));

  const template = templateOf(access);

  expect(template).toEqual({
    Description: 'Access of Acme, version 1.0.0. Shows what you have.',
    Metadata: expect.anything(),
    Parameters: { ExternalId: expect.anything() },
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: 'AcmeReader',
          Description: 'Acme: Shows what you have.',
          AssumeRolePolicyDocument: expect.anything(),
        },
      },
      ExportsPolicy: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: {
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Action: 's3:GetObject', Effect: 'Allow', Resource: 'arn:aws:s3:::acme/exports.csv' }],
          },
          Roles: [{ Ref: 'Role' }],
        },
        Metadata: { Features: { Exports: { Description: 'Reads exports.csv.', May: ['read exports.csv'] } } },
      },
    },
    Outputs: { RoleArn: expect.anything(), TemplateVersion: expect.objectContaining({ Value: '1.0.0' }) },
  });
});

test('paths of constructs stay out of the template, whatever the app says', () => {
  const app = new App({
    builtinCloudFormationValidation: false,
    analyticsReporting: true,
    context: { 'aws:cdk:enable-path-metadata': true },
  });
  const access = vendor({ identity: VendorIdentity.ec2Instance() }, app);
  access.addFeature('Exports', reads('exports.csv'));

  expect(templateText(access)).not.toMatch(/aws:cdk|BootstrapVersion|CDKMetadata/);
});

test('the template is the same whenever it is written', () => {
  const write = (): string => {
    const access = vendor();
    access.ask('ExportBucket', { description: 'Your bucket.', pattern: '[a-z]{3,63}', onlyFor: 'Exports' });
    access.addFeature('Exports', reads('exports.csv', { optional: true }));
    return templateText(access);
  };

  expect(write()).toBe(write());
});

test('the customer reads the parameters in groups, the external id first', () => {
  const access = vendor();
  access.addFeature('Inventory', reads('inventory.csv', { optional: true }));
  access.ask('ExportBucket', { description: 'Your bucket.', pattern: '[a-z]{3,63}' });

  expect(templateOf(access).Metadata).toEqual({
    'AWS::CloudFormation::Interface': {
      ParameterGroups: [
        { Label: { default: 'Who may use the role' }, Parameters: ['ExternalId'] },
        { Label: { default: 'Optional features' }, Parameters: ['EnableInventory'] },
        { Label: { default: 'Your resources' }, Parameters: ['ExportBucket'] },
      ],
      ParameterLabels: {
        ExternalId: { default: 'External id' },
        EnableInventory: { default: 'Switch on Inventory' },
        ExportBucket: { default: 'Export Bucket' },
      },
    },
  });
});

test('an optional feature is off until the customer switches it on', () => {
  const access = vendor();
  access.addFeature('Inventory', reads('inventory.csv', { optional: true }));

  const { Parameters, Conditions, Resources } = templateOf(access);

  expect(Parameters.EnableInventory).toEqual({
    Type: 'String',
    AllowedValues: ['true', 'false'],
    Default: 'false',
    Description: 'Reads inventory.csv.',
  });
  expect(Conditions).toEqual({ InventoryIsOn: { 'Fn::Equals': [{ Ref: 'EnableInventory' }, 'true'] } });
  expect(Resources.InventoryPolicy?.Condition).toBe('InventoryIsOn');
});

test('a value of the customer stands in the policies, and in the words by the id of its construct', () => {
  const access = vendor();
  const name = access.ask('ExportBucket', { description: 'Your bucket.', pattern: '[a-z]{3,63}' });
  const bucket = Bucket.fromBucketName(access, 'ExportBucket', name);
  access.addFeature('Exports', { description: 'Reads.', access: [S3Access.read(bucket, { prefix: 'out/' })] });

  const template = templateOf(access);

  expect(JSON.stringify(statementsOf(template, 'ExportsPolicy'))).toContain('{"Ref":"ExportBucket"},"/out/*"');
  expect(template.Resources.ExportsPolicy?.Metadata).toEqual({
    Features: {
      Exports: {
        Description: 'Reads.',
        May: ['read objects under ExportBucket/out/'],
        WhyWildcards: ['the objects under the declared prefix out/'],
      },
    },
  });
});

test('the role card says what the role may do, and which of it is optional', () => {
  const access = vendor();
  access.addFeature('Exports', reads('exports.csv'));
  access.addFeature('Inventory', reads('inventory.csv', { optional: true }));

  const card = cardsOf(access);

  expect(card).toContain('AcmeReader · VendorAccess · Acme/AcmeReader');
  expect(card).toContain('the external id is <ExternalId>');
  expect(card).toMatch(/may +read exports\.csv +s3:GetObject\n +read inventory\.csv, if Inventory is switched on/);
  expect(card).toContain('others gave  nothing');
  expect(card).toContain('2 policies of 10');
});

test('the instance profile is part of the template of software on instances', () => {
  const access = vendor({ identity: VendorIdentity.ec2Instance() });
  access.addFeature('Exports', reads('exports.csv'));

  const { Resources, Outputs } = templateOf(access);

  expect(Resources.InstanceProfile?.Properties).toEqual({ Roles: [{ Ref: 'Role' }] });
  expect(Outputs.InstanceProfileName).toMatchObject({ Value: { Ref: 'InstanceProfile' } });
  expect(access.resourceNames).toEqual(['Role', 'InstanceProfile', 'ExportsPolicy']);
});

test('the names of the resources are those of the template', () => {
  const access = vendor();
  access.addFeature('Exports', reads('exports.csv'));
  access.addFeature('Tables', reads('tables.csv', { policy: 'Storage', optional: true }));

  expect(access.resourceNames).toEqual(Object.keys(templateOf(access).Resources));
});

test('a launch link leads to the documented page with the stack name of the vendor', () => {
  expect(vendor({ stackName: 'Acme-Access' }).launchLink(LINK)).toBe(
    'https://eu-west-1.console.aws.amazon.com/cloudformation/home?region=eu-west-1#/stacks/create/review' +
      '?templateURL=https%3A%2F%2Fvendor.s3.eu-west-1.amazonaws.com%2Ft.json&stackName=Acme-Access',
  );
});

test('a vendor without a feature is an error at synthesis', () => {
  const access = vendor();
  expect(() => templateOf(access)).toThrow('VendorAccess `Acme` has no feature; call `addFeature`');
});

test('a raised quota of the customers is on the card, and lets more policies in', () => {
  const app = newApp();
  AccountQuotas.of(app).raise({ managedPoliciesPerRole: 12 });
  const access = vendor({}, app);
  for (let index = 0; index < 12; index++) access.addFeature(`Feature${index}`, reads(`${index}`));

  expect(cardsOf(access)).toContain('12 policies of 12');
});

test('no pack of cdk-nag has anything to say', () => {
  const app = newApp();
  const access = vendor({ identity: VendorIdentity.ec2Instance() }, app);
  const bucket = Bucket.fromBucketName(access, 'ExportBucket', 'my-bucket');
  const given = [S3Access.read(bucket, { prefix: 'out/' })];
  access.addFeature('Exports', { description: 'Reads.', access: given });
  access.addFeature('Files', { description: 'Reads.', access: given, optional: true });
  access.addFeature('Tables', { description: 'Reads.', access: given, optional: true, policy: 'Storage' });
  access.addFeature('Queues', reads('queues.csv', { optional: true, policy: 'Storage' }));

  expect(nagFindings(app)).toEqual([]);
});

test('the packs do look into the policies of features', () => {
  const app = newApp();
  const access = vendor({}, app);
  access.addFeature('Exports', reads('exports.csv'));
  const policy = access.node.findChild('AcmeReader').node.findChild('Access') as CfnManagedPolicy;
  policy.policyDocument = { Statement: [{ Action: 's3:GetObject', Effect: 'Allow', Resource: '*' }] };

  expect(nagFindings(app)).toEqual(['Acme/AcmeReader/Access: AwsSolutions-IAM5[Resource::*]']);
});

describe('an upgrade', () => {
  function version1() {
    const access = vendor();
    access.addFeature('Exports', reads('exports.csv'));
    access.addFeature('Inventory', reads('inventory.csv', { optional: true }));
    return access;
  }

  function version2() {
    const access = vendor({ version: '2.0.0' });
    access.addFeature('Costs', reads('costs.csv', { optional: true }));
    access.addFeature('Exports', reads('exports.csv'));
    access.addFeature('Inventory', reads('inventory.csv', { optional: true }));
    access.addFeature('Tables', reads('tables.csv'));
    return access;
  }

  test('adds policies, and leaves the role and all other policies as they are', () => {
    const before = templateOf(version1());
    const after = templateOf(version2());

    expect(after.Resources).toMatchObject(before.Resources);
    expect(after.Resources.Role).toEqual(before.Resources.Role);
    const added = Object.keys(after.Resources).filter((name) => !(name in before.Resources));
    expect(added).toEqual(['CostsPolicy', 'TablesPolicy']);
    expect(added.map((name) => after.Resources[name]?.Type)).toEqual(Array(2).fill('AWS::IAM::ManagedPolicy'));
  });

  test('takes the place of the earlier version', () => {
    const access = version2();
    access.upgrades(templateOf(version1()) as unknown as Record<string, unknown>);

    expect(() => templateOf(access)).not.toThrow();
  });

  test('that would replace the role is an error at synthesis', () => {
    const access = vendor({ roleName: 'AcmeReader2' });
    access.addFeature('Exports', reads('exports.csv'));
    access.upgrades(templateOf(version1()) as unknown as Record<string, unknown>);

    expect(() => templateOf(access)).toThrow('`roleName` was `AcmeReader`; write it again');
  });
});

test.each([
  ['vendor', ' ', 'MissingValue: VendorAccess `Acme`: `vendor` is empty; fill it in'],
  ['purpose', '', 'MissingValue: VendorAccess `Acme`: `purpose` is empty; fill it in'],
  [
    'version',
    'v 1',
    'InvalidValue: VendorAccess `Acme`: `version` `v 1` is no version; use 1 to 32 letters, digits and . _ + -, such as `1.2.0`',
  ],
  [
    'roleName',
    'Acme Reader',
    'InvalidValue: VendorAccess `Acme`: `roleName` `Acme Reader` is no role name; use 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -',
  ],
])('%s %p is refused', (name, value, message) => {
  expect(failure(() => vendor({ [name]: value }))).toBe(message);
});

test('what is the same for every customer is no token', () => {
  const token = Token.asString({ Ref: 'AWS::StackName' });
  expect(failure(() => vendor({ roleName: token, identity: remote() }))).toBe(
    'InvalidValue: VendorAccess `Acme`: `roleName` is a token; write the text itself: it is the same for every customer',
  );
});

import { Access } from '../../../lib/access/access';
import { VendorIdentity } from '../../../lib/onboarding/vendor-identity';
import { CALLER, EXTERNAL_ID, LINK, reads, vendor } from '../support';

function sectionsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n## ').map((section) => {
      const [title = '', ...rest] = section.split('\n');
      return [title, rest.join('\n').trim()];
    }),
  );
}

function acme(identity = VendorIdentity.remote({ trusted: [CALLER], addresses: ['203.0.113.0/24'] })) {
  const access = vendor({ identity, nextSteps: ['Tell your colleagues.'] });
  access.ask('ExportBucket', { description: 'Your bucket.', pattern: '[a-z]+', onlyFor: 'Inventory' });
  const statement = { actions: ['s3:ListBucket', 's3:GetObject'], resources: ['arn:aws:s3:::acme'] };
  access.addFeature(
    'Exports',
    reads('', { description: 'Shows exports.', access: [Access._of('read a_b', [statement])] }),
  );
  access.addFeature('Inventory', reads('inventory.csv', { optional: true }));
  return sectionsOf(
    access.instructions({
      ...LINK,
      externalId: access._sheet.entries[0]?.name === 'ExternalId' ? EXTERNAL_ID : undefined,
    }),
  );
}

test('the sections follow what a customer does', () => {
  expect([...acme().keys()]).toEqual([
    '# Give Acme access to your AWS account',
    'What the role may do',
    'Who may use it',
    'What to check first',
    'Create it',
    'For every account of your organization',
    'Upgrade it',
    'Remove it',
    'Read more',
  ]);
});

test('features are told in the words of the role card, with their actions', () => {
  expect(acme().get('What the role may do')).toBe(
    [
      '### Exports',
      'Shows exports.',
      '- read a\\_b: `s3:GetObject`, `s3:ListBucket`',
      '### Inventory (optional)',
      'Reads inventory.csv.',
      'Off until you set `EnableInventory` to `true`.',
      '- read inventory.csv: `s3:GetObject`',
    ].join('\n\n'),
  );
});

test('who may use the role is told with every condition and its caveat', () => {
  expect(acme().get('Who may use it')).toBe(
    [
      '- role TheirCallerRole of account 222233334444',
      '',
      'Only if:',
      '',
      '- the external id is \\<ExternalId\\>',
      '- the call comes from 203.0.113.0/24 (never true through a VPC endpoint)',
      '',
      'A session ends after 1 hour at the latest.',
    ].join('\n'),
  );
});

test('nothing is said of sessions that a service takes, which the role does not limit', () => {
  expect(acme(VendorIdentity.ec2Instance()).get('Who may use it')).toBe('- the service ec2.amazonaws.com');
});

test('the customer compares origin and resources', () => {
  const checks = acme().get('What to check first');
  expect(checks).toContain(`<${LINK.templateUrl}>`);
  expect(checks).toContain('`Role`, `ExportsPolicy`, `InventoryPolicy`');
});

test('the launch link is filled in, and every parameter explained', () => {
  const creation = acme().get('Create it');
  expect(creation).toContain(`&param_ExternalId=${EXTERNAL_ID})`);
  expect(creation).toContain('| `ExternalId` | The id that Acme made for you; do not make one up.');
  expect(creation).toContain('| `ExportBucket` | Your bucket. Needed only for the feature Inventory. | empty |');
  expect(creation).toContain('| `EnableInventory` | Reads inventory.csv. | `false` |');
  expect(creation).toContain('| not possible |');
  expect(creation).toContain('an IAM role with a name of its own, `AcmeReader`');
});

test('a template without parameters has no table of them', () => {
  const access = vendor({ identity: VendorIdentity.ecsTask() });
  access.addFeature('Exports', reads('exports.csv'));
  expect(access.instructions(LINK)).not.toContain('| parameter |');
});

test.each([
  ['remote', VendorIdentity.remote({ trusted: [CALLER] }), 'Tell the vendor the number of the account'],
  ['ecsTask', VendorIdentity.ecsTask(), 'Create the stack in the region of the tasks'],
  ['ec2Instance', VendorIdentity.ec2Instance(), 'Attach the instance profile in the output `InstanceProfileName`'],
  [
    'serviceAccount',
    VendorIdentity.serviceAccount('acme', 'agent'),
    'Annotate the service account `agent` in the namespace `acme` with `eks.amazonaws.com/role-arn`',
  ],
])('what comes next for %s, and then what the vendor says', (_, identity, step) => {
  const creation = acme(identity).get('Create it');
  expect(creation).toContain(`1. ${step}`);
  expect(creation).toContain('2. Tell your colleagues.');
});

test.each([
  ['For every account of your organization', 'A further policy that somebody attached to the role is no drift'],
  ['Upgrade it', 'it must not replace `Role`'],
  ['Remove it', 'Delete the stack'],
  ['Read more', 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html'],
])('%s says: %s', (section, text) => {
  expect(acme().get(section)).toContain(text);
});

import { CfnHostedZone, HostedZone, PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { ExternalDnsAccess } from '../../../lib/access/kubernetes/external-dns-access';
import { failure } from '../../failure';
import { placedStack, readable } from './support';

const SHOP = { hostedZoneId: 'Z3M3LMPEXAMPLE', zoneName: 'shop.example' };

test('manages the records of exactly the named zones', () => {
  const stack = placedStack();
  const zones = [
    HostedZone.fromHostedZoneAttributes(stack, 'Shop', SHOP),
    HostedZone.fromHostedZoneId(stack, 'Blog', 'Z1BLOGEXAMPLE'),
  ];
  const access = ExternalDnsAccess.manage(zones, { reason: 'ingresses get names' });
  expect([access.sentence, access.reason]).toEqual([
    'manage the DNS records of shop.example and Z1BLOGEXAMPLE',
    'ingresses get names',
  ]);
  expect(readable(access, stack)).toEqual([
    {
      actions: ['route53:ChangeResourceRecordSets', 'route53:ListResourceRecordSets'],
      resources: ['arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE', 'arn:aws:route53:::hostedzone/Z1BLOGEXAMPLE'],
    },
    { actions: ['route53:ListHostedZones'], resources: ['*'], evidence: expect.stringContaining('no resource type') },
  ]);
});

test('reads the tags of the named zones where it is asked to', () => {
  const stack = placedStack();
  const zone = HostedZone.fromHostedZoneAttributes(stack, 'Shop', SHOP);
  expect(readable(ExternalDnsAccess.manage([zone], { zoneTags: true }), stack)[0]?.actions).toContain(
    'route53:ListTagsForResources',
  );
});

test.each([
  [
    'an L2 zone',
    (stack: ReturnType<typeof placedStack>) => new PublicHostedZone(stack, 'Zone', { zoneName: 'new.example' }),
  ],
  ['an L1 zone', (stack: ReturnType<typeof placedStack>) => new CfnHostedZone(stack, 'Zone', { name: 'new.example' })],
])('takes %s of the app', (_, make) => {
  const stack = placedStack();
  const access = ExternalDnsAccess.manage([make(stack)]);
  expect(access.sentence).toBe('manage the DNS records of new.example');
  expect(readable(access, stack)[0]?.resources[0]).toMatch(/^arn:aws:route53:::hostedzone\/<Zone\w*>$/);
});

test.each([
  [[], 'MissingValue: `zones` is empty; name at least one'],
  [
    ['*'],
    'WildcardForbidden: resource `arn:{partition}:route53:::hostedzone/*` holds a wildcard; name the one resource',
  ],
])('zones %p are refused', (ids, message) => {
  const stack = placedStack();
  const zones = ids.map((id) => HostedZone.fromHostedZoneId(stack, 'Zone', id));
  expect(failure(() => ExternalDnsAccess.manage(zones))).toBe(message);
});

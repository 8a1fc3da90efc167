import { underGuard } from '../../../guards/support';
import type { AccessKeyUserProps } from '../../../../lib/roles/access-key-user';
import { limitStatements } from '../../../../lib/roles/private/access-key-user/user-limits';
import { newStack } from '../../support';
import { userProps } from './user-support';

type Context = Readonly<Record<string, string>>;

/** Whether a user who may do everything may do this under the limits. */
function can(where: Partial<AccessKeyUserProps>, context: Context): string {
  const props = userProps(newStack(), { addresses: undefined, ...where });
  const document = { Version: '2012-10-17', Statement: limitStatements(props) };
  const always = { 'aws:CurrentTime': '2027-01-01T00:00:00Z', 'aws:ViaAWSService': 'false' };
  return underGuard(JSON.stringify(document), { action: 's3:PutObject', context: { ...always, ...context } });
}

const addresses = ['203.0.113.0/24'];
const vpcEndpointIds = ['vpce-0a1b2c3d'];
const regions = ['eu-west-1'];
const here = { 'aws:SourceIp': '203.0.113.7' };
const there = { 'aws:SourceIp': '198.51.100.7' };
const inside = { 'aws:SourceVpce': 'vpce-0a1b2c3d' };
const viaService = { 'aws:ViaAWSService': 'true' };

test.each<[string, Partial<AccessKeyUserProps>, Context, 'allow' | 'deny']>([
  ['from an expected address', { addresses }, here, 'allow'],
  ['from another address', { addresses }, there, 'deny'],
  ['through an endpoint that is not expected', { addresses }, inside, 'deny'],
  ['from another address, by a service', { addresses }, { ...there, ...viaService }, 'allow'],
  ['without an address, by a service', { addresses }, viaService, 'allow'],
  ['through the expected endpoint', { vpcEndpointIds }, inside, 'allow'],
  ['through another endpoint', { vpcEndpointIds }, { 'aws:SourceVpce': 'vpce-0f' }, 'deny'],
  ['from anywhere else than the endpoint', { vpcEndpointIds }, here, 'deny'],
  ['without an endpoint, by a service', { vpcEndpointIds }, viaService, 'allow'],
  ['from the address or the endpoint: address', { addresses, vpcEndpointIds }, here, 'allow'],
  ['from the address or the endpoint: endpoint', { addresses, vpcEndpointIds }, inside, 'allow'],
  ['from neither', { addresses, vpcEndpointIds }, there, 'deny'],
  ['in the region', { regions }, { 'aws:RequestedRegion': 'eu-west-1' }, 'allow'],
  ['in another region', { regions }, { 'aws:RequestedRegion': 'us-west-2' }, 'deny'],
  ['in another region, by a service', { regions }, { 'aws:RequestedRegion': 'us-east-1', ...viaService }, 'allow'],
  [
    'from the address in another region',
    { addresses, regions },
    { ...here, 'aws:RequestedRegion': 'us-west-2' },
    'deny',
  ],
  [
    'from another address in the region',
    { addresses, regions },
    { ...there, 'aws:RequestedRegion': 'eu-west-1' },
    'deny',
  ],
  ['at the last moment', { addresses }, { ...here, 'aws:CurrentTime': '2027-06-30T00:00:00Z' }, 'allow'],
  ['after it', { addresses }, { ...here, 'aws:CurrentTime': '2027-06-30T00:00:01Z' }, 'deny'],
  ['after it, by a service', { addresses }, { ...viaService, 'aws:CurrentTime': '2027-06-30T00:00:01Z' }, 'deny'],
])('%s', (_, where, context, outcome) => {
  expect(can(where, context)).toBe(outcome);
});

test('a direct call of a service that does not send `aws:ViaAWSService` stays denied', () => {
  const props = userProps(newStack());
  const text = JSON.stringify({ Version: '2012-10-17', Statement: limitStatements(props) });

  expect(underGuard(text, { action: 's3:PutObject', context: there })).toBe('deny');
});

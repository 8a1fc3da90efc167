import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { zoneArns, zoneNames } from '../../../../lib/access/kubernetes/private/hosted-zones';
import { placedStack } from '../support';

test('the path that Route 53 puts before an id is no part of the ARN', () => {
  const zone = HostedZone.fromHostedZoneId(placedStack(), 'Zone', '/hostedzone/Z3M3LMPEXAMPLE');
  expect(zoneArns([zone])).toEqual(['arn:{partition}:route53:::hostedzone/Z3M3LMPEXAMPLE']);
});

test('a zone without a name is called by its id', () => {
  const zone = HostedZone.fromHostedZoneId(placedStack(), 'Zone', 'Z3M3LMPEXAMPLE');
  expect(zoneNames([zone])).toBe('Z3M3LMPEXAMPLE');
});

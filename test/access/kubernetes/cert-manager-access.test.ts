import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { CertManagerAccess } from '../../../lib/access/kubernetes/cert-manager-access';
import { failure } from '../../failure';
import { placedStack, readable } from './support';

const ZONE = 'arn:aws:route53:::hostedzone/Z3M3LMPEXAMPLE';
const setting = () => {
  const stack = placedStack();
  return { stack, zone: HostedZone.fromHostedZoneId(stack, 'Zone', 'Z3M3LMPEXAMPLE') };
};

test('changes text records of the named zones, and no others', () => {
  const { stack, zone } = setting();
  const access = CertManagerAccess.solve([zone]);
  expect(access.sentence).toBe('solve ACME challenges with TXT records in Z3M3LMPEXAMPLE');
  expect(readable(access, stack)).toEqual([
    {
      actions: ['route53:ChangeResourceRecordSets'],
      resources: [ZONE],
      conditions: {
        'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT'] },
        Null: { 'route53:ChangeResourceRecordSetsRecordTypes': 'false' },
      },
    },
    { actions: ['route53:ListResourceRecordSets'], resources: [ZONE] },
    {
      actions: ['route53:GetChange'],
      resources: ['arn:aws:route53:::change/*'],
      evidence: expect.stringContaining('id of a change'),
    },
    expect.objectContaining({ actions: ['route53:ListHostedZonesByName'], resources: ['*'] }),
  ]);
});

test('looks up no zone where the issuers name it', () => {
  const { stack, zone } = setting();
  const statements = readable(CertManagerAccess.solve([zone], { zoneIdInIssuer: true }), stack);
  expect(statements.flatMap(({ actions }) => actions)).not.toContain('route53:ListHostedZonesByName');
});

test('asks for a zone', () => {
  expect(failure(() => CertManagerAccess.solve([]))).toBe('MissingValue: `zones` is empty; name at least one');
});

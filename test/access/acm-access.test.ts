import { Certificate, CfnCertificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { AcmAccess } from '../../lib/access/acm-access';
import { allowed } from './allowed';
import { newStack } from './support';

const ID = '11111111-2222-3333-4444-555555555555';
const certificate = (stack: Stack): ICertificate =>
  Certificate.fromCertificateArn(stack, 'Certificate', arn('acm', `certificate/${ID}`));

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'readCertificate',
    (stack) => AcmAccess.readCertificate(certificate(stack)),
    'read the certificate 11111111-2222-3333-4444-555555555555',
    ['acm:GetCertificate on arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555'],
  ],
  [
    'describeCertificate',
    (stack) => AcmAccess.describeCertificate(certificate(stack)),
    'see the state and the domains of the certificate 11111111-2222-3333-4444-555555555555',
    ['acm:DescribeCertificate on arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555'],
  ],
  [
    'exportCertificate',
    (stack) => AcmAccess.exportCertificate(certificate(stack)),
    'export the certificate 11111111-2222-3333-4444-555555555555 with its private key',
    ['acm:ExportCertificate on arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555'],
  ],
  [
    'readCertificate, of this app',
    (stack) => AcmAccess.readCertificate(new CfnCertificate(stack, 'Site', { domainName: 'example.com' })),
    'read the certificate Site',
    ['acm:GetCertificate on {Site}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

import { CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { CfnParameter, CfnResource } from 'aws-cdk-lib/core';
import { RolesAnywhereTrustAnchor } from '../../lib/roles/roles-anywhere-trust-anchor';
import { failure, newStack, resourcesOf } from './support';

const PEM = `-----BEGIN CERTIFICATE-----
MIIByzCCAXGgAwIBAgIUQbgSqGPAeKAUQtOy22g8b2AmmrkwCgYIKoZIzj0EAwIw
-----END CERTIFICATE-----
`;
const ARN = 'arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';

test('of a bundle of certificates is enabled, and has a name', () => {
  const stack = newStack();

  const anchor = RolesAnywhereTrustAnchor.fromCertificateBundle(stack, 'DataCentre', PEM + PEM);

  expect(resourcesOf(stack, 'AWS::RolesAnywhere::TrustAnchor').map(({ Properties }) => Properties)).toEqual([
    {
      Enabled: true,
      Name: expect.stringMatching(/^[ a-zA-Z0-9-_]{1,255}$/) as string,
      Source: { SourceType: 'CERTIFICATE_BUNDLE', SourceData: { X509CertificateData: PEM + PEM } },
    },
  ]);
  expect(stack.resolve(anchor.trustAnchorRef.trustAnchorArn)).toEqual({
    'Fn::GetAtt': ['DataCentre4DA30458', 'TrustAnchorArn'],
  });
});

test('of AWS Private CA names the authority', () => {
  const stack = newStack();
  const ca = new CfnCertificateAuthority(stack, 'Ca', {
    type: 'ROOT',
    keyAlgorithm: 'EC_prime256v1',
    signingAlgorithm: 'SHA256WITHECDSA',
    subject: { commonName: 'Example' },
  });

  RolesAnywhereTrustAnchor.fromPrivateCa(stack, 'Anchor', ca);

  expect(resourcesOf(stack, 'AWS::RolesAnywhere::TrustAnchor')[0]?.Properties.Source).toEqual({
    SourceType: 'AWS_ACM_PCA',
    SourceData: { AcmPcaArn: { Ref: 'Ca' } },
  });
});

test('that exists is made of nothing', () => {
  const stack = newStack();

  const { trustAnchorRef } = RolesAnywhereTrustAnchor.fromTrustAnchorArn(stack, 'Anchor', ARN);

  expect(trustAnchorRef).toEqual({ trustAnchorArn: ARN, trustAnchorId: '0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f' });
  expect(stack.node.findAll().filter((node) => CfnResource.isCfnResource(node))).toEqual([]);
});

test('takes certificates that only deployment knows', () => {
  const stack = newStack();
  const pem = new CfnParameter(stack, 'Pem').valueAsString;

  RolesAnywhereTrustAnchor.fromCertificateBundle(stack, 'Anchor', pem);

  expect(resourcesOf(stack, 'AWS::RolesAnywhere::TrustAnchor')[0]?.Properties.Source).toMatchObject({
    SourceData: { X509CertificateData: { Ref: 'Pem' } },
  });
});

const HELP = 'write certificates between `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----`';

test.each([
  ['nothing', '', `InvalidValue: \`pem\` is not a bundle of certificates; ${HELP}`],
  ['a file name', 'ca.pem', `InvalidValue: \`pem\` is not a bundle of certificates; ${HELP}`],
  ['text around it', `subject=CN\n${PEM}`, `InvalidValue: \`pem\` is not a bundle of certificates; ${HELP}`],
  [
    'a request',
    PEM.replaceAll('CERTIFICATE', 'CERTIFICATE REQUEST'),
    `InvalidValue: \`pem\` is not a bundle of certificates; ${HELP}`,
  ],
  [
    'a private key',
    `${PEM}-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----\n`,
    'InvalidValue: `pem` holds a private key; pass the certificate of the authority only, and take the key out of the ' +
      'code: it is no secret any more',
  ],
  [
    'too many certificates',
    PEM.repeat(200),
    `TooLarge: \`pem\` has ${PEM.length * 200} characters; use at most 16000: one trust anchor for each authority`,
  ],
])('%s is refused', (_, pem, message) => {
  expect(failure(() => RolesAnywhereTrustAnchor.fromCertificateBundle(newStack(), 'Anchor', pem))).toBe(message);
});

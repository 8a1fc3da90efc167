import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { type Stack, Token } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { AcmPcaAccess } from '../../lib/access/acm-pca-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const AUTHORITY = arn('acm-pca', 'certificate-authority/11111111-2222-3333-4444-555555555555');
const authority = (stack: Stack) => CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', AUTHORITY);

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'issue',
    (stack) => AcmPcaAccess.issue(authority(stack)),
    'issue certificates of the authority 11111111-2222-3333-4444-555555555555, only by template EndEntityCertificate/V1',
    [
      'acm-pca:IssueCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555 if {"ArnEquals":{"acm-pca:TemplateArn":"arn:aws:acm-pca:::template/EndEntityCertificate/V1"}}',
      'acm-pca:GetCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'read',
    (stack) => AcmPcaAccess.read(authority(stack)),
    'read the certificate of the authority 11111111-2222-3333-4444-555555555555',
    [
      'acm-pca:DescribeCertificateAuthority, acm-pca:GetCertificateAuthorityCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'revoke',
    (stack) => AcmPcaAccess.revoke(authority(stack)),
    'revoke certificates of the authority 11111111-2222-3333-4444-555555555555',
    [
      'acm-pca:RevokeCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'issue, by another template',
    (stack) => AcmPcaAccess.issue(authority(stack), { template: 'CodeSigningCertificate/V1' }),
    'issue certificates of the authority 11111111-2222-3333-4444-555555555555, only by template CodeSigningCertificate/V1',
    [
      'acm-pca:IssueCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555 if {"ArnEquals":{"acm-pca:TemplateArn":"arn:aws:acm-pca:::template/CodeSigningCertificate/V1"}}',
      'acm-pca:GetCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'issue, by a template named at deployment',
    (stack) => AcmPcaAccess.issue(authority(stack), { template: Token.asString({ Ref: 'Template' }) }),
    'issue certificates of the authority 11111111-2222-3333-4444-555555555555, only by template named at deployment',
    [
      'acm-pca:IssueCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555 if {"ArnEquals":{"acm-pca:TemplateArn":"arn:aws:acm-pca:::template/{Template}"}}',
      'acm-pca:GetCertificate on arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/11111111-2222-3333-4444-555555555555',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a template that is none is refused',
    (stack) => AcmPcaAccess.issue(authority(stack), { template: 'EndEntityCertificate' }),
    'InvalidValue: `template` `EndEntityCertificate` is no template; write its name and version, such as `EndEntityCertificate/V1`',
  ],
  [
    'a wildcard is refused',
    (stack) => AcmPcaAccess.issue(authority(stack), { template: 'EndEntityCertificate/V*' }),
    'WildcardForbidden: `template` `EndEntityCertificate/V*` holds a wildcard; name one template',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

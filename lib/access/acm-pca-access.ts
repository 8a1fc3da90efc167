import type { ICertificateAuthorityRef } from 'aws-cdk-lib/aws-acmpca';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

/** What kind of certificates may be issued. */
export interface AcmPcaIssueOptions extends AccessOptions {
  /**
   * The only template: it decides what a certificate may be used for, and whether it may issue others.
   *
   * @default 'EndEntityCertificate/V1'
   * @see https://docs.aws.amazon.com/privateca/latest/userguide/UsingTemplates.html (2026-11, unverified)
   */
  readonly template?: string;
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_acm-pca.html',
  date: '2026-09',
};
const { on } = intentsFrom(SOURCE.page, SOURCE.date);

const ISSUE: Intent = {
  sentence: 'issue certificates of the authority {authority}, only by template {template}',
  statements: [
    {
      actions: ['acm-pca:IssueCertificate'],
      on: ['{authority}'],
      conditions: { ArnEquals: { 'acm-pca:TemplateArn': 'arn:{partition}:acm-pca:::template/{template}' } },
    },
    { actions: ['acm-pca:GetCertificate'], on: ['{authority}'] },
  ],
  ...SOURCE,
};
const READ = on(
  '{authority}',
  'read the certificate of the authority {authority}',
  'acm-pca:DescribeCertificateAuthority',
  'acm-pca:GetCertificateAuthorityCertificate',
);
const REVOKE = on('{authority}', 'revoke certificates of the authority {authority}', 'acm-pca:RevokeCertificate');

/**
 * Access to one certificate authority of AWS Private CA.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_acm-pca.html (2026-09)
 */
export class AcmPcaAccess {
  /**
   * Issue certificates by one template, and fetch them: `acm-pca:IssueCertificate` and `GetCertificate`.
   *
   * @throws KeylessError `InvalidValue` for what is no template, `WildcardForbidden` for a wildcard
   */
  public static issue(authority: ICertificateAuthorityRef, options: AcmPcaIssueOptions = {}): Access {
    const template = checkedTemplate(options.template ?? 'EndEntityCertificate/V1');
    return intent(ISSUE, { authority: named(authority), template }, options);
  }

  /**
   * Read the authority's state, certificate and chain: `acm-pca:DescribeCertificateAuthority` and
   * `GetCertificateAuthorityCertificate`.
   */
  public static read(authority: ICertificateAuthorityRef, options: AccessOptions = {}): Access {
    return intent(READ, { authority: named(authority) }, options);
  }

  /** Revoke certificates: `acm-pca:RevokeCertificate`. */
  public static revoke(authority: ICertificateAuthorityRef, options: AccessOptions = {}): Access {
    return intent(REVOKE, { authority: named(authority) }, options);
  }
}

function named(authority: ICertificateAuthorityRef): Named {
  return namedResource(authority, authority.certificateAuthorityRef.certificateAuthorityArn);
}

function checkedTemplate(template: string): Named {
  if (Token.isUnresolved(template)) return { arn: template, name: 'named at deployment' };
  if (/[*?]/.test(template)) {
    throw new KeylessError('WildcardForbidden', `\`template\` \`${template}\` holds a wildcard`, 'name one template');
  }
  if (/^\w+\/V\d+$/.test(template)) return { arn: template, name: template };
  const help = 'write its name and version, such as `EndEntityCertificate/V1`';
  throw new KeylessError('InvalidValue', `\`template\` \`${template}\` is no template`, help);
}

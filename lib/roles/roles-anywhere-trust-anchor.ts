import type { ICertificateAuthorityRef } from 'aws-cdk-lib/aws-acmpca';
import type { ITrustAnchorRef, TrustAnchorReference } from 'aws-cdk-lib/aws-rolesanywhere';
import { CfnTrustAnchor } from 'aws-cdk-lib/aws-rolesanywhere';
import { Names, Resource, Token } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { trustAnchorId } from '../trust/trust-anchor-arn';

type Source = CfnTrustAnchor.SourceProperty;

/**
 * A certificate authority whose certificates Roles Anywhere accepts, in one account and region.
 *
 * @see https://docs.aws.amazon.com/rolesanywhere/latest/userguide/getting-started.html (2026)
 */
export class RolesAnywhereTrustAnchor extends Resource implements ITrustAnchorRef {
  /**
   * Your own authority, by its certificate.
   *
   * @param pem the certificate of the authority in PEM, or several; up to 16000 characters, and never a private key.
   * @throws KeylessError `InvalidValue` for anything but certificates, `TooLarge` for too many of them
   */
  public static fromCertificateBundle(scope: Construct, id: string, pem: string): RolesAnywhereTrustAnchor {
    const sourceData = { x509CertificateData: checkedBundle(pem) };
    return new RolesAnywhereTrustAnchor(scope, id, { sourceType: 'CERTIFICATE_BUNDLE', sourceData });
  }

  /** An authority of AWS Private CA. */
  public static fromPrivateCa(scope: Construct, id: string, ca: ICertificateAuthorityRef): RolesAnywhereTrustAnchor {
    const sourceData = { acmPcaArn: ca.certificateAuthorityRef.certificateAuthorityArn };
    return new RolesAnywhereTrustAnchor(scope, id, { sourceType: 'AWS_ACM_PCA', sourceData });
  }

  /**
   * A trust anchor that exists.
   *
   * @param trustAnchorArn `arn:<partition>:rolesanywhere:<region>:<account>:trust-anchor/<id>`, or a token.
   * @throws KeylessError `InvalidValue` for the ARN of anything else
   */
  public static fromTrustAnchorArn(scope: Construct, id: string, trustAnchorArn: string): RolesAnywhereTrustAnchor {
    return new RolesAnywhereTrustAnchor(scope, id, { trustAnchorArn, trustAnchorId: trustAnchorId(trustAnchorArn) });
  }

  /** The trust anchor for whoever refers to it. */
  public readonly trustAnchorRef: TrustAnchorReference;

  private constructor(scope: Construct, id: string, from: Source | TrustAnchorReference) {
    super(scope, id);
    this.trustAnchorRef = 'trustAnchorArn' in from ? from : this.made(from);
  }

  private made(source: Source): TrustAnchorReference {
    const name = Names.uniqueResourceName(this, { maxLength: 255, separator: '-' });
    return new CfnTrustAnchor(this, 'Resource', { name, source, enabled: true }).trustAnchorRef;
  }
}

/** What the API takes (2026-05). The page of CloudFormation, read in 2026, still says 8000. */
const LONGEST_BUNDLE = 16000;

const BUNDLE = /^\s*(-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*)+$/;

/** @see https://docs.aws.amazon.com/rolesanywhere/latest/APIReference/API_SourceData.html (2026-05) */
function checkedBundle(pem: string): string {
  if (Token.isUnresolved(pem)) return pem;
  if (/PRIVATE KEY-----/.test(pem)) {
    const help =
      'pass the certificate of the authority only, and take the key out of the code: it is no secret any more';
    throw new KeylessError('InvalidValue', '`pem` holds a private key', help);
  }
  if (!BUNDLE.test(pem)) {
    const help = 'write certificates between `-----BEGIN CERTIFICATE-----` and `-----END CERTIFICATE-----`';
    throw new KeylessError('InvalidValue', '`pem` is not a bundle of certificates', help);
  }
  if (pem.length <= LONGEST_BUNDLE) return pem;
  const problem = `\`pem\` has ${pem.length} characters`;
  throw new KeylessError('TooLarge', problem, `use at most ${LONGEST_BUNDLE}: one trust anchor for each authority`);
}

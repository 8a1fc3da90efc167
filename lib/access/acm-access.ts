import type { ICertificateRef } from 'aws-cdk-lib/aws-certificatemanager';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_acm.html',
  '2026-09',
);

const READ = on('{certificate}', 'read the certificate {certificate}', 'acm:GetCertificate');
const DESCRIBE = on(
  '{certificate}',
  'see the state and the domains of the certificate {certificate}',
  'acm:DescribeCertificate',
);
const EXPORT = on(
  '{certificate}',
  'export the certificate {certificate} with its private key',
  'acm:ExportCertificate',
);

/**
 * Access to certificates of AWS Certificate Manager.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_acm.html (2026-09)
 */
export class AcmAccess {
  /** Read a certificate and its chain, which are public: `acm:GetCertificate`. */
  public static readCertificate(certificate: ICertificateRef, options: AccessOptions = {}): Access {
    return certificateIntent(READ, certificate, options);
  }

  /** See the state, the domains and the end of a certificate: `acm:DescribeCertificate`. */
  public static describeCertificate(certificate: ICertificateRef, options: AccessOptions = {}): Access {
    return certificateIntent(DESCRIBE, certificate, options);
  }

  /** Export a certificate with its private key, encrypted with a passphrase of the caller: `acm:ExportCertificate`. */
  public static exportCertificate(certificate: ICertificateRef, options: AccessOptions = {}): Access {
    return certificateIntent(EXPORT, certificate, options);
  }
}

function certificateIntent(what: Intent, certificate: ICertificateRef, options: AccessOptions): Access {
  return intent(what, { certificate: namedResource(certificate, certificate.certificateRef.certificateArn) }, options);
}

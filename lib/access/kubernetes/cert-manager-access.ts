import type { IHostedZoneRef } from 'aws-cdk-lib/aws-route53';
import type { Access, AccessOptions } from '../access';
import { intent } from '../private/intent';
import { zoneArns, zoneNames } from './private/hosted-zones';

/** What an access of cert-manager may say besides the zones. */
export interface CertManagerAccessOptions extends AccessOptions {
  /**
   * Whether every issuer names its zone as `hostedZoneID`, so that cert-manager never looks zones up:
   * no `route53:ListHostedZonesByName`.
   *
   * @default false
   */
  readonly zoneIdInIssuer?: boolean;
}

const PAGE = 'https://cert-manager.io/docs/configuration/acme/dns01/route53/';

/** `ForAllValues` is how Route 53 documents the key; it also holds without the key, which `Null` rules out. */
const TEXT_RECORDS = {
  'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT'] },
  Null: { 'route53:ChangeResourceRecordSetsRecordTypes': 'false' },
};

/**
 * Access for cert-manager, which proves with TXT records in Route 53 that it may have a certificate (ACME DNS-01).
 *
 * @see https://cert-manager.io/docs/configuration/acme/dns01/route53/ (2026-11)
 */
export class CertManagerAccess {
  /**
   * Write TXT records in exactly these zones: `route53:ChangeResourceRecordSets` limited to that type, with
   * `route53:ListResourceRecordSets`, `route53:GetChange` to wait for them and `route53:ListHostedZonesByName`.
   *
   * @throws KeylessError `MissingValue` without a zone, `WildcardForbidden` for an imported id that holds a wildcard
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html (2026-11)
   */
  public static solve(zones: IHostedZoneRef[], options: CertManagerAccessOptions = {}): Access {
    const on = zoneArns(zones);
    const statements = [
      { actions: ['route53:ChangeResourceRecordSets'], on, conditions: TEXT_RECORDS },
      { actions: ['route53:ListResourceRecordSets'], on },
      {
        actions: ['route53:GetChange'],
        on: ['arn:{partition}:route53:::change/*'],
        evidence: `Route 53 makes the id of a change, and its ARN has no account (${PAGE}, 2026-11)`,
      },
      ...(options.zoneIdInIssuer ? [] : [{ actions: ['route53:ListHostedZonesByName'], on: ['*'] }]),
    ];
    const sentence = `solve ACME challenges with TXT records in ${zoneNames(zones)}`;
    return intent({ sentence, statements, page: PAGE, date: '2026-11' }, {}, options);
  }
}

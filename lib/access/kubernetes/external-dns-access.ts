import type { IHostedZoneRef } from 'aws-cdk-lib/aws-route53';
import type { Access, AccessOptions } from '../access';
import { intent } from '../private/intent';
import { zoneArns, zoneNames } from './private/hosted-zones';

/** What an access of external-dns may say besides the zones. */
export interface ExternalDnsAccessOptions extends AccessOptions {
  /**
   * Whether external-dns runs with `--aws-zone-tags`, and reads the tags of the zones: `route53:ListTagsForResources`.
   * It asks for the tags of every zone that its other filters leave: name the same zones in `--zone-id-filter`.
   *
   * @default false
   */
  readonly zoneTags?: boolean;
}

const PAGE = 'https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/aws/';

/**
 * Access for external-dns, which keeps the records of Route 53 zones in step with services and ingresses.
 *
 * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/aws/ (2026-11)
 */
export class ExternalDnsAccess {
  /**
   * Manage the records of exactly these zones: `route53:ChangeResourceRecordSets` and `route53:ListResourceRecordSets`,
   * and `route53:ListHostedZones`, for which AWS has no resource type.
   *
   * Narrower than the policy of external-dns, which reads the records of every zone: give it the same zones with
   * `--zone-id-filter` or `--domain-filter`, or it stops at the first zone that it may not read.
   *
   * @throws KeylessError `MissingValue` without a zone, `WildcardForbidden` for an imported id that holds a wildcard
   * @see https://kubernetes-sigs.github.io/external-dns/latest/docs/tutorials/aws/ (2026-11)
   */
  public static manage(zones: IHostedZoneRef[], options: ExternalDnsAccessOptions = {}): Access {
    const tags = options.zoneTags ? ['route53:ListTagsForResources'] : [];
    const statements = [
      { actions: ['route53:ChangeResourceRecordSets', 'route53:ListResourceRecordSets', ...tags], on: zoneArns(zones) },
      { actions: ['route53:ListHostedZones'], on: ['*'] },
    ];
    const sentence = `manage the DNS records of ${zoneNames(zones)}`;
    return intent({ sentence, statements, page: PAGE, date: '2026-11' }, {}, options);
  }
}

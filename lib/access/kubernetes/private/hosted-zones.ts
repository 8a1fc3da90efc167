import type { CfnHostedZone, IHostedZone, IHostedZoneRef } from 'aws-cdk-lib/aws-route53';
import { displayName } from '../../private/display-name';
import { exactArn } from '../../private/exact-arn';
import { named } from './several';

type AnyZone = IHostedZoneRef & Partial<Pick<IHostedZone, 'zoneName'> & Pick<CfnHostedZone, 'name'>>;

/**
 * The ARN of each zone; Route 53 has neither region nor account in it.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53.html (2026-11)
 */
export function zoneArns(zones: readonly IHostedZoneRef[]): string[] {
  return zones.map(({ hostedZoneRef: { hostedZoneId: id } }) =>
    exactArn(`arn:{partition}:route53:::hostedzone/${id.replace(/^\/hostedzone\//, '')}`),
  );
}

export function zoneNames(zones: readonly AnyZone[]): string {
  return named(
    'zones',
    zones.map((zone) => displayName(zone, nameOf(zone))),
  );
}

/** A zone imported by its id alone throws an error of the CDK when it is asked for its name. */
function nameOf(zone: AnyZone): string | undefined {
  try {
    return zone.zoneName ?? zone.name;
  } catch {
    return zone.hostedZoneRef.hostedZoneId;
  }
}

import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { JsonPattern } from 'aws-cdk-lib/aws-logs';
import { KeylessError } from '../../../errors';
import { parseIpRange } from '../../../reference/ip-range';
import type { AccessKeyUserProps } from '../../access-key-user';
import { addressExpression } from './address-expression';

/** Whose calls are looked at, and where the events have what CloudTrail tells. */
interface Calls {
  readonly userName: string;
  /** The end of the user agent of the rotation, which tries each new key once. */
  readonly rotationAgent: string;
  /** `$` in the log group of a trail, `$.detail` in events of EventBridge. */
  readonly root: '$' | '$.detail';
}

type Where = Pick<AccessKeyUserProps, 'addresses' | 'vpcEndpointIds' | 'regions'>;

/**
 * Direct calls of the user from where none is expected, denied or not: `sts:GetCallerIdentity`, with which stolen keys are
 * tried, cannot be denied. Calls of services for the user have `invokedBy`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html (2026-11)
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html (2026)
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html (2026)
 */
export function elsewherePattern(subject: string, { userName, rotationAgent, root }: Calls, where: Where): JsonPattern {
  const pattern = FilterPattern.all(
    FilterPattern.stringValue(`${root}.userIdentity.userName`, '=', userName),
    FilterPattern.notExists(`${root}.userIdentity.invokedBy`),
    FilterPattern.any(
      FilterPattern.stringValue(`${root}.eventName`, '!=', 'GetCallerIdentity'),
      FilterPattern.notExists(`${root}.userAgent`),
      FilterPattern.stringValue(`${root}.userAgent`, '!=', `*${rotationAgent}`),
    ),
    FilterPattern.any(...network(root, where), ...region(root, where)),
  );
  assertFits(subject, pattern);
  return pattern;
}

function network(root: string, { addresses, vpcEndpointIds }: Where): readonly JsonPattern[] {
  const wrong: JsonPattern[] = [];
  if (addresses) {
    const ranges = addresses.map((text) => parseIpRange(text)).filter((range) => range !== undefined);
    wrong.push(FilterPattern.regexValue(`${root}.sourceIPAddress`, '!=', addressExpression(ranges)));
  }
  if (vpcEndpointIds) {
    const field = `${root}.vpcEndpointId`;
    wrong.push(FilterPattern.any(FilterPattern.notExists(field), noneOf(field, vpcEndpointIds)));
  }
  return wrong.length === 0 ? [] : [FilterPattern.all(...wrong)];
}

function region(root: string, { regions }: Where): readonly JsonPattern[] {
  return regions === undefined ? [] : [noneOf(`${root}.awsRegion`, regions)];
}

function noneOf(field: string, values: readonly string[]): JsonPattern {
  return FilterPattern.all(...values.map((value) => FilterPattern.stringValue(field, '!=', value)));
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutMetricFilter.html (2026) */
const PATTERN = 1024;

/** No name or id in a pattern is longer than that of a user. */
const LONGEST_TOKEN = 64;

function assertFits(subject: string, { logPatternString }: JsonPattern): void {
  const { length } = logPatternString.replace(/\$\{Token\[[^\]]*\]\}/g, ' '.repeat(LONGEST_TOKEN));
  if (length <= PATTERN) return;
  const problem = `${subject} needs a filter pattern of ${length} characters, and CloudWatch Logs takes ${PATTERN}`;
  throw new KeylessError('TooLarge', problem, 'give fewer or larger blocks of `addresses`, endpoints or regions');
}

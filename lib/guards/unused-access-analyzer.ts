import { CfnAnalyzer } from 'aws-cdk-lib/aws-accessanalyzer';
import type { Duration } from 'aws-cdk-lib/core';
import { Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { KeylessError } from '../errors';

/**
 * What IAM Access Analyzer says of unused access: a role, an access key, a password, or permissions of a role or user
 * that nobody used.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-filter-keys.html (2026)
 */
export type UnusedAccess = 'UnusedIAMRole' | 'UnusedIAMUserAccessKey' | 'UnusedIAMUserPassword' | 'UnusedPermission';

/** Unused access that is known, and meant. */
export interface KnownUnusedAccess {
  /** The roles and users, by their ARNs. */
  readonly resources: string[];

  /** Why it stays although nobody uses it, for the people who review it. Stands in the metadata of the resource. */
  readonly reason: string;

  /**
   * Which findings are known.
   *
   * @default - all
   */
  readonly findings?: UnusedAccess[];
}

/** What an analyzer of unused access accepts. */
export interface UnusedAccessAnalyzerProps {
  /**
   * For how long access may go unused: 1 to 365 days.
   *
   * @see https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_UnusedAccessConfiguration.html (2026-11)
   * @default Duration.days(90)
   */
  readonly unusedFor?: Duration;

  /**
   * Findings that are archived as they come, by a name of your own: a letter, then up to 254 of A-Z a-z 0-9 _ . -
   *
   * @default - every finding stays open until somebody looks at it
   */
  readonly known?: { readonly [name: string]: KnownUnusedAccess };

  /**
   * Whether it looks at every account of the organization. Only in the management account, or that of a delegated
   * administrator.
   *
   * @default false
   */
  readonly organization?: boolean;
}

/**
 * An analyzer that reports roles nobody assumes, permissions nobody uses, and keys and passwords left over.
 *
 * AWS charges for each role and user that it looks at, each month. IAM is global: one region of an account is enough.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html (2026)
 * @throws KeylessError `InvalidValue` for a time or a name out of range, `MissingValue` without resources, `ReasonRequired` without a reason
 */
export class UnusedAccessAnalyzer extends Construct {
  /** The ARN of the analyzer. */
  public readonly analyzerArn: string;

  public constructor(scope: Construct, id: string, props: UnusedAccessAnalyzerProps = {}) {
    super(scope, id);
    const subject = `UnusedAccessAnalyzer \`${id}\``;
    const known = Object.entries(props.known ?? {});
    for (const [name, each] of known) checkKnown(subject, name, each);
    const analyzer = new CfnAnalyzer(this, 'Resource', {
      type: props.organization === true ? 'ORGANIZATION_UNUSED_ACCESS' : 'ACCOUNT_UNUSED_ACCESS',
      analyzerConfiguration: { unusedAccessConfiguration: { unusedAccessAge: daysOf(subject, props.unusedFor) } },
      archiveRules: known.length === 0 ? undefined : known.map(([ruleName, each]) => archiveRule(ruleName, each)),
    });
    for (const [name, { reason }] of known) analyzer.addMetadata(`cdk-keyless:${name}`, reason);
    this.analyzerArn = analyzer.attrArn;
  }
}

function archiveRule(ruleName: string, { resources, findings }: KnownUnusedAccess): CfnAnalyzer.ArchiveRuleProperty {
  const filter = [{ property: 'resource', eq: resources }];
  return { ruleName, filter: findings === undefined ? filter : [...filter, { property: 'findingType', eq: findings }] };
}

function daysOf(subject: string, unusedFor: Duration | undefined): number {
  if (unusedFor === undefined) return 90;
  if (unusedFor.isUnresolved()) return unusedFor.toDays();
  const days = unusedFor.toDays({ integral: false });
  if (Number.isInteger(days) && days >= 1 && days <= 365) return days;
  const problem = `${subject}: \`unusedFor\` \`${days} days\` is out of range`;
  throw new KeylessError('InvalidValue', problem, 'use whole days, 1 to 365: `Duration.days(90)`');
}

function checkKnown(subject: string, name: string, { resources, reason, findings }: KnownUnusedAccess): void {
  if (!Token.isUnresolved(name) && !/^[A-Za-z][\w.-]{0,254}$/.test(name)) {
    const help = 'use a letter, then up to 254 characters of A-Z a-z 0-9 _ . -';
    throw new KeylessError('InvalidValue', `${subject}: \`known\` has the name \`${name}\``, help);
  }
  if (resources.length === 0) {
    throw new KeylessError('MissingValue', `${subject}: \`${name}\` has no \`resources\``, 'name the roles and users');
  }
  if (reason.trim() === '') {
    const help = 'say why the access stays although nobody uses it';
    throw new KeylessError('ReasonRequired', `${subject}: \`${name}\` has no \`reason\``, help);
  }
  checkFindings(subject, name, findings);
}

const FINDINGS: readonly UnusedAccess[] = [
  'UnusedIAMRole',
  'UnusedIAMUserAccessKey',
  'UnusedIAMUserPassword',
  'UnusedPermission',
];

/** Callers of other languages are not held to the type. */
function checkFindings(subject: string, name: string, findings: readonly UnusedAccess[] | undefined): void {
  if (findings?.length === 0) {
    const help = 'name at least one, or leave it out for all';
    throw new KeylessError('MissingValue', `${subject}: \`${name}\` has no \`findings\``, help);
  }
  const wrong = findings?.find((finding) => !FINDINGS.includes(finding));
  if (wrong === undefined) return;
  const problem = `${subject}: \`${name}\` has the finding \`${wrong}\``;
  throw new KeylessError('InvalidValue', problem, `use one of ${FINDINGS.join(', ')}`);
}

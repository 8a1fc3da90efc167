import type { IManagedPolicy, ManagedPolicyReference } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { ArnFormat, Names, Resource, Stack, Token } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Access } from '../access/access';
import { KeylessError } from '../errors';
import { mergeStatements } from '../policy/merge';
import { policySize } from '../policy/size';
import { QUOTAS } from '../reference/quotas';
import { byText } from '../reference/text-order';
import type { DeclaredStatement } from '../roles/private/declared-statement';
import { declaredStatement } from '../roles/private/declared-statement';
import { acknowledgeWildcards } from '../roles/private/wildcard-evidence';
import { assertNoEscape, neverEscalate } from './private/never-escalate';

/** What a boundary accepts. */
export interface BoundaryProps {
  /**
   * The most that roles and users under the boundary may ever do. It grants nothing: they still need access of their own.
   *
   * Together up to about 5,000 characters of policy. Roles that stand under the boundary, and keys whose policy names
   * such a role, have to be named by ARN here: CloudFormation would wait for the one and for the other.
   */
  readonly access: Access[];

  /**
   * What the boundary is for, in up to 1000 characters.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html (2026-05)
   * @default - no description
   */
  readonly description?: string;

  /**
   * The name of the policy, up to 128 characters of A-Z a-z 0-9 _ + = , . @ -. It is fixed before deployment, because
   * the boundary speaks of itself.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (2026-03)
   * @default - a name from the path of the construct, and the region of the stack: IAM has one list for all regions
   */
  readonly policyName?: string;
}

/**
 * The most that a role, or everything in a scope, may ever do, whatever its policies say; and no way around it.
 *
 * Give it to a role as `permissionsBoundary`, or to all roles and users of a scope, a stack or a stage with the CDK's own
 * `PermissionsBoundary.of(scope).apply(boundary)`. Beside its access it denies what would lead out of it: to make or
 * change a role or user that does not have this same boundary, to take a boundary away, and to change the boundary.
 *
 * It does not limit who may assume a role, nor what the resource policy of the same account gives to a session by name.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html (2026)
 * @throws KeylessError `MissingValue` without access, `WildcardForbidden` for access that reaches identities outside the
 * boundary by a wildcard, `TooLarge` for more than a managed policy takes, `InvalidValue` for a name or description that IAM refuses
 */
export class Boundary extends Resource implements IManagedPolicy {
  /** The ARN of the managed policy. */
  public readonly managedPolicyArn: string;

  /** The name of the managed policy. */
  public readonly managedPolicyName: string;

  public constructor(scope: Construct, id: string, props: BoundaryProps) {
    const name = props.policyName ?? nameFor(scope, id);
    super(scope, id, { physicalName: name });
    const subject = `Boundary \`${id}\``;
    checkProps(subject, props);
    this.managedPolicyName = name;
    const statements = props.access.flatMap((access) =>
      access._statements.map((statement) => declaredStatement(statement, access)),
    );
    assertNoEscape(subject, statements);
    const merged = mergeStatements(statements, byText);
    const own = this.stack.formatArn(this.arnParts());
    const policyDocument = {
      Version: '2012-10-17',
      Statement: [...merged.map(({ json }) => json), ...neverEscalate(own)],
    };
    assertFits(subject, policyDocument, statements);
    const { description } = props;
    const policy = new CfnManagedPolicy(this, 'Resource', {
      description,
      managedPolicyName: name,
      policyDocument,
    });
    this.managedPolicyArn = this.getResourceArnAttribute(policy.ref, this.arnParts());
    this.node.addValidation({ validate: () => (acknowledgeWildcards(policy, merged), []) });
  }

  public get managedPolicyRef(): ManagedPolicyReference {
    return { policyArn: this.managedPolicyArn };
  }

  private arnParts() {
    const arnFormat = ArnFormat.SLASH_RESOURCE_NAME;
    return { service: 'iam', region: '', resource: 'policy', resourceName: this.managedPolicyName, arnFormat };
  }
}

function nameFor(scope: Construct, id: string): string {
  const place = Names.uniqueResourceName(scope, { maxLength: 60, separator: '-' });
  return `${place}-${id.replace(/[^\w+=,.@-]/g, '').slice(0, 50)}-${Stack.of(scope).region}`;
}

function checkProps(subject: string, { access, policyName, description }: BoundaryProps): void {
  if (access.length === 0) {
    const help = 'list the most that may be done under it';
    throw new KeylessError('MissingValue', `${subject}: \`access\` is empty`, help);
  }
  if (policyName !== undefined && !Token.isUnresolved(policyName) && !/^[\w+=,.@-]{1,128}$/.test(policyName)) {
    const help = 'use 1 to 128 characters of A-Z a-z 0-9 _ + = , . @ -, or leave it out';
    throw new KeylessError('InvalidValue', `${subject}: \`policyName\` \`${policyName}\` is no policy name`, help);
  }
  if (description !== undefined && !Token.isUnresolved(description) && description.length > DESCRIPTION) {
    const problem = `${subject}: \`description\` has ${description.length} characters`;
    throw new KeylessError('InvalidValue', problem, `use at most ${DESCRIPTION}`);
  }
}

const DESCRIPTION = 1000;

/** One role or user has one boundary, so that, unlike access, it cannot go on in a second policy. */
function assertFits(subject: string, document: object, statements: readonly DeclaredStatement[]): void {
  const { max } = policySize(document);
  const { standard } = QUOTAS.managedPolicy;
  if (max <= standard) return;
  const sizes = statements.map((statement) => ({ ...statement, size: policySize(statement.json).max }));
  const largest = sizes.reduce((most, each) => (each.size > most.size ? each : most));
  const problem =
    `${subject} takes up to ${max} characters, and IAM takes ${standard} in a boundary; its largest statement is of ` +
    `\`${largest.sentence}\` with ${largest.size}`;
  throw new KeylessError('TooLarge', problem, 'give roles that do different things boundaries of their own');
}

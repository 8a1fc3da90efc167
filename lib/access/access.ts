import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import { KeylessError } from '../errors';
import type { ConditionBlock } from '../reference/condition-block';
import type { ConditionClause } from '../reference/condition-clause';
import { conditionSentence } from '../reference/condition-sentence';
import type { AccessCondition } from './access-condition';
import { conditioned, mergeConditions } from './private/conditioned';

/** What every access accepts. */
export interface AccessOptions {
  /**
   * Why the role needs this access, for the people who review it. Shown on the role card.
   *
   * @default - the role card shows what the access allows, without a reason
   */
  readonly reason?: string;
}

/** One Allow statement of an access: exact actions on the resources they apply to. */
export interface AccessStatement {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: ConditionBlock;
  /** Why a wildcard stands in `resources`, with the AWS page where AWS forces it. Required where one does. */
  readonly evidence?: string;
}

/** What an access is made of. */
interface AccessParts {
  /** The sentence without its conditions. */
  readonly what: string;
  readonly statements: readonly AccessStatement[];
  readonly reason?: string;
  /** Conditions given by `when`; the statements hold them already. */
  readonly clauses: readonly ConditionClause[];
}

/** A principal that keeps access itself, as the roles of this library do. */
interface AccessHolder {
  allow(...access: Access[]): void;
}

/**
 * What a role may do: exact actions on exact resources, with a sentence for people.
 *
 * Made by the factories of each service: `S3Access.read(bucket, { prefix: 'incoming/' })`. An access never holds a
 * wildcard in an action; a wildcard in a resource always has its evidence.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege (2023)
 */
export class Access {
  /** @internal */
  public static _of(sentence: string, statements: readonly AccessStatement[], options: AccessOptions = {}): Access {
    return new Access({ what: sentence, statements, reason: options.reason, clauses: [] });
  }

  /** What this access allows, as a sentence for people: "read objects under my-bucket/read-prefix/". */
  public readonly sentence: string;

  /** Why the role needs it, as its author said. */
  public readonly reason?: string;

  /** @internal */
  public readonly _statements: readonly AccessStatement[];

  private readonly parts: AccessParts;

  private constructor(parts: AccessParts) {
    const { what, statements, reason, clauses } = parts;
    if (reason !== undefined && reason.trim() === '') {
      throw new KeylessError(
        'ReasonRequired',
        '`reason` is empty',
        'say why the role needs the access, or leave it out',
      );
    }
    statements.forEach(assertExact);
    this.sentence = clauses.length === 0 ? what : `${what}, only if ${sentenceOf(clauses)}`;
    this.reason = reason;
    this._statements = statements;
    this.parts = parts;
  }

  /**
   * This access, only while every condition holds, beside those that it has already. The original stays as it is.
   *
   * What a service calls in the role's name, such as S3 the key of a bucket, takes the conditions that AWS documents for
   * such calls: who calls, when, and in which region, not from where. The call to the service itself takes all.
   * Mind who else uses the role: network conditions also bind what AWS calls with it, such as the image pull of a task.
   *
   * @throws KeylessError `MissingValue` without a condition, `ConditionContradiction` for conditions that leave nothing,
   * `ConditionNotCarried` for a condition that could never hold or that would hold without its key
   */
  public when(...conditions: AccessCondition[]): Access {
    const { what, statements } = this.parts;
    const subject = `access \`${what}\``;
    if (conditions.length === 0) {
      throw new KeylessError(
        'MissingValue',
        `${subject}: \`when\` has no condition`,
        'give at least one, or leave it out',
      );
    }
    const clauses = mergeConditions(subject, [...this.parts.clauses, ...conditions.map(({ _clause }) => _clause)]);
    return new Access({ ...this.parts, statements: conditioned(subject, statements, clauses), clauses });
  }

  /**
   * Give this access to any principal of the CDK, such as an existing `iam.Role` or a function.
   *
   * A role of this library declares it, as `role.allow(access)` does. Other principals receive the same statements in
   * their own policy; a principal that takes no policy updates ignores them, as it ignores any grant of the CDK.
   */
  public grantTo(grantee: IGrantable): void {
    const principal = grantee.grantPrincipal;
    if (holdsAccess(principal)) {
      principal.allow(this);
      return;
    }
    for (const { actions, resources, conditions } of this._statements) {
      Grant.addToPrincipal({ grantee, actions: [...actions], resourceArns: [...resources], conditions });
    }
  }
}

function sentenceOf(clauses: readonly ConditionClause[]): string {
  return clauses.map(({ operator, key, values }) => conditionSentence(operator, key, values, 'identity')).join(' and ');
}

function holdsAccess(principal: IPrincipal): principal is IPrincipal & AccessHolder {
  return 'allow' in principal && typeof principal.allow === 'function';
}

/** The promise of this library, held where every access is made. */
function assertExact({ actions, resources, evidence }: AccessStatement): void {
  const action = actions.find((name) => /[*?]/.test(name));
  if (action !== undefined) {
    throw new KeylessError('WildcardForbidden', `action \`${action}\` holds a wildcard`, 'name each action');
  }
  const resource = resources.find((arn) => /[*?]/.test(arn));
  if (resource !== undefined && !evidence) {
    throw new KeylessError(
      'WildcardForbidden',
      `resource \`${resource}\` holds a wildcard`,
      'name the resource, or say why it must',
    );
  }
}

import { Grant } from 'aws-cdk-lib/aws-iam';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import { KeylessError } from '../errors';

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
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** Why a wildcard stands in `resources`, with the AWS page where AWS forces it. Required where one does. */
  readonly evidence?: string;
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
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege
 */
export class Access {
  /** @internal */
  public static _of(sentence: string, statements: readonly AccessStatement[], options: AccessOptions = {}): Access {
    return new Access(sentence, statements, options.reason);
  }

  /** What this access allows, as a sentence for people: "read objects under my-bucket/read-prefix/". */
  public readonly sentence: string;

  /** Why the role needs it, as its author said. */
  public readonly reason?: string;

  /** @internal */
  public readonly _statements: readonly AccessStatement[];

  private constructor(sentence: string, statements: readonly AccessStatement[], reason?: string) {
    if (reason !== undefined && reason.trim() === '') {
      throw new KeylessError(
        'ReasonRequired',
        '`reason` is empty',
        'say why the role needs the access, or leave it out',
      );
    }
    statements.forEach(assertExact);
    this.sentence = sentence;
    this.reason = reason;
    this._statements = statements;
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

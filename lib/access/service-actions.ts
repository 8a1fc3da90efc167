import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { KeylessError } from '../errors';
import type { ActionName } from '../reference/data/action-name';
import type { ActionReference } from '../reference/service-reference';
import { Access, type AccessStatement } from './access';
import { assertNoDependents, dependentStatements } from './private/dependents';
import { fitEach, fitSome } from './private/fit';
import { everywhere, scoped } from './private/service-statements';
import { resourceOf, type Resource } from './private/resource-text';

/** What calls of an access do beside their own actions. */
export interface DependentOptions {
  /**
   * The roles that the calls hand to a service: `iam:PassRole` on exactly these, only to the services that AWS documents
   * for the actions.
   *
   * @default - no role is passed
   */
  readonly passedRoles?: IRoleRef[];

  /**
   * Dependent actions that only some calls need, by name: `ec2:CreateTags` for calls that set tags.
   *
   * @default - only those that every call needs
   */
  readonly actions?: ActionName[];

  /**
   * ARNs of resources that dependent actions need beside those of the access.
   *
   * @default - none
   */
  readonly resources?: string[];

  /**
   * Why this access leaves dependent actions out: who else grants them, or why the calls never need them.
   *
   * @default - every dependent action that all calls need is part of the access
   */
  readonly leftOut?: string;
}

/** How the actions were chosen, and what was said of them so far. */
interface Chosen {
  /** `read Amazon Textract`, or the actions by name. */
  readonly what: string;
  readonly actions: readonly ActionReference[];
  /** Whether they were named, so that each of them has to fit; of a level only those that fit are meant. */
  readonly named: boolean;
  readonly reason?: string;
  readonly dependents?: DependentOptions;
}

/** Actions of `ServiceAccess` that still have to be told their resources. */
export class ServiceActions {
  /** @internal */
  public static _of(chosen: Chosen): ServiceActions {
    return new ServiceActions(chosen);
  }

  private constructor(private readonly chosen: Chosen) {}

  /**
   * The actions on these resources: each action on those that it takes, never on more.
   *
   * @param resources ARNs, also with wildcards in the name, and constructs that keep their ARN as the CDK's own do.
   * @throws KeylessError `InvalidValue` for an action that takes none of them and a resource that no action takes,
   * `MissingValue` for a resource that an action requires or a dependent action that nobody grants, and
   * `WildcardForbidden` for a pattern of every resource of its kind in every account
   */
  public on(...resources: (string | IConstruct)[]): Access {
    if (resources.length === 0) {
      throw new KeylessError('MissingValue', '`on` has no resource', 'give at least one, or use `.onAll(reason)`');
    }
    const given = resources.map(resourceOf);
    const { actions, named, what } = this.chosen;
    const fits = named ? fitEach(actions, given) : fitSome(actions, given);
    return this.access(`${what} on ${given.map(({ label }) => label).join(', ')}`, scoped(fits), given);
  }

  /**
   * The actions on every resource.
   *
   * @param reason why, for the people who review it. Needed where AWS could scope one of the actions.
   * @throws KeylessError `ReasonRequired` without the reason where it is needed
   */
  public onAll(reason?: string): Access {
    const { actions, what } = this.chosen;
    const scopable = actions.find(({ resources }) => resources.length > 0);
    if (scopable !== undefined && !reason?.trim()) {
      const problem = `\`${scopable.name}\` would be allowed on every resource, and AWS can scope it`;
      throw new KeylessError('ReasonRequired', problem, 'use `.on(...)`, or say why: `.onAll(reason)`');
    }
    return this.access(`${what} on every resource`, everywhere(actions, reason), [], reason);
  }

  /**
   * The same actions with those that AWS lists as depending on them, `iam:PassRole` above all.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html (2026-11)
   * @throws KeylessError `MissingValue` from `on` and `onAll` where `passedRoles` or `resources` lack what one of them needs
   */
  public withDependents(options: DependentOptions = {}): ServiceActions {
    return new ServiceActions({ ...this.chosen, dependents: options });
  }

  private access(what: string, own: readonly AccessStatement[], given: readonly Resource[], why?: string): Access {
    const { actions, dependents } = this.chosen;
    const used = new Set(own.flatMap((statement) => statement.actions));
    const meant = actions.filter(({ name }) => used.has(name));
    if (dependents === undefined) assertNoDependents(meant);
    const more = dependents === undefined ? [] : dependentStatements(meant, given, dependents);
    const without = dependents?.leftOut === undefined ? '' : `, without dependent actions: ${dependents.leftOut}`;
    return Access._of(`${what}${without}`, [...own, ...more], { reason: this.chosen.reason ?? why });
  }
}

import type {
  AddToPrincipalPolicyResult,
  IManagedPolicy,
  IPrincipal,
  IRole,
  Policy,
  PolicyStatement,
  PrincipalPolicyFragment,
  RoleReference,
  WithoutPolicyUpdatesOptions,
} from 'aws-cdk-lib/aws-iam';
import { ArnPrincipal, CfnRole, Grant, RoleGrants } from 'aws-cdk-lib/aws-iam';
import type { Duration } from 'aws-cdk-lib/core';
import { Annotations, ArnFormat, Resource } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Access } from '../access/access';
import type { TrustGrant } from '../trust/trust-policy';
import { AccountQuotas } from './account-quotas';
import { DeclaredPolicies } from './private/declared-policies';
import { FrozenRole } from './private/frozen-role';
import { GrantedPolicies } from './private/granted-policies';
import { QUOTAS } from '../reference/quotas';
import { describeRole } from './private/role-metadata';
import { checkRoleProps } from './private/role-props';
import { renderServiceTrust, renderTrust } from './private/trust-document';
import type { SdkFacts } from './private/sdk-snippet/facts';
import type { SdkLanguage } from './sdk-language';
import { sdkSnippet } from './sdk-snippet';

/** What every role accepts. */
export interface KeylessRoleProps {
  /**
   * What the role may do. Further access can be given later with `role.allow(...)`.
   *
   * @default - nothing until `role.allow(...)` or a grant of another construct
   */
  readonly access?: Access[];

  /**
   * What the role is for, in up to 1000 characters.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html (2026-05)
   * @default - no description
   */
  readonly description?: string;

  /**
   * The path of the role: `/` or `/.../`, up to 512 characters.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (2023)
   * @default /
   */
  readonly path?: string;

  /**
   * A fixed name, up to 64 characters. Discouraged: a stack with a named role cannot be deployed twice into one
   * account, and CloudFormation cannot replace the role.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (2026-03)
   * @default - CloudFormation makes a unique name
   */
  readonly roleName?: string;

  /**
   * The most that the role can ever be allowed, whatever its policies say.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html (2023)
   * @default - the boundary that `PermissionsBoundary.of(scope)` or the stage applies, or none
   */
  readonly permissionsBoundary?: IManagedPolicy;

  /**
   * Tags of the role, besides those of `Tags.of(scope)`.
   *
   * @default - no tags of its own
   */
  readonly tags?: Record<string, string>;

  /**
   * The longest session a caller may ask for: 1 to 12 hours. Callers that do not ask get one hour.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html (2026)
   * @default Duration.hours(1)
   */
  readonly maxSessionDuration?: Duration;
}

/**
 * The base of every role of this library: an `iam.IRole` whose trust is fixed when it is made, whose declared access
 * stands in customer managed policies of its own, and which keeps apart what other constructs grant it.
 *
 * Usable wherever the CDK takes a role. Whoever depends on the role waits for its permissions too.
 */
export abstract class KeylessRole extends Resource implements IRole {
  public readonly assumeRoleAction: string = 'sts:AssumeRole';
  public readonly grantPrincipal: IPrincipal = this;
  public readonly principalAccount: string | undefined;

  /** @internal */
  protected readonly _resource: CfnRole;
  private readonly construct: string;
  private readonly declared: DeclaredPolicies;
  private readonly managedPolicyArns: string[] = [];
  private readonly inlinePolicies: Policy[] = [];
  private granted?: GrantedPolicies;
  private arn?: string;
  private name?: string;
  private frozen?: FrozenRole;

  protected constructor(scope: Construct, id: string, construct: string, props: KeylessRoleProps) {
    super(scope, id, { physicalName: props.roleName });
    this.construct = construct;
    this.principalAccount = this.env.account;
    checkRoleProps(this._subject, props);
    this._resource = new CfnRole(this, 'Resource', {
      assumeRolePolicyDocument: {}, // set by `_assumableBy`
      description: props.description,
      maxSessionDuration: props.maxSessionDuration?.toSeconds(),
      path: props.path,
      permissionsBoundary: props.permissionsBoundary?.managedPolicyArn,
      roleName: this.physicalName,
    });
    for (const [key, value] of Object.entries(props.tags ?? {})) this._resource.tags.setTag(key, value);
    this.declared = new DeclaredPolicies(this, this._resource, this._subject);
    this.node.addValidation({ validate: () => this.atSynthesis() });
    if (props.access) this.allow(...props.access);
  }

  /** The ARN of the role. */
  public get roleArn(): string {
    this.arn ??= this.getResourceArnAttribute(this._resource.attrArn, {
      service: 'iam',
      region: '',
      resource: `role${this._resource.path ?? '/'}${this.physicalName}`,
      arnFormat: ArnFormat.NO_RESOURCE_NAME,
    });
    return this.arn;
  }

  /** The name of the role. */
  public get roleName(): string {
    this.name ??= this.getResourceNameAttribute(this._resource.ref);
    return this.name;
  }

  /** The unique id of the role, as in `AROA...`. */
  public get roleId(): string {
    return this._resource.attrRoleId;
  }

  public get roleRef(): RoleReference {
    return { roleArn: this.roleArn, roleName: this.roleName };
  }

  public get policyFragment(): PrincipalPolicyFragment {
    return new ArnPrincipal(this.roleArn).policyFragment;
  }

  /** Let the role do more: declared access, which the role card shows with its sentence and reason. */
  public allow(...access: Access[]): void {
    this.declared.add(access);
  }

  /** Give the role a statement in a policy of its own. L2 grants call this; prefer `allow`, which explains itself. */
  public addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    this.granted ??= new GrantedPolicies(this);
    return { statementAdded: true, policyDependable: this.granted.add(statement) };
  }

  /** As `addToPrincipalPolicy`; true, since the statement is always taken. */
  public addToPolicy(statement: PolicyStatement): boolean {
    return this.addToPrincipalPolicy(statement).statementAdded;
  }

  /** Attach a managed policy that stands elsewhere. The role card lists it as given by others. */
  public addManagedPolicy(policy: IManagedPolicy): void {
    if (this.managedPolicyArns.includes(policy.managedPolicyArn)) return;
    this.managedPolicyArns.push(policy.managedPolicyArn);
    this._resource.managedPolicyArns = this.managedPolicyArns;
  }

  /** Attach an inline policy. The role card lists it as given by others. */
  public attachInlinePolicy(policy: Policy): void {
    if (this.inlinePolicies.includes(policy)) return;
    this.inlinePolicies.push(policy);
    policy.attachToRole(this);
  }

  public grant(grantee: IPrincipal, ...actions: string[]): Grant {
    return Grant.addToPrincipal({ grantee, actions, resourceArns: [this.roleArn] });
  }

  public grantPassRole(grantee: IPrincipal): Grant {
    return RoleGrants.fromRole(this).passRole(grantee);
  }

  /** Let a principal call `sts:AssumeRole` on this role. Its trust is not widened: say who may assume it when it is made. */
  public grantAssumeRole(grantee: IPrincipal): Grant {
    return RoleGrants.fromRole(this).assumeRole(grantee);
  }

  /** The same role for constructs that must not change its policies, as `iam.Role.withoutPolicyUpdates` does. */
  public withoutPolicyUpdates(options: WithoutPolicyUpdatesOptions = {}): IRole {
    this.frozen ??= new FrozenRole(this, options.addGrantsToResources ?? false);
    return this.frozen;
  }

  /**
   * A short program that uses the role. What only deployment knows stands in angle brackets, such as `<role ARN>`.
   *
   * @param language `typescript` (SDK v3), `python` (boto3), `java` (v2), `go` (v2) or `ruby` (v3).
   * @throws KeylessError `InvalidValue` for any other language
   */
  public sdkSnippet(language: SdkLanguage): string {
    return sdkSnippet(language, this._sdkFacts());
  }

  /** @internal How a program gets the role's credentials: where its code runs, unless a leaf says otherwise. */
  public _sdkFacts(): SdkFacts {
    return { kind: 'in-place', region: this.stack.region };
  }

  /** @internal How errors name this role: ``CrossAccountRole `ToolJump` ``. */
  protected get _subject(): string {
    return `${this.construct} \`${this.node.id}\``;
  }

  /** @internal Fix who may assume the role; each leaf calls this or `_assumableByService` once. */
  protected _assumableBy(grants: readonly TrustGrant[]): void {
    const { document, warnings } = renderTrust(this, this._subject, grants, this.physicalName);
    this._resource.assumeRolePolicyDocument = document;
    for (const { id, message } of warnings) this._warn(id, message);
  }

  /** @internal The same for a service of the stack's own account; `grants` is one list for all such roles of a stack. */
  protected _assumableByService(grants: readonly TrustGrant[]): void {
    this._resource.assumeRolePolicyDocument = renderServiceTrust(this._subject, grants, this.stack);
  }

  /** @internal A warning that its author may acknowledge by id. */
  protected _warn(id: string, message: string): void {
    Annotations.of(this).addWarningV2(id, message);
  }

  /** @internal Leaves that make no sense without permissions call this. */
  protected _requiresAccess(): void {
    this.node.addValidation({
      validate: () =>
        this.isBare() ? [`${this._subject} may do nothing; list its \`access\`, or call \`allow\` later`] : [],
    });
  }

  private isBare(): boolean {
    return this.managedPolicyCount + this.inlinePolicies.length === 0;
  }

  private get managedPolicyCount(): number {
    return this.declared.count + (this.granted?.count ?? 0) + this.managedPolicyArns.length;
  }

  /** Logical ids are final only now: the evidence for cdk-nag and the role card's data name resources by them. */
  private atSynthesis(): string[] {
    this.declared.acknowledgeWildcards();
    describeRole(this, this.construct, this.declared.access);
    this.warnOfManyPolicies();
    return [];
  }

  /** Declared access alone is an error past the quota; grants of others are not its author's doing. */
  private warnOfManyPolicies(): void {
    const { standard, maximum } = QUOTAS.managedPoliciesPerRole;
    const count = this.managedPolicyCount;
    if (count <= standard) return;
    const quota = AccountQuotas._quota(this, 'managedPoliciesPerRole');
    if (count <= quota) return;
    const text = `${this._subject} has ${count} managed policies with those that others granted; IAM attaches ${quota} to a role, and up to ${maximum} after a quota increase`;
    this._warn('cdk-keyless:many-policies', text);
  }
}

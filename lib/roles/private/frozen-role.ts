import type {
  AddToPrincipalPolicyResult,
  Grant,
  IPrincipal,
  IRole,
  PrincipalPolicyFragment,
  RoleReference,
} from 'aws-cdk-lib/aws-iam';
import { Resource } from 'aws-cdk-lib/core';
import { Dependable, DependencyGroup } from 'constructs';

/** A role whose policies nobody can change: what others would add is dropped, or goes to the resource instead. */
export class FrozenRole extends Resource implements IRole {
  public readonly assumeRoleAction: string;
  public readonly grantPrincipal: IPrincipal = this;
  public readonly principalAccount?: string;
  public readonly policyFragment: PrincipalPolicyFragment;

  public constructor(
    private readonly role: IRole & Resource,
    private readonly addGrantsToResources: boolean,
  ) {
    super(role, 'Frozen', { account: role.env.account, region: role.env.region });
    this.assumeRoleAction = role.assumeRoleAction;
    this.principalAccount = role.principalAccount;
    this.policyFragment = role.policyFragment;
    Dependable.implement(this, { dependencyRoots: [role] });
  }

  public get roleArn(): string {
    return this.role.roleArn;
  }

  public get roleName(): string {
    return this.role.roleName;
  }

  public get roleRef(): RoleReference {
    return this.role.roleRef;
  }

  public addToPrincipalPolicy(): AddToPrincipalPolicyResult {
    return { statementAdded: !this.addGrantsToResources, policyDependable: new DependencyGroup() };
  }

  public addToPolicy(): boolean {
    return this.addToPrincipalPolicy().statementAdded;
  }

  public addManagedPolicy(): void {
    // frozen
  }

  public attachInlinePolicy(): void {
    // frozen
  }

  public grant(grantee: IPrincipal, ...actions: string[]): Grant {
    return this.role.grant(grantee, ...actions);
  }

  public grantPassRole(grantee: IPrincipal): Grant {
    return this.role.grantPassRole(grantee);
  }

  public grantAssumeRole(grantee: IPrincipal): Grant {
    return this.role.grantAssumeRole(grantee);
  }
}

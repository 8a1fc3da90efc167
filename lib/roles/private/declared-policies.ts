import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Access } from '../../access/access';
import { KeylessError } from '../../errors';
import { QUOTAS } from '../../reference/quotas';
import type { DeclaredStatement } from './declared-statement';
import { declaredStatement, isTooLong, packStatements } from './declared-statement';
import { policyJson } from './policy-json';
import { acknowledgeWildcards } from './wildcard-evidence';

/**
 * The declared access of one role, in customer managed policies below the role.
 *
 * The policies name the role, never the other way round: a resource policy that names the role then makes no cycle,
 * and a consumer that depends on the role waits for them, since they stand below its node.
 */
export class DeclaredPolicies {
  public readonly access: Access[] = [];
  private readonly policies: CfnManagedPolicy[] = [];
  private packs: DeclaredStatement[][] = [];

  public constructor(
    private readonly scope: Construct,
    private readonly role: CfnRole,
    private readonly subject: string,
  ) {}

  /** How many managed policies it takes. */
  public get count(): number {
    return this.packs.length;
  }

  /** All statements are sorted and packed anew, so that the order in which access was declared never shows. */
  public add(access: readonly Access[]): void {
    if (access.length === 0) return;
    const packs = packStatements(this.withAccess(access));
    this.assertFits(packs);
    this.access.push(...access);
    this.packs = packs;
    for (const [index, pack] of packs.entries()) this.write(index, pack);
  }

  /** Tell cdk-nag, finding by finding, why each wildcard stands where it does. */
  public acknowledgeWildcards(): void {
    for (const [index, policy] of this.policies.entries()) acknowledgeWildcards(policy, this.packs[index] ?? []);
  }

  private withAccess(access: readonly Access[]): DeclaredStatement[] {
    const statements = this.packs.flat();
    for (const { _statements } of access) {
      for (const statement of _statements.map(declaredStatement)) {
        if (!statements.some(({ text }) => text === statement.text)) statements.push(statement);
      }
    }
    return statements;
  }

  private assertFits(packs: readonly DeclaredStatement[][]): void {
    const { standard: most } = QUOTAS.managedPoliciesPerRole;
    if (packs.flat().some(isTooLong)) {
      const problem = `${this.subject}: one statement of its access is longer than the ${QUOTAS.managedPolicy.standard} characters of a managed policy`;
      throw new KeylessError('TooLarge', problem, 'list fewer resources in one access');
    }
    if (packs.length > most) {
      const problem = `${this.subject}: its access fills ${packs.length} managed policies, and IAM attaches ${most} to a role`;
      throw new KeylessError('TooLarge', problem, 'split the workload into roles that each do less');
    }
  }

  private write(index: number, pack: readonly DeclaredStatement[]): void {
    const policyDocument = policyJson(pack.map(({ json }) => json));
    const policy = this.policies[index];
    if (policy) {
      policy.policyDocument = policyDocument;
      return;
    }
    const id = `Access${index === 0 ? '' : index + 1}`;
    this.policies[index] = new CfnManagedPolicy(this.scope, id, { policyDocument, roles: [this.role.ref] });
  }
}

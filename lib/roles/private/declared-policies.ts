import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Access } from '../../access/access';
import type { PackedStatement } from './cut-statement';
import type { DeclaredStatement } from './declared-statement';
import { declaredStatement } from './declared-statement';
import { checkCount } from './pack-checks';
import { packStatements } from './pack-statements';
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
  private statements: ReadonlyMap<string, DeclaredStatement> = new Map();
  private packs: readonly (readonly PackedStatement[])[] = [];

  public constructor(
    private readonly scope: Construct,
    private readonly role: CfnRole,
    private readonly subject: string,
  ) {}

  /** How many managed policies it takes. */
  public get count(): number {
    return this.packs.length;
  }

  /** All statements are merged and packed anew, so that the order in which access was declared never shows. */
  public add(access: readonly Access[]): void {
    if (access.length === 0) return;
    const statements = this.withAccess(access);
    const packs = packStatements(this.subject, [...statements.values()]);
    checkCount(this.scope, this.subject, packs, statements.values());
    this.access.push(...access);
    this.statements = statements;
    this.packs = packs;
    for (const [index, pack] of packs.entries()) this.write(index, pack);
    for (const { node } of this.policies.splice(packs.length)) this.scope.node.tryRemoveChild(node.id);
  }

  /** Tell cdk-nag, finding by finding, why each wildcard stands where it does. */
  public acknowledgeWildcards(): void {
    for (const [index, policy] of this.policies.entries()) acknowledgeWildcards(policy, this.packs[index] ?? []);
  }

  private withAccess(access: readonly Access[]): Map<string, DeclaredStatement> {
    const statements = new Map(this.statements);
    for (const each of access) {
      for (const statement of each._statements) {
        const declared = declaredStatement(statement, each);
        statements.set(`${declared.text}\n${declared.evidence ?? ''}`, declared);
      }
    }
    return statements;
  }

  private write(index: number, pack: readonly PackedStatement[]): void {
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

import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Access, AccessStatement } from '../../access/access';
import { KeylessError } from '../../errors';
import { policySize } from '../../policy/size';
import { QUOTAS } from '../../reference/quotas';
import { byText } from '../../reference/text-order';
import type { PolicyStatementJson } from './policy-json';
import { POLICY_ROOM, policyJson, renderStatement } from './policy-json';
import { acknowledgeWildcards } from './wildcard-evidence';

interface DeclaredStatement {
  readonly json: PolicyStatementJson;
  readonly size: number;
  readonly evidence?: string;
}

/**
 * The declared access of one role, in customer managed policies below the role.
 *
 * The policies name the role, never the other way round: a resource policy that names the role then makes no cycle,
 * and a consumer that depends on the role waits for them, since they stand below its node.
 */
export class DeclaredPolicies {
  public readonly access: Access[] = [];
  private readonly statements = new Map<string, DeclaredStatement>();
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
    this.access.push(...access);
    for (const { _statements } of access) for (const statement of _statements) this.declare(statement);
    this.packs = this.pack();
    this.packs.forEach((pack, index) => {
      this.policy(index).policyDocument = policyJson(pack.map(({ json }) => json));
    });
  }

  /** Tell cdk-nag, finding by finding, why each wildcard stands where it does. */
  public acknowledgeWildcards(): void {
    this.packs.forEach((pack, index) => acknowledgeWildcards(this.policy(index), pack));
  }

  private declare(statement: AccessStatement): void {
    const json = renderStatement(statement);
    const text = JSON.stringify(json);
    if (this.statements.has(text)) return;
    const size = policySize(json).max + 1;
    if (size > POLICY_ROOM) {
      const problem = `${this.subject}: one statement of its access is longer than the ${QUOTAS.managedPolicy.standard} characters of a managed policy`;
      throw new KeylessError('TooLarge', problem, 'list fewer resources in one access');
    }
    this.statements.set(text, { json, size, evidence: statement.evidence });
  }

  private pack(): DeclaredStatement[][] {
    const packs: DeclaredStatement[][] = [];
    let room = 0;
    for (const [, statement] of [...this.statements].sort(([a], [b]) => byText(a, b))) {
      if (statement.size > room) {
        packs.push([]);
        room = POLICY_ROOM;
      }
      room -= statement.size;
      packs[packs.length - 1]?.push(statement);
    }
    this.assertFits(packs);
    return packs;
  }

  private assertFits(packs: readonly DeclaredStatement[][]): void {
    if (packs.length > QUOTAS.managedPoliciesPerRole.standard) {
      const problem = `${this.subject}: its access fills ${packs.length} managed policies, and IAM attaches ${QUOTAS.managedPoliciesPerRole.standard} to a role`;
      throw new KeylessError('TooLarge', problem, 'split the workload into roles that each do less');
    }
  }

  private policy(index: number): CfnManagedPolicy {
    return (this.policies[index] ??= new CfnManagedPolicy(this.scope, `Access${index === 0 ? '' : index + 1}`, {
      policyDocument: policyJson([]),
      roles: [this.role.ref],
    }));
  }
}

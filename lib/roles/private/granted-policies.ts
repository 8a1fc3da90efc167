import type { IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { policySize } from '../../policy/size';
import type { Construct, IDependable } from 'constructs';
import { POLICY_ROOM } from './policy-json';

/**
 * What other constructs grant the role, kept apart from its declared access so that no evidence ever covers it.
 *
 * In managed policies, since the NIST, HIPAA and PCI packs of cdk-nag forbid inline ones. A full policy is followed by
 * another; merging by the CDK at synthesis can only make them smaller.
 */
export class GrantedPolicies {
  private readonly policies: ManagedPolicy[] = [];
  private room = 0;

  public constructor(private readonly role: IRole & Construct) {}

  /** How many managed policies they take. */
  public get count(): number {
    return this.policies.length;
  }

  public add(statement: PolicyStatement): IDependable {
    const size = policySize(JSON.parse(JSON.stringify(statement.toStatementJson()))).max + 1;
    const policy = this.policyFor(size);
    policy.addStatements(statement);
    this.room -= size;
    return policy;
  }

  private policyFor(size: number): ManagedPolicy {
    const last = this.policies.at(-1);
    if (last && size <= this.room) return last;
    const policy = new ManagedPolicy(this.role, `Grants${last ? this.count + 1 : ''}`, { roles: [this.role] });
    this.policies.push(policy);
    this.room = POLICY_ROOM;
    return policy;
  }
}

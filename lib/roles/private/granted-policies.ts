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

  public get isEmpty(): boolean {
    return this.policies.length === 0;
  }

  public add(statement: PolicyStatement): IDependable {
    const size = policySize(JSON.parse(JSON.stringify(statement.toStatementJson()))).max + 1;
    const policy = size > this.room ? this.next() : this.policies[this.policies.length - 1];
    this.room -= size;
    policy?.addStatements(statement);
    return policy ?? this.role;
  }

  private next(): ManagedPolicy {
    const suffix = this.policies.length === 0 ? '' : this.policies.length + 1;
    const policy = new ManagedPolicy(this.role, `Grants${suffix}`, { roles: [this.role] });
    this.policies.push(policy);
    this.room = POLICY_ROOM;
    return policy;
  }
}

import type { CfnGroup } from 'aws-cdk-lib/aws-iam';
import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Access } from '../../../access/access';
import { KeylessError } from '../../../errors';
import { declaredStatement } from '../declared-statement';
import { packStatements } from '../pack-statements';
import { policyJson } from '../policy-json';
import { acknowledgeWildcards } from '../wildcard-evidence';

/**
 * Managed policies that IAM attaches to one group, less one for the limits.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (2026-03)
 */
const MOST = 10 - 1;

/** The declared access of one user, in customer managed policies of the user's own group. */
export function groupPolicies(scope: Construct, subject: string, group: CfnGroup, access: readonly Access[]): void {
  const statements = access.flatMap((each) => each._statements.map((statement) => declaredStatement(statement, each)));
  const distinct = new Map(statements.map((each) => [`${each.text}\n${each.evidence ?? ''}`, each]));
  const packs = packStatements(subject, [...distinct.values()]);
  if (packs.length > MOST) {
    const problem = `${subject}: its access fills ${packs.length} managed policies, and its group takes ${MOST}`;
    throw new KeylessError('TooLarge', problem, 'a key for so much is no last resort: make users that each do less');
  }
  for (const [index, pack] of packs.entries()) {
    const policyDocument = policyJson(pack.map(({ json }) => json));
    const id = `Access${index === 0 ? '' : index + 1}`;
    const policy = new CfnManagedPolicy(scope, id, { policyDocument, groups: [group.ref] });
    policy.node.addValidation({ validate: () => (acknowledgeWildcards(policy, pack), []) });
  }
}

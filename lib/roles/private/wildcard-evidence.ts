import type { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Stack, Validations } from 'aws-cdk-lib/core';
import { hasMarker } from '../../policy/token';
import { byText } from '../../reference/text-order';
import type { DeclaredStatement } from './declared-statement';
import type { PolicyStatementJson } from './policy-json';

/** A statement of the policy, with the declared statements that were merged into it. */
interface EvidencedStatement {
  readonly json: PolicyStatementJson;
  readonly sources: readonly Pick<DeclaredStatement, 'json' | 'evidence'>[];
}

/**
 * Acknowledge to cdk-nag exactly the wildcards that come with evidence, on the policy that holds only declared access.
 *
 * A merged statement is acknowledged as far as its sources were, resource by resource: evidence never reaches a wildcard
 * that only another source had.
 *
 * Called at synthesis: cdk-nag names a finding by logical ids, which are final only then. Recorded where
 * `Validations.acknowledge` records it, but not through it: that refuses a prefix with an unpaired bracket and rewrites
 * spaces, so that such findings would never be acknowledged.
 */
export function acknowledgeWildcards(policy: CfnManagedPolicy, statements: readonly EvidencedStatement[]): void {
  if (isSwitchedOff(policy)) return;
  const reasons: Record<string, string> = {};
  for (const [resource, evidence] of evidenceOf(statements)) {
    reasons[`AwsSolutions-IAM5[Resource::${nagName(policy, resource)}]`] = [...evidence].sort(byText).join('; ');
  }
  if (Object.keys(reasons).length === 0) return;
  policy.node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, reasons);
}

/** The context of those who want to write their own; the command line gives it as text. */
function isSwitchedOff({ node }: CfnManagedPolicy): boolean {
  const setting: unknown = node.tryGetContext('cdk-keyless:acknowledgeWildcards');
  return setting === false || setting === 'false';
}

/** Each reason for each wildcard once, however many statements share it. */
function evidenceOf(statements: readonly EvidencedStatement[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { json, sources } of statements) {
    const evidenced = sources.filter(({ evidence }) => evidence);
    const present = new Set(evidenced.length === 0 ? [] : wildcardsOf(json));
    for (const { json: source, evidence = '' } of evidenced) {
      for (const resource of wildcardsOf(source)) {
        if (present.has(resource)) found.set(resource, (found.get(resource) ?? new Set()).add(evidence));
      }
    }
  }
  return found;
}

function wildcardsOf({ Resource }: PolicyStatementJson): readonly string[] {
  return (typeof Resource === 'string' ? [Resource] : Resource).filter((resource) => resource.includes('*'));
}

/** A resource as cdk-nag writes it in the id of a finding: references in angle brackets. */
function nagName(policy: CfnManagedPolicy, resource: string): string {
  return hasMarker(resource) ? flatten(Stack.of(policy).resolve(resource)) : resource;
}

function flatten(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\$\{/g, '<').replace(/\}/g, '>');
  const intrinsic = value as Record<string, unknown>;
  if (Array.isArray(intrinsic['Fn::Join'])) {
    const [delimiter, parts] = intrinsic['Fn::Join'] as [string, unknown[]];
    return parts.map(flatten).join(delimiter);
  }
  if (Array.isArray(intrinsic['Fn::GetAtt'])) return `<${intrinsic['Fn::GetAtt'].map(flatten).join('.')}>`;
  if (intrinsic['Fn::ImportValue'] !== undefined) return flatten(intrinsic['Fn::ImportValue']);
  if (intrinsic['Fn::Sub'] !== undefined) return flatten(intrinsic['Fn::Sub']);
  if (intrinsic.Ref !== undefined) return `<${flatten(intrinsic.Ref)}>`;
  return JSON.stringify(value);
}

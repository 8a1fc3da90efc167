import type { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Stack, Validations } from 'aws-cdk-lib/core';
import { hasMarker } from '../../policy/token';
import type { PolicyStatementJson } from './policy-json';

interface EvidencedStatement {
  readonly json: PolicyStatementJson;
  readonly evidence?: string;
}

/**
 * Acknowledge to cdk-nag exactly the wildcards that come with evidence, on the policy that holds only declared access.
 *
 * Called at synthesis: cdk-nag names a finding by logical ids, which are final only then. Recorded where
 * `Validations.acknowledge` records it, but not through it: that refuses a prefix with an unpaired bracket and rewrites
 * spaces, so that such findings would never be acknowledged.
 */
export function acknowledgeWildcards(policy: CfnManagedPolicy, statements: readonly EvidencedStatement[]): void {
  const reasons: Record<string, string> = {};
  for (const { json, evidence } of statements) {
    if (!evidence) continue;
    for (const resource of typeof json.Resource === 'string' ? [json.Resource] : json.Resource) {
      if (!resource.includes('*')) continue;
      const id = `AwsSolutions-IAM5[Resource::${nagName(policy, resource)}]`;
      reasons[id] = withReason(reasons[id], evidence);
    }
  }
  if (Object.keys(reasons).length === 0) return;
  policy.node.addMetadata(Validations.ACKNOWLEDGED_RULES_METADATA_KEY, reasons);
}

/** Each reason once, however many statements share the wildcard. */
function withReason(reasons: string | undefined, evidence: string): string {
  if (reasons === undefined) return evidence;
  return reasons.split('; ').includes(evidence) ? reasons : `${reasons}; ${evidence}`;
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

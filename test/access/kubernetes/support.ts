import { Cluster } from 'aws-cdk-lib/aws-eks-v2';
import type { ICluster } from 'aws-cdk-lib/aws-eks-v2';
import { App, Stack } from 'aws-cdk-lib/core';
import type { Access, AccessStatement } from '../../../lib/access/access';
import type { IntentStatement } from '../../../lib/access/private/intent';
import { ACCOUNT } from '../support';

export const REGION = 'eu-west-1';

/** A stack of one account and region, so that ARNs can be read. */
export function placedStack(): Stack {
  return new Stack(new App(), 'Stack', { env: { account: ACCOUNT, region: REGION } });
}

export function production(scope: Stack): ICluster {
  return Cluster.fromClusterAttributes(scope, 'Cluster', { clusterName: 'production' });
}

/** An ARN in the place of the stack. */
export function placed(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
}

/** The statements with text in place of the partition and the like. */
export function readable(access: Access, stack: Stack): AccessStatement[] {
  return text(stack.resolve(access._statements)) as AccessStatement[];
}

/** Statements that allow an action, without the evidence. */
export function allowing(action: string, statements: readonly AccessStatement[]): Omit<AccessStatement, 'evidence'>[] {
  return statements
    .filter(({ actions }) => actions.includes(action))
    .map(({ actions, resources, conditions }) => ({ actions, resources, ...(conditions && { conditions }) }));
}

/** Actions of statements on wildcards that no condition narrows. */
export function unconditioned(statements: readonly IntentStatement[]): string[] {
  return statements
    .filter(({ on, conditions }) => !on.includes('*') && on.some((arn) => arn.includes('*')) && !conditions)
    .flatMap(({ actions }) => actions);
}

const PSEUDO: Readonly<Record<string, string>> = { 'AWS::Partition': 'aws', 'AWS::URLSuffix': 'amazonaws.com' };

function text(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(text);
  if (typeof value !== 'object' || value === null) return value;
  const { Ref, 'Fn::Join': join } = value as { Ref?: string; 'Fn::Join'?: [string, unknown[]] };
  if (join) return join[1].map(text).join(join[0]);
  if (Ref !== undefined) return PSEUDO[Ref] ?? `<${Ref}>`;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, text(member)]));
}

import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';

/** How people call a resource: the first name its author gave it, else its construct id. */
export function displayName(resource: IConstruct, ...names: readonly (string | undefined)[]): string {
  // An L2 hands its own name out as a token; what the author wrote stays in `physicalName`.
  const { physicalName } = resource as { readonly physicalName?: string };
  const given = [...names, physicalName].find((name) => name && !Token.isUnresolved(name));
  if (given) return given;
  const { node } = resource;
  // `Resource` and `Default` are the CDK's ids for the L1 inside an L2: its parent has the author's name.
  return ['Resource', 'Default'].includes(node.id) && node.scope ? node.scope.node.id : node.id;
}

/** The last segment of an ARN, which may be literal where the ARN as a whole is not. */
export function nameInArn(arn: string): string | undefined {
  return arn.split(/[:/]/).pop();
}

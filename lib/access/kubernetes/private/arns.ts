/** Every resource of these kinds in the account and region of an intent: `arns('ec2', 'volume/*')`. */
export function arns(service: string, ...kinds: readonly string[]): string[] {
  return kinds.map((kind) => `arn:{partition}:${service}:{region}:{account}:${kind}`);
}

/** The same for resources of IAM, which have no region. */
export function iamArn(kind: string): string {
  return `arn:{partition}:iam::{account}:${kind}`;
}

/** Every snapshot of the region: a snapshot's ARN has no account. */
export const SNAPSHOTS = 'arn:{partition}:ec2:{region}::snapshot/*';

/** The role that AWS makes for a service. */
export function serviceLinkedRole(service: string, name: string): string {
  return iamArn(`role/aws-service-role/${service}/${name}`);
}

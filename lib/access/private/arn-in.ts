import { Aws, Token } from 'aws-cdk-lib/core';
import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';

/** Where something is that is no construct: where the stack is that receives the access. */
export const OWN_STACK: IEnvironmentAware = { env: { account: Aws.ACCOUNT_ID, region: Aws.REGION } };

/** The ARN of what is in the region and account of a construct. */
export function arnIn({ env }: IEnvironmentAware, service: string, resource: string): string {
  return `arn:${Aws.PARTITION}:${service}:${env.region}:${env.account}:${resource}`;
}

/**
 * The ARN of what is beside something: in its region and account. An imported construct may have those of its stack:
 * where its ARN can be read, that knows better.
 */
export function arnBeside(arn: string, place: IEnvironmentAware, service: string, resource: string): string {
  if (Token.isUnresolved(arn)) return arnIn(place, service, resource);
  return [...arn.split(':').slice(0, 5), resource].join(':');
}

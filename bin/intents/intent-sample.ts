import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';

/** An intent with resources to show it on: the page of intents prints it, and the tests hold it to the reference. */
export interface IntentSample {
  /** The factory, and after a comma what is special about the call: `S3Access.read, of a prefix`. */
  readonly name: string;
  readonly access: (stack: Stack) => Access;
}

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

/** An ARN in the account and region of the samples. */
export function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${REGION}:${ACCOUNT}:${resource}`;
}

import { Resource, type Stack } from 'aws-cdk-lib/core';

/** A resource that is not of the app, of a kind that the CDK cannot import: by its reference. */
export function imported<T extends object>(stack: Stack, id: string, reference: T): Resource & T {
  return Object.assign(new (class extends Resource {})(stack, id), reference);
}

import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../../lib/access/access';

/** Where a counterpart makes its resources: import them, so that their ARNs can be read. */
export interface Setting {
  readonly stack: Stack;
  /** The customer managed key of every resource; absent in the comparison proper, where resources have none. */
  readonly key?: IKey;
  /** The sample of a placeholder of the case: `sample('BucketName')`, `sample('Destination.Arn')`. */
  sample(name: string): string;
}

/** Actions that one side allows and the other does not, and why. */
export interface Difference {
  readonly actions: readonly string[];
  /** Only on these resources, with their samples. @default - wherever these actions differ */
  readonly on?: readonly string[];
  readonly reason: string;
}

/** What says the same as one case of SAM, narrower where it can be. */
export interface Counterpart {
  access(setting: Setting): readonly Access[];
  /** What ours allows and SAM's does not: each needs a good reason. */
  readonly wider?: readonly Difference[];
  /** What SAM's allows and ours does not. */
  readonly leftOut?: readonly Difference[];
}

/** The cases of one group of services: each case of SAM stands once, in one group. */
export interface Group {
  readonly counterparts: Readonly<Record<string, Counterpart>>;
  /** Cases that no access of a role can answer, and why. */
  readonly withoutRole?: Readonly<Record<string, string>>;
}

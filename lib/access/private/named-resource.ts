import type { IConstruct } from 'constructs';
import { displayName, nameInArn } from './display-name';
import { exactArn } from './exact-arn';
import type { Named } from './intent';

/**
 * A construct as an intent names it: by its ARN, and for people by the first name that its author gave it.
 *
 * @throws KeylessError `WildcardForbidden` for an imported one whose ARN holds a wildcard
 */
export function namedResource(resource: IConstruct, arn: string, ...names: readonly (string | undefined)[]): Named {
  return { arn: exactArn(arn), name: displayName(resource, ...names, nameInArn(arn)) };
}

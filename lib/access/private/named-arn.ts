import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { KeylessError } from '../../errors';
import { nameInArn } from './display-name';
import { exactArn } from './exact-arn';
import type { Named } from './intent';
import { namedResource } from './named-resource';

/** What an ARN has to look like that an author writes. */
export interface ArnRule {
  readonly property: string;
  /** What it names, with its article: `a forecast`. */
  readonly what: string;
  /** `arn:<partition>:forecast:<region>:<account>:forecast/<name>`: people call it by `<name>`, else by its last part. */
  readonly format: string;
}

/**
 * An ARN that its author writes, of one kind of resource.
 *
 * @throws KeylessError `WildcardForbidden` for a wildcard, `InvalidValue` for the ARN of anything else
 */
export function namedArn(arn: string, { property, what, format }: ArnRule): Named {
  if (Token.isUnresolved(arn)) return { arn, name: 'named at deployment' };
  const pattern = format.replace('<name>', '(?<name>[^:/\\s]+)').replace(/<\w+>(?!\[)/g, '[^:/\\s]+');
  const match = new RegExp(`^${pattern}$`).exec(exactArn(arn));
  if (match !== null) return { arn, name: match.groups?.['name'] ?? (nameInArn(arn) as string) };
  throw new KeylessError('InvalidValue', `\`${property}\` \`${arn}\` is not the ARN of ${what}`, `write \`${format}\``);
}

/**
 * A construct of the app, or the ARN of what is not of the app: for kinds that the CDK cannot import.
 *
 * @throws KeylessError as `namedArn` does
 */
export function constructOrArn<T extends IConstruct>(
  given: T | string,
  rule: ArnRule,
  arnOf: (construct: T) => string,
): Named {
  return typeof given === 'string' ? namedArn(given, rule) : namedResource(given, arnOf(given));
}

import { CfnResource, Reference, Token, Tokenization, type IResolvable } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { KeylessError } from '../../errors';
import { parseArn } from '../../policy/arn';
import { asToken, pseudoParameter } from '../../policy/token';
import { cloudFormationArn } from '../../reference/cloudformation-arns';
import { UNKNOWN_TEXT, UNKNOWN_WORD } from '../../reference/resource-kinds';
import { displayName } from './display-name';

/** A resource of a statement. */
export interface Resource {
  /** As it stands in the policy, with the CDK's tokens. */
  readonly arn: string;
  /** The same with marks of `resource-kinds` in place of tokens. */
  readonly text: string;
  /** For people: what was given as text, with the name of a construct in place of its token. */
  readonly label: string;
}

/**
 * The resource that a text, or a construct of the CDK, stands for.
 *
 * @throws KeylessError `InvalidValue` for text that is no ARN, and for a construct that does not say its ARN
 */
export function resourceOf(given: string | IConstruct): Resource {
  const arn = typeof given === 'string' ? checkedArn(given) : arnOf(given);
  return { arn, text: written(arn, mark), label: written(arn, nameOf) };
}

function checkedArn(arn: string): string {
  if (Token.isUnresolved(arn) || parseArn(arn) !== undefined) return arn;
  const every = 'use `.onAll(reason)` for every resource';
  const help = arn === '*' ? every : 'write `arn:<partition>:<service>:<region>:<account>:<resource>`';
  throw new KeylessError('InvalidValue', `\`on\` \`${arn}\` is no ARN`, help);
}

/**
 * The ARN of any resource that keeps it where the CDK's own interfaces have it: `bucket.bucketRef.bucketArn`.
 *
 * @throws KeylessError `InvalidValue` for a construct without such an ARN
 */
function arnOf(construct: IConstruct): string {
  for (const name of namesOf(construct).filter((one) => /^[a-z]\w*Ref$/.test(one))) {
    const reference = (construct as unknown as Record<string, unknown>)[name];
    if (typeof reference !== 'object' || reference === null) continue;
    const [, arn] = Object.entries(reference).find(([key]) => key.endsWith('Arn')) ?? [];
    if (typeof arn === 'string') return arn;
  }
  const help = 'pass its ARN as text';
  throw new KeylessError('InvalidValue', `construct \`${construct.node.path}\` does not say its ARN`, help);
}

function namesOf(construct: IConstruct): readonly string[] {
  const names: string[] = [];
  for (let level: object | null = construct; level && level !== Object.prototype;) {
    names.push(...Object.getOwnPropertyNames(level));
    level = Object.getPrototypeOf(level) as object | null;
  }
  return [...new Set(names)];
}

/** The ARN with something else in place of each token. */
function written(arn: string, replace: (token: IResolvable, arn: string) => string): string {
  if (!Token.isUnresolved(arn)) return arn;
  const replaced = Tokenization.reverseString(arn).mapTokens({ mapToken: (token) => replace(token, arn) });
  return String(replaced.join({ join: (left: unknown, right: unknown) => `${String(left)}${String(right)}` }));
}

/** What is known of a token in an ARN before deployment. */
function mark(token: IResolvable, arn: string): string {
  const marker = token.toString();
  const intrinsic = asToken(marker);
  if (intrinsic !== undefined && pseudoParameter(intrinsic) !== undefined) return UNKNOWN_WORD;
  const resource = referenced(token);
  if (resource === undefined) return UNKNOWN_TEXT;
  if (!arn.startsWith(marker)) return UNKNOWN_WORD;
  return cloudFormationArn(resource.cfnResourceType) ?? UNKNOWN_TEXT;
}

function nameOf(token: IResolvable): string {
  const resource = referenced(token);
  return resource === undefined ? '...' : displayName(resource);
}

function referenced(token: IResolvable): CfnResource | undefined {
  const target = Reference.isReference(token) ? token.target : undefined;
  return CfnResource.isCfnResource(target) ? target : undefined;
}

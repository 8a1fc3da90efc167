import type { IPrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { Token } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { parseArn } from '../../policy/arn';

/** What can be told of a role before deployment. Undefined is what cannot. */
export interface KnownRole {
  readonly account?: string;
  /** Its name, behind its path where it has one: `team/Caller`. */
  readonly name?: string;
  /** Whether CloudFormation makes the name, so that nobody else can know it. */
  readonly generatedName: boolean;
}

/** What is known of a principal that may be a role of this app, or an imported one. */
export function knownRole(principal: IPrincipal): KnownRole {
  const account = literal(principal.principalAccount);
  const resource = Construct.isConstruct(principal) ? principal.node.defaultChild : undefined;
  if (resource instanceof CfnRole) {
    // A role of this library that has no name holds a token for it, which resolves to nothing.
    const roleName: unknown = resource.stack.resolve(resource.roleName);
    if (roleName === undefined) return { account, generatedName: true };
    const name = typeof roleName === 'string' ? literal(`${resource.path ?? '/'}${roleName}`)?.slice(1) : undefined;
    return { account, name, generatedName: false };
  }
  const arn = parseArn((principal as { readonly roleArn?: string }).roleArn ?? '');
  const name = literal(arn?.resource)?.replace(/^role\//, '');
  return { account: account ?? literal(arn?.account), name, generatedName: false };
}

function literal(value: string | undefined): string | undefined {
  return Token.isUnresolved(value) ? undefined : value;
}

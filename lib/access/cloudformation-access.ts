import { Stack } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudformation.html',
  date: '2026-09',
};

/**
 * Access to CloudFormation stacks.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_cloudformation.html (2026-09)
 */
export class CloudFormationAccess {
  /**
   * Read the state, parameters and outputs of one stack: `cloudformation:DescribeStacks`.
   *
   * @param stack a stack of the app, or the name of another one in the account and region of the role's stack: 1 to 128
   * letters, digits and hyphens.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static describe(stack: Stack | string, options: AccessOptions = {}): Access {
    return onStack('read the state, parameters and outputs of stack', 'cloudformation:DescribeStacks', stack, options);
  }

  /**
   * Say that a resource of one stack is ready, as `cfn-signal` does: `cloudformation:SignalResource`.
   *
   * @param stack a stack of the app, or the name of another one in the account and region of the role's stack: 1 to 128
   * letters, digits and hyphens.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static signal(stack: Stack | string, options: AccessOptions = {}): Access {
    return onStack('signal resources of stack', 'cloudformation:SignalResource', stack, options);
  }
}

const STACK: NameRule = {
  what: 'a stack',
  pattern: /^[A-Za-z][A-Za-z0-9-]{0,127}$/,
  help: 'use 1 to 128 characters of A-Z a-z 0-9 -, the first a letter',
};

function onStack(verb: string, action: string, stack: Stack | string, options: AccessOptions): Access {
  const ofApp = Stack.isStack(stack);
  const scoped: Intent = {
    sentence: `${verb} {stack}`,
    statements: [
      {
        actions: [action],
        on: [ofApp ? '{stack}/*' : 'arn:{partition}:cloudformation:{region}:{account}:stack/{stack}/*'],
        evidence: 'CloudFormation ends the ARN of each stack with an id of its own, and a call may name no id',
      },
    ],
    ...SOURCE,
  };
  return intent(scoped, { stack: ofApp ? named(stack) : namedPart('stack', stack, STACK) }, options);
}

/** Written by its name: the id of a stack would make its own roles depend on it. */
function named(stack: Stack): Named {
  const arn = stack.formatArn({ service: 'cloudformation', resource: 'stack', resourceName: stack.stackName });
  return { arn: exactArn(arn), name: stack.node.id };
}

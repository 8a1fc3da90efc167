import { Template } from 'aws-cdk-lib/assertions';
import type { StackProps } from 'aws-cdk-lib/core';
import { App, Stack } from 'aws-cdk-lib/core';
import { Access } from '../../lib/access/access';

export { failure } from '../failure';

export const ACCOUNT = '111122223333';
export const ENV = { account: ACCOUNT, region: 'eu-west-1' };

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DependsOn?: readonly string[];
}

export interface PolicyDocument {
  readonly Statement: readonly Readonly<Record<string, unknown>>[];
  readonly Version: string;
}

export function newApp(outdir?: string): App {
  return new App({ builtinCloudFormationValidation: false, analyticsReporting: false, outdir });
}

export function newStack(props: StackProps = {}, id = 'Stack', app = newApp()): Stack {
  return new Stack(app, id, props);
}

/** Synthesizes the whole app; fails on a dependency cycle. */
export function templateOf(stack: Stack): Readonly<Record<string, Resource>> {
  return Template.fromStack(stack).toJSON().Resources as Readonly<Record<string, Resource>>;
}

export function resourcesOf(stack: Stack, type: string): readonly Resource[] {
  return Object.values(templateOf(stack)).filter(({ Type }) => Type === type);
}

/** The properties of the only role of a stack. */
export function roleOf(stack: Stack): Resource['Properties'] {
  const roles = resourcesOf(stack, 'AWS::IAM::Role');
  expect(roles).toHaveLength(1);
  return roles[0]?.Properties ?? {};
}

/** The trust of the only role of a stack. */
export function trustOf(stack: Stack): unknown {
  return roleOf(stack).AssumeRolePolicyDocument;
}

export function managedPoliciesOf(stack: Stack): readonly Resource['Properties'][] {
  return resourcesOf(stack, 'AWS::IAM::ManagedPolicy').map(({ Properties }) => Properties);
}

/** The statements of all managed policies of a stack. */
export function statementsOf(stack: Stack): readonly Readonly<Record<string, unknown>>[] {
  return managedPoliciesOf(stack).flatMap(({ PolicyDocument }) => (PolicyDocument as PolicyDocument).Statement);
}

/** An access of one statement, without going through a service. */
export function accessTo(resource: string, ...actions: string[]): Access {
  return Access._of(`use ${resource}`, [
    { actions: actions.length ? actions : ['s3:GetObject'], resources: [resource] },
  ]);
}

/** The ids of the warnings below a construct and their texts, as the assembly carries them. */
export function warningsOf(stack: Stack): readonly string[] {
  return stack.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === 'aws:cdk:warning')
    .map(({ data }) => String(data));
}

/** An ARN of the partition that the template is deployed into. */
export function arn(rest: string): unknown {
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:${rest}`]] };
}

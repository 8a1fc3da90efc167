import type { App, Stack } from 'aws-cdk-lib/core';
import { readAssembly } from '../../lib/review/inputs/assembly';
import { rolesOf } from '../../lib/review/inputs/roles';
import { roleCardsText } from '../../lib/review/reports/role-card-text';
import { roleCard } from '../../lib/review/role-card';
import { ACCOUNT } from './support';

/** Who may assume the only role of a stack and when, as its role card has it. */
export function trustCardOf(stack: Stack): string {
  const { directory } = (stack.node.root as App).synth();
  const text = roleCardsText(readAssembly(directory).flatMap(rolesOf).map(roleCard), false);
  const lines = text.split('\n');
  return lines
    .slice(
      1,
      lines.findIndex((line) => /^ {2}for /.test(line)),
    )
    .join('\n');
}

/** The ARN of the provider of an issuer in the account of `ENV`. */
export function providerArn(issuer: string): unknown {
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${ACCOUNT}:oidc-provider/${issuer}`]] };
}

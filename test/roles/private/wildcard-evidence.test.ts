import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Aws, CfnParameter, Fn, Token, Validations } from 'aws-cdk-lib/core';
import { mergeStatements } from '../../../lib/policy/merge';
import { acknowledgeWildcards } from '../../../lib/roles/private/wildcard-evidence';
import { newStack } from '../support';

interface Source {
  readonly json: { readonly Action: string | string[]; readonly Effect: 'Allow'; readonly Resource: string | string[] };
  readonly text: string;
  readonly evidence?: string;
}

function source(Action: string, Resource: string | string[], evidence?: string): Source {
  const json = { Action, Effect: 'Allow' as const, Resource };
  return { json, text: JSON.stringify(json), evidence };
}

/** The rules acknowledged on a policy of these statements, merged. */
function acknowledgedOf(...sources: Source[]): unknown[] {
  return acknowledgedIn(mergeStatements(sources));
}

function acknowledgedIn(statements: Parameters<typeof acknowledgeWildcards>[1]): unknown[] {
  const policy = new CfnManagedPolicy(newStack(), 'Policy', { policyDocument: {} });
  acknowledgeWildcards(policy, statements);
  return policy.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .map(({ data }): unknown => data);
}

function acknowledged(resource: string | string[], evidence?: string): unknown[] {
  return acknowledgedOf(source('a:B', resource, evidence));
}

test.each<[string, string, string]>([
  ['a literal', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b/*'],
  ['everything', '*', '*'],
  ['a name with spaces', 'arn:aws:s3:::b/my files/*', 'arn:aws:s3:::b/my files/*'],
  ['a name with a bracket', 'arn:aws:s3:::b/a[1/*', 'arn:aws:s3:::b/a[1/*'],
  ['a pseudo parameter', `arn:${Aws.PARTITION}:s3:::b/*`, 'arn:<AWS::Partition>:s3:::b/*'],
  ['a reference', `${new CfnParameter(newStack(), 'Name').valueAsString}/*`, '<Name>/*'],
  ['an attribute', `${Fn.getAtt('Bucket', 'Arn').toString()}/*`, '<Bucket.Arn>/*'],
  ['an import', `${Fn.importValue('Owner:Bucket')}/*`, 'Owner:Bucket/*'],
  ['a substitution', Fn.sub('arn:${AWS::Partition}:s3:::b') + '/*', 'arn:<AWS::Partition>:s3:::b/*'],
  [
    'any other intrinsic',
    `${Fn.select(0, Fn.split(',', Fn.ref('Names')))}/*`,
    '{"Fn::Select":[0,{"Fn::Split":[",",{"Ref":"Names"}]}]}/*',
  ],
])('names %s as cdk-nag does', (_, resource, name) => {
  expect(acknowledged(resource, 'because')).toEqual([{ [`AwsSolutions-IAM5[Resource::${name}]`]: 'because' }]);
});

test('says nothing of a statement without evidence, or without a wildcard', () => {
  expect(acknowledged('arn:aws:s3:::b/*')).toEqual([]);
  expect(acknowledged(['arn:aws:s3:::b/k', Token.asString({ Ref: 'Arn' })], 'because')).toEqual([]);
});

test('gives every reason of one resource once', () => {
  const resources = ['r/*', 's'];

  expect(
    acknowledgedOf(source('a:A', resources, 'two'), source('a:B', resources, 'one'), source('a:C', resources, 'two')),
  ).toEqual([{ 'AwsSolutions-IAM5[Resource::r/*]': 'one; two' }]);
});

test('a merged statement is acknowledged as far as its sources are', () => {
  expect(acknowledgedOf(source('a:A', 'r/*', 'one'), source('a:A', 's/*'), source('a:A', 't/*', 'three'))).toEqual([
    { 'AwsSolutions-IAM5[Resource::r/*]': 'one', 'AwsSolutions-IAM5[Resource::t/*]': 'three' },
  ]);
});

test('a part of a statement is acknowledged for its own resources only', () => {
  const whole = source('a:A', ['r/*', 's/*'], 'because');

  expect(acknowledgedIn([{ json: { ...whole.json, Resource: 's/*' }, sources: [whole] }])).toEqual([
    { 'AwsSolutions-IAM5[Resource::s/*]': 'because' },
  ]);
});

test.each([
  [false, 0],
  ['false', 0],
  [true, 1],
  [undefined, 1],
])('with the context `cdk-keyless:acknowledgeWildcards` %j, %d are acknowledged', (setting, count) => {
  const stack = newStack();
  stack.node.setContext('cdk-keyless:acknowledgeWildcards', setting);
  const policy = new CfnManagedPolicy(stack, 'Policy', { policyDocument: {} });
  acknowledgeWildcards(policy, mergeStatements([source('a:B', 'r/*', 'because')]));
  const found = policy.node.metadata.filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY);
  expect(found).toHaveLength(count);
});

import { CfnManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Aws, CfnParameter, Fn, Token, Validations } from 'aws-cdk-lib/core';
import { acknowledgeWildcards } from '../../../lib/roles/private/wildcard-evidence';
import { newStack } from '../support';

/** The rules acknowledged on a policy with one statement. */
function acknowledged(resource: string | string[], evidence?: string): unknown[] {
  const policy = new CfnManagedPolicy(newStack(), 'Policy', { policyDocument: {} });
  acknowledgeWildcards(policy, [{ json: { Action: 'a:B', Effect: 'Allow', Resource: resource }, evidence }]);
  return acknowledgements(policy);
}

function acknowledgements(policy: CfnManagedPolicy): unknown[] {
  const { metadata } = policy.node;
  return metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .map(({ data }): unknown => data);
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
  const policy = new CfnManagedPolicy(newStack(), 'Policy', { policyDocument: {} });
  const json = (action: string) => ({ Action: action, Effect: 'Allow' as const, Resource: ['r/*', 's'] });

  acknowledgeWildcards(policy, [
    { json: json('a:A'), evidence: 'one' },
    { json: json('a:B'), evidence: 'two' },
    { json: json('a:C'), evidence: 'one' },
  ]);

  expect(acknowledgements(policy)).toEqual([{ 'AwsSolutions-IAM5[Resource::r/*]': 'one; two' }]);
});

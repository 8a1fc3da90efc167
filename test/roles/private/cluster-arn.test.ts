import { Aws, Token } from 'aws-cdk-lib/core';
import { checkClusterArn } from '../../../lib/roles/private/cluster-arn';
import { failure } from '../../failure';

const SUBJECT = 'PodIdentityTargetRole `Reports`';
const ARN = 'arn:aws:eks:eu-west-1:111122223333:cluster/prod';
const check = (arn: string, account?: string): string => failure(() => checkClusterArn(SUBJECT, arn, account));

test.each([
  ARN,
  'arn:aws-cn:eks:cn-north-1:111122223333:cluster/a_b-C1',
  `arn:${Aws.PARTITION}:eks:${Aws.REGION}:${Aws.ACCOUNT_ID}:cluster/prod`,
  `arn:aws:eks:eu-west-1:111122223333:${Token.asString({ Ref: 'Cluster' })}`,
  Token.asString({ 'Fn::GetAtt': ['Cluster', 'Arn'] }),
])('%s names a cluster', (arn) => {
  expect(check(arn)).toBe('');
  expect(check(arn, '111122223333')).toBe('');
  expect(check(arn, Aws.ACCOUNT_ID)).toBe('');
});

test.each([
  'prod',
  '',
  'arn:aws:ecs:eu-west-1:111122223333:cluster/prod',
  'arn:aws:eks:eu-west-1:111122223333:cluster/*',
  'arn:aws:eks:eu-west-1:111122223333:cluster/',
  'arn:aws:eks:eu-west-1:111122223333:nodegroup/prod/a/b',
  `arn:aws:eks:eu-west-1:111122223333:cluster/${'c'.repeat(101)}`,
])('%s names none', (arn) => {
  expect(check(arn)).toBe(
    `InvalidValue: ${SUBJECT}: \`clusterArns\` has \`${arn}\`, which names no EKS cluster; write \`arn:<partition>:eks:<region>:<account>:cluster/<name>\``,
  );
});

test('the cluster is in the account of the role that its pods start from', () => {
  expect(check(ARN, '444455556666')).toBe(
    `InvalidValue: ${SUBJECT}: the cluster \`${ARN}\` is not in account \`444455556666\` of \`podRole\`; write the account of the cluster in both: EKS takes no other role`,
  );
});

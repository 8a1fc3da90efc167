import { CfnGroup } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { S3Access } from '../../../../lib/access/s3-access';
import { groupPolicies } from '../../../../lib/roles/private/access-key-user/group-policies';
import { accessTo, failure, managedPoliciesOf, newStack } from '../../support';

const long = (index: number) => accessTo(`arn:aws:s3:::my-bucket/${String(index).padEnd(2500, 'x')}`, `s3:GetObject`);

test('puts all access into policies of the group, merged', () => {
  const stack = newStack();
  const access = [accessTo('arn:aws:s3:::my-bucket/a'), accessTo('arn:aws:s3:::my-bucket/b')];

  groupPolicies(stack, 'Scanner', new CfnGroup(stack, 'Group'), [...access, ...access]);

  expect(managedPoliciesOf(stack)).toEqual([
    {
      Groups: [{ Ref: 'Group' }],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Action: 's3:GetObject',
            Effect: 'Allow',
            Resource: ['arn:aws:s3:::my-bucket/a', 'arn:aws:s3:::my-bucket/b'],
          },
        ],
      },
    },
  ]);
});

test('goes on in further policies', () => {
  const stack = newStack();

  groupPolicies(stack, 'Scanner', new CfnGroup(stack, 'Group'), [1, 2, 3].map(long));

  expect(stack.node.tryFindChild('Access2')).toBeDefined();
});

test('acknowledges declared wildcards with their reasons', () => {
  const stack = newStack();
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'my-bucket');
  groupPolicies(stack, 'Scanner', new CfnGroup(stack, 'Group'), [S3Access.write(bucket, { prefix: 'scans/' })]);

  managedPoliciesOf(stack);

  expect(stack.node.findChild('Access').node.metadata.map(({ data }) => data as unknown)).toContainEqual({
    'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::my-bucket/scans/*]':
      'the objects under the declared prefix scans/',
  });
});

test('refuses more than a group takes beside the limits', () => {
  const stack = newStack();
  const access = Array.from({ length: 19 }, (_, index) => long(index));

  expect(failure(() => groupPolicies(stack, 'Scanner', new CfnGroup(stack, 'Group'), access))).toBe(
    'TooLarge: Scanner: its access fills 10 managed policies, and its group takes 9; a key for so much is no last resort: make users that each do less',
  );
});

import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Duration } from 'aws-cdk-lib/core';
import { S3Access } from '../../lib/access/s3-access';
import type { AccessKeyUserProps } from '../../lib/roles/access-key-user';
import { deployed, nagFindings } from '../guards/support';
import { makeUser, stackOf } from './private/access-key-user/user-support';
import { ENV, failure, newStack, resourcesOf, templateOf } from './support';

const template = (props: Partial<AccessKeyUserProps> = {}) => JSON.stringify(templateOf(stackOf(props)));

test('by default the user is in a group of its own, under its boundary, with nothing else', () => {
  const stack = stackOf();

  expect(resourcesOf(stack, 'AWS::IAM::User').map(({ Properties }) => deployed(Properties))).toEqual([
    {
      Groups: [expect.stringMatching(/^<ScannerGroup\w+>$/)],
      PermissionsBoundary: 'arn:aws:iam::111122223333:policy/Ceiling',
    },
  ]);
});

test('the group may do what was declared, within the limits', () => {
  const policies = resourcesOf(stackOf(), 'AWS::IAM::ManagedPolicy').filter(({ Properties }) => Properties.Groups);

  expect(policies.map(({ Properties }) => deployed(Properties.PolicyDocument))).toEqual([
    {
      Version: '2012-10-17',
      Statement: [
        expect.objectContaining({ Sid: 'DenyAfterExpiry', Effect: 'Deny', Action: '*', Resource: '*' }),
        expect.objectContaining({ Sid: 'DenyFromElsewhere', Effect: 'Deny', Action: '*', Resource: '*' }),
      ],
    },
    {
      Version: '2012-10-17',
      Statement: [{ Action: 's3:GetObject', Effect: 'Allow', Resource: 'arn:aws:s3:::my-bucket/scans' }],
    },
  ]);
});

test('neither the template nor an output ever has the key', () => {
  const stack = stackOf();

  expect(resourcesOf(stack, 'AWS::IAM::AccessKey')).toEqual([]);
  expect(JSON.stringify(templateOf(stack))).not.toContain('SecretAccessKey"]');
  expect(resourcesOf(stack, 'AWS::SecretsManager::Secret').map(({ Properties }) => Properties)).toEqual([
    {
      Description: 'Access key until 2027-06-30: firmware without certificates',
      GenerateSecretString: { SecretStringTemplate: '{}', GenerateStringKey: 'placeholder' },
    },
  ]);
});

test('no policy of AWS is attached to anything', () => {
  expect(template()).not.toContain('ManagedPolicyArns');
});

test('the user reads its own secret only where it was asked for', () => {
  const readers = (props: Partial<AccessKeyUserProps>) =>
    resourcesOf(stackOf(props), 'AWS::IAM::ManagedPolicy').filter(
      ({ Properties }) => Properties.Groups && JSON.stringify(Properties).includes('secretsmanager:GetSecretValue'),
    );

  expect(readers({})).toEqual([]);
  expect(readers({ readsOwnSecret: true, secretName: 'scanner-key' })).toHaveLength(1);
});

test('two alarms tell the topic: use from elsewhere, and a failed rotation', () => {
  const stack = newStack({ env: ENV });
  const user = makeUser({}, stack);

  const alarms = resourcesOf(stack, 'AWS::CloudWatch::Alarm').map(({ Properties }) => deployed(Properties));
  const told = { AlarmActions: [expect.stringMatching(/^<Alarms\w+>$/)], Threshold: 0, Statistic: 'Sum', Period: 300 };
  expect(alarms).toEqual([
    expect.objectContaining({
      ...told,
      Namespace: 'AccessKeyUser',
      MetricName: expect.stringMatching(/^Stack-Scanner/) as string,
    }),
    expect.objectContaining({
      ...told,
      Namespace: 'AWS/Lambda',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'FunctionName', Value: expect.stringMatching(/^<ScannerRotationFunction/) as string }],
    }),
  ]);
  expect(user.alarms).toHaveLength(2);
});

test('use is looked for in events of EventBridge, under the name of the stack that the rotation signs in with', () => {
  const stack = stackOf();

  const [filter] = resourcesOf(stack, 'AWS::Logs::MetricFilter').map(({ Properties }) => deployed(Properties));
  expect(filter).toMatchObject({ LogGroupName: expect.stringMatching(/^<ScannerUseLog/) as string });
  const [rotation] = resourcesOf(stack, 'AWS::Lambda::Function').map(({ Properties }) => Properties.Environment);
  const id = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };
  expect(rotation).toMatchObject({ Variables: { USER_AGENT: { 'Fn::Join': ['', ['keyless-', id]] } } });
  const [{ FilterPattern } = {}] = resourcesOf(stack, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
  expect(JSON.stringify(FilterPattern)).toContain('$.detail.sourceIPAddress');
  expect(JSON.stringify(FilterPattern)).toContain(`!= \\"*keyless-",${JSON.stringify(id)}`);
});

test('use is looked for in the log group of a trail where there is one', () => {
  const stack = newStack({ env: ENV });
  const trail = LogGroup.fromLogGroupName(stack, 'Trail', 'cloudtrail');

  const user = makeUser({ trail, addresses: undefined, regions: ['eu-west-1'] }, stack);

  expect(user.record).toBe(trail);
  const [filter] = resourcesOf(stack, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
  expect(filter).toMatchObject({ LogGroupName: 'cloudtrail' });
  expect(JSON.stringify(filter?.FilterPattern)).toContain('$.awsRegion != \\"eu-west-1\\"');
  expect(resourcesOf(stack, 'AWS::Logs::ResourcePolicy')).toEqual([]);
});

test('everything that can be said of a user is taken', () => {
  const stack = newStack({ env: ENV });
  const user = makeUser(
    {
      addresses: ['203.0.113.0/24', '2001:db8::/32'],
      vpcEndpointIds: ['vpce-0a1b2c3d'],
      regions: ['eu-west-1', 'us-east-1'],
      rotateEvery: Duration.days(60),
      overlap: Duration.days(14),
      readsOwnSecret: true,
      secretName: 'scanner-key',
      encryptionKey: new Key(stack, 'Key'),
    },
    stack,
  );

  expect([user.userName, user.userArn].map((token) => deployed(stack.resolve(token)))).toEqual([
    expect.stringMatching(/^<Scanner\w{8}>$/),
    expect.stringMatching(/^<Scanner\w{8}\.Arn>$/),
  ]);
  expect(resourcesOf(stack, 'AWS::SecretsManager::Secret')[0]?.Properties).toMatchObject({ Name: 'scanner-key' });
  expect(resourcesOf(stack, 'AWS::Logs::LogGroup').every(({ Properties }) => Properties.KmsKeyId)).toBe(true);
});

test('the packs of cdk-nag have nothing to say but what they say of every function and rule', () => {
  const findings = nagFindings((stack) => {
    const encryptionKey = new Key(stack, 'Key', { enableKeyRotation: true });
    const topic = new Topic(stack, 'Encrypted', { enforceSSL: true, masterKey: encryptionKey });
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'my-bucket');
    makeUser({ access: [S3Access.write(bucket, { prefix: 'scans/' })], encryptionKey, topic }, stack);
  });

  const left = findings.filter((finding) => !finding.startsWith('Stack/Alarms')).map((finding) => finding.split('-'));
  expect([...new Set(left.map((words) => words.at(-1)))].sort()).toEqual([
    'EventBusDLQ',
    'LambdaConcurrency',
    'LambdaDLQ',
    'LambdaDefaultMemorySize',
    'LambdaInsideVPC',
    'LambdaTracing',
  ]);
});

test('wrong values are refused in the name of the construct', () => {
  expect(failure(() => makeUser({ reason: '' }))).toMatch(
    /^ReasonRequired: AccessKeyUser `Scanner`: `reason` is empty/,
  );
});

import { Key } from 'aws-cdk-lib/aws-kms';
import { Duration } from 'aws-cdk-lib/core';
import { HANDLER_CODE } from '../../../../lib/roles/rotation/handler-code';
import { deployed } from '../../../guards/support';
import { newStack, resourcesOf, statementsOf, templateOf } from '../../support';
import { makeUser, stackOf } from './user-support';

const stack = stackOf({ rotateEvery: Duration.days(45), overlap: Duration.days(3) });
const one = (type: string) => deployed(resourcesOf(stack, type)[0]) as ReturnType<typeof resourcesOf>[number];
const idsOf = (type: string) =>
  Object.entries(templateOf(stack)).flatMap(([id, { Type }]) => (Type === type ? [id] : []));

test('the function is the tested code, with its settings', () => {
  const { Properties } = one('AWS::Lambda::Function');

  expect(Properties).toMatchObject({
    Code: { ZipFile: HANDLER_CODE },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Timeout: 120,
    Environment: {
      Variables: {
        USER_ARN: expect.stringMatching(/^<Scanner\w+\.Arn>$/) as string,
        SECRET_ARN: expect.stringMatching(/^<ScannerSecret\w+>$/) as string,
        ROTATE_DAYS: '45',
        OVERLAP_DAYS: '3',
      },
    },
  });
});

test('its role may manage the keys of this user and the versions of this secret, and write its log', () => {
  const ofRole = resourcesOf(stack, 'AWS::IAM::ManagedPolicy').filter(({ Properties }) => Properties.Roles);
  const statements = ofRole.flatMap(
    ({ Properties }) => (Properties.PolicyDocument as { Statement: object[] }).Statement,
  );

  expect(deployed(statements)).toEqual([
    {
      Action: [
        'iam:CreateAccessKey',
        'iam:DeleteAccessKey',
        'iam:GetAccessKeyLastUsed',
        'iam:ListAccessKeys',
        'iam:UpdateAccessKey',
      ],
      Effect: 'Allow',
      Resource: expect.stringMatching(/^<Scanner\w+\.Arn>$/) as string,
    },
    expect.objectContaining({ Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] }),
    {
      Action: [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      Effect: 'Allow',
      Resource: expect.stringMatching(/^<ScannerSecret\w+>$/) as string,
    },
  ]);
});

test('it may use the key of the secret through Secrets Manager', () => {
  const encrypted = newStack();
  makeUser({ encryptionKey: new Key(encrypted, 'Key') }, encrypted);

  expect(statementsOf(encrypted)).toContainEqual(
    expect.objectContaining({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Condition: expect.anything() as unknown,
    }),
  );
});

test('Secrets Manager rotates at once and then every so many days', () => {
  expect(one('AWS::SecretsManager::RotationSchedule').Properties).toEqual({
    SecretId: expect.stringMatching(/^<ScannerSecret/) as string,
    RotationLambdaARN: expect.stringMatching(/^<ScannerRotationFunction\w+\.Arn>$/) as string,
    RotationRules: { AutomaticallyAfterDays: 45 },
  });
});

test('a rule calls it once a day', () => {
  const rules = resourcesOf(stack, 'AWS::Events::Rule').map(({ Properties }) => Properties);

  expect(rules).toContainEqual(
    expect.objectContaining({ ScheduleExpression: 'rate(1 day)', Targets: [expect.objectContaining({ Input: '{}' })] }),
  );
});

test('only Secrets Manager of the account and this rule may call it', () => {
  const permissions = resourcesOf(stack, 'AWS::Lambda::Permission').map(({ Properties }) => deployed(Properties));

  expect(permissions).toEqual([
    expect.objectContaining({ Principal: 'secretsmanager.amazonaws.com', SourceAccount: '111122223333' }),
    expect.objectContaining({
      Principal: 'events.amazonaws.com',
      SourceArn: expect.stringMatching(/^<ScannerRotationDaily\w+\.Arn>$/) as string,
    }),
  ]);
});

test('no key is made before the limits stand, and all are deleted before the user and after the last rotation', () => {
  const [keys, schedule] = [one('AWS::CloudFormation::CustomResource'), one('AWS::SecretsManager::RotationSchedule')];

  expect(keys.DependsOn).toEqual(
    expect.arrayContaining([...idsOf('AWS::IAM::User'), expect.stringMatching(/^ScannerLimits/)]),
  );
  expect(schedule.DependsOn).toEqual(
    expect.arrayContaining([...idsOf('AWS::CloudFormation::CustomResource'), expect.stringMatching(/SecretsManager/)]),
  );
});

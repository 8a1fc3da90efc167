import { KEY_ARN } from '../support';
import { samCase, SAM_CASES } from './cases';
import { addedByKey, compare, unexplained, withoutEffect } from './comparison';
import { GROUPS } from './counterparts';

const counterparts = GROUPS.flatMap((group) => Object.entries(group.counterparts));
const withoutRole = GROUPS.flatMap((group) => Object.entries(group.withoutRole ?? {}));

test('every template and connector of SAM stands once: with a counterpart, or without a role', () => {
  const names = GROUPS.flatMap((group) => [
    ...Object.keys(group.counterparts),
    ...Object.keys(group.withoutRole ?? {}),
  ]);
  expect(names.sort()).toEqual(SAM_CASES.map(({ name }) => name).sort());
});

describe.each(counterparts)('%s', (name, counterpart) => {
  const { wider, leftOut } = compare(samCase(name), counterpart);

  test('ours allows no more than SAM does, but for what has its reason', () => {
    expect(unexplained(wider, counterpart.wider)).toEqual([]);
  });

  test('what ours leaves out has its reason', () => {
    expect(unexplained(leftOut, counterpart.leftOut)).toEqual([]);
  });

  test('a customer managed key adds its own use through the service, and nothing else', () => {
    const added = addedByKey(samCase(name), counterpart).filter(({ action, resource, clauses }) => {
      const throughService = clauses.some(
        ({ operator, key }) => operator === 'StringEquals' && key === 'kms:ViaService',
      );
      return !['kms:Decrypt', 'kms:GenerateDataKey'].includes(action) || resource !== KEY_ARN || !throughService;
    });
    expect(added).toEqual([]);
  });
});

test.each(withoutRole)('%s is the policy of a resource in SAM too', (name) => {
  expect(samCase(name).attachedTo).toBe('resource');
});

test('every reason is a phrase in the style of the errors', () => {
  const rows = counterparts.flatMap(([, { wider = [], leftOut = [] }]) => [...wider, ...leftOut]);
  const reasons = [...rows.map(({ reason }) => reason), ...withoutRole.map(([, reason]) => reason)];
  expect(reasons.length).toBeGreaterThan(50);
  expect(reasons.filter((reason) => reason.length < 30 || reason.endsWith('.') || reason.includes('TODO'))).toEqual([]);
});

test('where SAM names a resource that AWS takes none for, or an action that AWS does not know, nothing is allowed', () => {
  const found = SAM_CASES.filter(({ attachedTo }) => attachedTo === 'role')
    .map((entry) => [entry.name, withoutEffect(entry)] as const)
    .filter(([, actions]) => actions.length > 0);
  expect(Object.fromEntries(found)).toEqual({
    DynamoDBBackupFullAccessPolicy: ['dynamodb:ListBackups'],
    KinesisStreamReadPolicy: ['kinesis:DescribeLimits', 'kinesis:ListStreams'],
    PollyFullAccessPolicy: ['polly:DescribeVoices'],
    RekognitionNoDataAccessPolicy: ['rekognition:CompareFaces', 'rekognition:DetectFaces', 'rekognition:DetectLabels'],
    RekognitionReadPolicy: ['rekognition:ListCollections'],
    RekognitionWriteOnlyAccessPolicy: ['rekognition:CreateCollection'],
    SESBulkTemplatedCrudPolicy: ['ses:GetIdentityVerificationAttributes', 'ses:VerifyEmailIdentity'],
    SESCrudPolicy: ['ses:GetIdentityVerificationAttributes', 'ses:VerifyEmailIdentity'],
    SQSPollerPolicy: ['sqs:ChangeMessageVisibilityBatch', 'sqs:DeleteMessageBatch'],
    ServerlessRepoReadWriteAccessPolicy: ['serverlessrepo:CreateApplication', 'serverlessrepo:ListApplications'],
  });
});

import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { ExternalSecretsAccess } from '../../../lib/access/kubernetes/external-secrets-access';
import { failure } from '../../failure';
import { importedKey, KEY_ARN } from '../support';
import { placed, placedStack, readable } from './support';

test('reads exactly the named secrets', () => {
  const stack = placedStack();
  const arns = ['secret:database-a1b2c3', 'secret:mail-d4e5f6'].map((name) => placed('secretsmanager', name));
  const secrets = arns.map((arn, index) => Secret.fromSecretCompleteArn(stack, `Secret${index}`, arn));
  const access = ExternalSecretsAccess.readSecrets(secrets, { reason: 'the shop needs them' });
  expect([access.sentence, access.reason]).toEqual([
    'read the secrets database and mail for Kubernetes',
    'the shop needs them',
  ]);
  const actions = ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'];
  expect(readable(access, stack)).toEqual(arns.map((arn) => ({ actions, resources: [arn] })));
});

test('reads exactly the named parameters', () => {
  const stack = placedStack();
  const parameter = StringParameter.fromStringParameterName(stack, 'Orders', '/app/orders');
  const access = ExternalSecretsAccess.readParameters([parameter]);
  expect(access.sentence).toMatch(/^read the parameters \S+ for Kubernetes$/);
  expect(readable(access, stack)).toEqual([
    { actions: ['ssm:GetParameter', 'ssm:GetParameters'], resources: [placed('ssm', 'parameter/app/orders')] },
  ]);
});

test('carries the key named by hand', () => {
  const stack = placedStack();
  const secret = Secret.fromSecretCompleteArn(stack, 'Secret', placed('secretsmanager', 'secret:database-a1b2c3'));
  const statements = readable(ExternalSecretsAccess.readSecrets([secret], { key: importedKey(stack) }), stack);
  expect(statements.at(-1)).toMatchObject({ actions: ['kms:Decrypt'], resources: [KEY_ARN] });
});

test.each(['secrets', 'parameters'] as const)('asks for %s', (property) => {
  const none = () =>
    property === 'secrets' ? ExternalSecretsAccess.readSecrets([]) : ExternalSecretsAccess.readParameters([]);
  expect(failure(none)).toBe(`MissingValue: \`${property}\` is empty; name at least one`);
});

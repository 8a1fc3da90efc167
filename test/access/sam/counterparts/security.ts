import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { AcmAccess } from '../../../../lib/access/acm-access';
import { KmsAccess } from '../../../../lib/access/kms-access';
import { OrganizationsAccess } from '../../../../lib/access/organizations-access';
import { SecretsAccess } from '../../../../lib/access/secrets-access';
import { SsmAccess } from '../../../../lib/access/ssm-access';
import type { Counterpart, Difference, Group, Setting } from '../counterpart';

function namedKey({ stack, sample }: Setting): IKey {
  const arn = stack.formatArn({ service: 'kms', resource: 'key', resourceName: sample('KeyId') });
  return Key.fromKeyArn(stack, 'Key', arn);
}

const DATA_KEY: Difference = {
  actions: ['kms:GenerateDataKey'],
  reason: 'encrypts no more than `kms:Encrypt` does, only longer data: the second version of the template adds it too',
};

const OTHER_DATA_KEYS: Difference = {
  actions: [
    'kms:GenerateDataKeyPair',
    'kms:GenerateDataKeyPairWithoutPlaintext',
    'kms:GenerateDataKeyWithoutPlaintext',
  ],
  reason: 'neither the AWS Encryption SDK nor encryption by a service calls these: a role that does names them itself',
};

const LIST_PARAMETERS: Difference = {
  actions: ['ssm:DescribeParameters'],
  reason: 'shows the name, type and description of every parameter of the account: reading one by name needs none',
};

const BY_PATH: Difference = {
  actions: ['ssm:GetParametersByPath'],
  reason: 'reads everything below a path, whatever else denies it: that is `SsmAccess.readPath`, and not one parameter',
};

const PARAMETER: Counterpart = {
  access: ({ stack, sample, key }) => {
    const parameterName = sample('ParameterName');
    const parameter = StringParameter.fromStringParameterAttributes(stack, 'Parameter', { parameterName });
    return [SsmAccess.read(parameter, { key })];
  },
  leftOut: [LIST_PARAMETERS, BY_PATH],
};

export const SECURITY: Group = {
  counterparts: {
    AWSSecretsManagerGetSecretValuePolicy: {
      access: ({ stack, sample, key }) => {
        const secret = Secret.fromSecretCompleteArn(stack, 'Secret', sample('SecretArn'));
        return [SecretsAccess.read(secret, { key })];
      },
    },
    AWSSecretsManagerRotationPolicy: {
      access: ({ stack, sample, key }) => {
        const arn = stack.formatArn({ service: 'secretsmanager', resource: 'secret:database-a1b2c3' });
        const functionArn = `arn:aws:lambda:${sample('region')}:${sample('account')}:function:${sample('FunctionName')}`;
        const rotationFunction = Function.fromFunctionArn(stack, 'Function', functionArn);
        return [SecretsAccess.rotate(Secret.fromSecretCompleteArn(stack, 'Secret', arn), { rotationFunction, key })];
      },
      leftOut: [
        {
          actions: [
            'secretsmanager:DescribeSecret',
            'secretsmanager:GetSecretValue',
            'secretsmanager:PutSecretValue',
            'secretsmanager:UpdateSecretVersionStage',
          ],
          reason: 'only the one secret: whoever may set the function of another secret would hand that one over too',
        },
      ],
    },
    AcmGetCertificatePolicy: {
      access: ({ stack, sample }) => [
        AcmAccess.readCertificate(Certificate.fromCertificateArn(stack, 'Certificate', sample('CertificateArn'))),
      ],
    },
    KMSDecryptPolicy: { access: (setting) => [KmsAccess.decrypt(namedKey(setting))] },
    KMSEncryptPolicy: { access: (setting) => [KmsAccess.encrypt(namedKey(setting))], wider: [DATA_KEY] },
    KMSEncryptPolicy_v2: { access: (setting) => [KmsAccess.encrypt(namedKey(setting))], leftOut: [OTHER_DATA_KEYS] },
    OrganizationsListAccountsPolicy: { access: () => [OrganizationsAccess.listAccounts()] },
    SSMParameterReadPolicy: PARAMETER,
    SSMParameterWithSlashPrefixReadPolicy: PARAMETER,
  },
};

import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { UserPool, type IUserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnInstance, type IInstanceRef } from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key, type IKey } from 'aws-cdk-lib/aws-kms';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Secret, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { StringParameter, type IStringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Stack } from 'aws-cdk-lib/core';
import { AcmAccess } from '../../lib/access/acm-access';
import { AcmPcaAccess } from '../../lib/access/acm-pca-access';
import { AssumeRoleAccess } from '../../lib/access/assume-role-access';
import { CloudTrailAccess } from '../../lib/access/cloudtrail-access';
import { CognitoAccess } from '../../lib/access/cognito-access';
import { ConfigAccess } from '../../lib/access/config-access';
import { GuardDutyAccess } from '../../lib/access/guardduty-access';
import { InspectorAccess } from '../../lib/access/inspector-access';
import { KmsAccess } from '../../lib/access/kms-access';
import { MacieAccess } from '../../lib/access/macie-access';
import { OrganizationsAccess } from '../../lib/access/organizations-access';
import { RunCommandAccess } from '../../lib/access/run-command-access';
import { SecretsAccess } from '../../lib/access/secrets-access';
import { SecurityHubAccess } from '../../lib/access/securityhub-access';
import { SessionManagerAccess } from '../../lib/access/session-manager-access';
import { ShieldAccess } from '../../lib/access/shield-access';
import { SsmAccess } from '../../lib/access/ssm-access';
import { WafAccess } from '../../lib/access/waf-access';
import { arn, type IntentSample } from './intent-sample';

const AUTHORITY = arn('acm-pca', 'certificate-authority/11111111-2222-3333-4444-555555555555');
const ID = '11111111-2222-3333-4444-555555555555';
const ROLE = 'arn:aws:iam::222233334444:role/Reader';

const authority = (stack: Stack) => CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', AUTHORITY);
const certificate = (stack: Stack): ICertificate =>
  Certificate.fromCertificateArn(stack, 'Certificate', arn('acm', `certificate/${ID}`));
const customerKey = (stack: Stack): IKey => Key.fromKeyArn(stack, 'Key', arn('kms', `key/${ID}`));
const instance = (stack: Stack): IInstanceRef => CfnInstance.fromInstanceId(stack, 'Host', 'i-0123456789abcdef0');
const parameter = (stack: Stack): IStringParameter =>
  StringParameter.fromStringParameterName(stack, 'Table', '/app/orders-table');
const password = (stack: Stack): ISecret =>
  Secret.fromSecretCompleteArn(stack, 'Password', arn('secretsmanager', 'secret:database-a1b2c3'));
const people = (stack: Stack): IUserPool => UserPool.fromUserPoolId(stack, 'People', 'eu-west-1_Ab1Cd2Ef3');

export const SECURITY: readonly IntentSample[] = [
  { name: 'SecretsAccess.read', access: (stack) => SecretsAccess.read(password(stack)) },
  {
    name: 'SecretsAccess.read, by name and under a customer managed key',
    access: (stack) =>
      SecretsAccess.read(Secret.fromSecretNameV2(stack, 'Token', 'token'), { key: customerKey(stack), describe: true }),
  },
  { name: 'SecretsAccess.write', access: (stack) => SecretsAccess.write(password(stack)) },
  { name: 'SecretsAccess.rotate', access: (stack) => SecretsAccess.rotate(password(stack)) },
  {
    name: 'SecretsAccess.rotate, by one function',
    access: (stack) =>
      SecretsAccess.rotate(password(stack), {
        rotationFunction: Function.fromFunctionArn(stack, 'Rotation', arn('lambda', 'function:rotation')),
      }),
  },
  { name: 'SsmAccess.read', access: (stack) => SsmAccess.read(parameter(stack)) },
  {
    name: 'SsmAccess.read, under a customer managed key',
    access: (stack) => SsmAccess.read(parameter(stack), { key: customerKey(stack) }),
  },
  { name: 'SsmAccess.readPath', access: (stack) => SsmAccess.readPath(stack, '/app/prod') },
  { name: 'SsmAccess.write', access: (stack) => SsmAccess.write(parameter(stack)) },
  { name: 'SsmAccess.delete', access: (stack) => SsmAccess.delete(parameter(stack)) },
  { name: 'SessionManagerAccess.connect', access: (stack) => SessionManagerAccess.connect(instance(stack)) },
  { name: 'SessionManagerAccess.serve', access: () => SessionManagerAccess.serve() },
  {
    name: 'RunCommandAccess.run',
    access: (stack) => RunCommandAccess.run('patch-shop', [instance(stack)]),
  },
  { name: 'RunCommandAccess.readResults', access: () => RunCommandAccess.readResults() },
  { name: 'KmsAccess.decrypt', access: (stack) => KmsAccess.decrypt(customerKey(stack)) },
  {
    name: 'KmsAccess.decrypt, through one service',
    access: (stack) => KmsAccess.decrypt(customerKey(stack), { viaService: 's3' }),
  },
  {
    name: 'KmsAccess.encrypt',
    access: (stack) => KmsAccess.encrypt(customerKey(stack), { encryptionContext: { tenant: 'acme' } }),
  },
  {
    name: 'AssumeRoleAccess.of',
    access: (stack) => AssumeRoleAccess.of(Role.fromRoleArn(stack, 'Reader', ROLE), { sessionTags: true }),
  },
  { name: 'AssumeRoleAccess.ofArn', access: () => AssumeRoleAccess.ofArn(ROLE) },
  { name: 'AcmAccess.readCertificate', access: (stack) => AcmAccess.readCertificate(certificate(stack)) },
  { name: 'AcmAccess.describeCertificate', access: (stack) => AcmAccess.describeCertificate(certificate(stack)) },
  { name: 'AcmAccess.exportCertificate', access: (stack) => AcmAccess.exportCertificate(certificate(stack)) },
  { name: 'AcmPcaAccess.issue', access: (stack) => AcmPcaAccess.issue(authority(stack)) },
  { name: 'AcmPcaAccess.read', access: (stack) => AcmPcaAccess.read(authority(stack)) },
  { name: 'AcmPcaAccess.revoke', access: (stack) => AcmPcaAccess.revoke(authority(stack)) },
  { name: 'CognitoAccess.readUsers', access: (stack) => CognitoAccess.readUsers(people(stack)) },
  { name: 'CognitoAccess.listUsers', access: (stack) => CognitoAccess.listUsers(people(stack)) },
  { name: 'CognitoAccess.signIn', access: (stack) => CognitoAccess.signIn(people(stack)) },
  { name: 'CognitoAccess.createUsers', access: (stack) => CognitoAccess.createUsers(people(stack)) },
  { name: 'CognitoAccess.changeUsers', access: (stack) => CognitoAccess.changeUsers(people(stack)) },
  { name: 'CognitoAccess.setPasswords', access: (stack) => CognitoAccess.setPasswords(people(stack)) },
  { name: 'CognitoAccess.changeGroups', access: (stack) => CognitoAccess.changeGroups(people(stack)) },
  { name: 'CognitoAccess.deleteUsers', access: (stack) => CognitoAccess.deleteUsers(people(stack)) },
  {
    name: 'WafAccess.sampleRequests',
    access: () => WafAccess.sampleRequests(arn('wafv2', `regional/webacl/shop/${ID}`)),
  },
  { name: 'WafAccess.updateIpSet', access: () => WafAccess.updateIpSet(arn('wafv2', `regional/ipset/blocked/${ID}`)) },
  { name: 'ShieldAccess.readAttacks', access: () => ShieldAccess.readAttacks() },
  { name: 'GuardDutyAccess.readFindings', access: () => GuardDutyAccess.readFindings() },
  { name: 'GuardDutyAccess.archiveFindings', access: () => GuardDutyAccess.archiveFindings() },
  { name: 'SecurityHubAccess.importFindings', access: () => SecurityHubAccess.importFindings() },
  { name: 'SecurityHubAccess.readFindings', access: () => SecurityHubAccess.readFindings() },
  { name: 'SecurityHubAccess.updateFindings', access: () => SecurityHubAccess.updateFindings() },
  { name: 'InspectorAccess.readFindings', access: () => InspectorAccess.readFindings() },
  { name: 'InspectorAccess.readCoverage', access: () => InspectorAccess.readCoverage() },
  { name: 'InspectorAccess.scanSbom', access: () => InspectorAccess.scanSbom() },
  { name: 'MacieAccess.readFindings', access: () => MacieAccess.readFindings() },
  { name: 'CloudTrailAccess.lookUp', access: () => CloudTrailAccess.lookUp() },
  { name: 'CloudTrailAccess.query', access: () => CloudTrailAccess.query(arn('cloudtrail', `eventdatastore/${ID}`)) },
  { name: 'ConfigAccess.putEvaluations', access: () => ConfigAccess.putEvaluations() },
  {
    name: 'ConfigAccess.readCompliance',
    access: () => ConfigAccess.readCompliance(arn('config', 'config-rule/config-rule-ab1cd2')),
  },
  { name: 'ConfigAccess.query', access: () => ConfigAccess.query() },
  { name: 'ConfigAccess.readHistory', access: () => ConfigAccess.readHistory() },
  { name: 'OrganizationsAccess.listAccounts', access: () => OrganizationsAccess.listAccounts() },
  { name: 'OrganizationsAccess.describe', access: () => OrganizationsAccess.describe() },
];

import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Key } from 'aws-cdk-lib/aws-kms';
import { App, Stack } from 'aws-cdk-lib/core';
import type { StackProps } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import type { Access } from '../../lib/access/access';

export const ACCOUNT = '111122223333';
export const KEY_ARN = `arn:aws:kms:us-east-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

export function newStack(id = 'Stack', props: StackProps = {}, app = new App()): Stack {
  return new Stack(app, id, props);
}

/** The statements as the template of the scope's stack says them. */
export function statementsOf(access: Access, scope: IConstruct): unknown {
  return Stack.of(scope).resolve(access._statements);
}

export function importedKey(scope: Stack): IKey {
  return Key.fromKeyArn(scope, 'ImportedKey', KEY_ARN);
}

/** `<service>.<region>.<url suffix>`, with tokens unless a region is given. */
export function viaService(service: string, region?: string): unknown {
  const parts = region ? [`${service}.${region}.`] : [`${service}.`, { Ref: 'AWS::Region' }, '.'];
  return { 'Fn::Join': ['', [...parts, { Ref: 'AWS::URLSuffix' }]] };
}

/** The statement that a resource's key adds. */
export function throughService(service: string, actions: string[], key: unknown, region?: string): unknown {
  const conditions = { StringEquals: { 'kms:ViaService': viaService(service, region) } };
  return { actions, resources: [key], conditions };
}

export function getArn(logicalId: string): unknown {
  return { 'Fn::GetAtt': [logicalId, 'Arn'] };
}

/** An ARN whose partition, region and account are the stack's own. */
export function ownArn(service: string, resource: string): unknown {
  const [partition, region, account] = ['Partition', 'Region', 'AccountId'].map((name) => ({ Ref: `AWS::${name}` }));
  return { 'Fn::Join': ['', ['arn:', partition, `:${service}:`, region, ':', account, `:${resource}`]] };
}

import { Application, CfnConfigurationProfile, CfnEnvironment, Environment } from 'aws-cdk-lib/aws-appconfig';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { AppConfigAccess } from '../../lib/access/appconfig-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const production = (stack: Stack) =>
  Environment.fromEnvironmentAttributes(stack, 'Production', {
    application: Application.fromApplicationId(stack, 'Shop', 'abc1234'),
    environmentId: 'def5678',
  });

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    (stack) => AppConfigAccess.read(production(stack), 'ghi9012'),
    'read the configuration ghi9012 of environment def5678',
    [
      'appconfig:GetLatestConfiguration, appconfig:StartConfigurationSession on arn:aws:appconfig:eu-west-1:111122223333:application/abc1234/environment/def5678/configuration/ghi9012',
    ],
  ],
  [
    'read, of this app',
    (stack) =>
      AppConfigAccess.read(
        new CfnEnvironment(stack, 'Test', { applicationId: 'abc1234', name: 'test' }),
        new CfnConfigurationProfile(stack, 'Flags', { applicationId: 'abc1234', locationUri: 'hosted', name: 'flags' }),
      ),
    'read the configuration Flags of environment Test',
    [
      'appconfig:GetLatestConfiguration, appconfig:StartConfigurationSession on arn:aws:appconfig:eu-west-1:111122223333:application/abc1234/environment/{Test}/configuration/{Flags}',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a profile id that is none is refused',
    (stack) => AppConfigAccess.read(production(stack), 'feature flags'),
    'InvalidValue: `configurationProfile` `feature flags` does not name a configuration profile; write its id: 4 to 7 characters of a-z 0-9',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

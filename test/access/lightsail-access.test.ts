import { CfnContainer, CfnInstance } from 'aws-cdk-lib/aws-lightsail';
import { LightsailAccess } from '../../lib/access/lightsail-access';
import { newStack, statementsOf } from './support';

test.each([
  ['start', 'lightsail:StartInstance'],
  ['stop', 'lightsail:StopInstance'],
  ['reboot', 'lightsail:RebootInstance'],
] as const)('%s allows one action on the one instance', (verb, action) => {
  const stack = newStack();
  const instance = new CfnInstance(stack, 'Blog', { blueprintId: 'x', bundleId: 'y', instanceName: 'blog' });
  const access = LightsailAccess[verb](instance, { reason: 'night' });
  expect([access.sentence, access.reason]).toEqual([`${verb} Lightsail instance blog`, 'night']);
  expect(statementsOf(access, stack)).toEqual([
    { actions: [action], resources: [{ 'Fn::GetAtt': ['Blog', 'InstanceArn'] }] },
  ]);
});

test('images are deployed to the one container service', () => {
  const stack = newStack();
  const container = new CfnContainer(stack, 'Shop', { power: 'nano', scale: 1, serviceName: 'shop' });
  const access = LightsailAccess.deployContainers(container);
  expect(access.sentence).toBe('deploy to Lightsail container service shop');
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['lightsail:CreateContainerServiceDeployment'],
      resources: [{ 'Fn::GetAtt': ['Shop', 'ContainerArn'] }],
    },
  ]);
});

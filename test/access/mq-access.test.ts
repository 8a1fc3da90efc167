import { CfnBroker } from 'aws-cdk-lib/aws-amazonmq';
import { MqAccess } from '../../lib/access/mq-access';
import { getArn, newStack, statementsOf } from './support';

test('the one broker is described', () => {
  const stack = newStack();
  const broker = new CfnBroker(stack, 'Broker', {
    brokerName: 'orders',
    deploymentMode: 'SINGLE_INSTANCE',
    engineType: 'RABBITMQ',
    hostInstanceType: 'mq.m5.large',
    publiclyAccessible: false,
  });
  const access = MqAccess.describe(broker, { reason: 'find the endpoint' });
  expect([access.sentence, access.reason]).toEqual([
    'read endpoints, state and settings of broker orders',
    'find the endpoint',
  ]);
  expect(statementsOf(access, stack)).toEqual([{ actions: ['mq:DescribeBroker'], resources: [getArn('Broker')] }]);
});

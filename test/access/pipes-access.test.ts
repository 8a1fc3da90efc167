import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { PipesAccess } from '../../lib/access/pipes-access';
import { getArn, newStack, statementsOf } from './support';

test.each([
  ['start', 'pipes:StartPipe'],
  ['stop', 'pipes:StopPipe'],
] as const)('%s allows one action on the one pipe', (verb, action) => {
  const stack = newStack();
  const pipe = new CfnPipe(stack, 'Pipe', { name: 'orders', roleArn: 'role', source: 'queue', target: 'bus' });
  const access = PipesAccess[verb](pipe, { reason: 'maintenance' });
  expect([access.sentence, access.reason]).toEqual([`${verb} pipe orders`, 'maintenance']);
  expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources: [getArn('Pipe')] }]);
});

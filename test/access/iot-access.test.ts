import { CfnThing } from 'aws-cdk-lib/aws-iot';
import { Token } from 'aws-cdk-lib/core';
import { IotAccess } from '../../lib/access/iot-access';
import { failure } from '../failure';
import { ACCOUNT, getArn, newStack, ownArn, statementsOf } from './support';

const THING_ARN = `arn:aws:iot:us-east-1:${ACCOUNT}:thing/pump`;

test('messages are published on the one topic', () => {
  const access = IotAccess.publish('orders/7/state', { reason: 'tracking' });
  expect([access.sentence, access.reason]).toEqual(['publish messages on MQTT topic orders/7/state', 'tracking']);
  expect(statementsOf(access, newStack())).toEqual([
    { actions: ['iot:Publish'], resources: [ownArn('iot', 'topic/orders/7/state')] },
  ]);
});

test('a topic that only deployment knows passes', () => {
  const access = IotAccess.publish(Token.asString({ Ref: 'Topic' }));
  expect(access.sentence).toBe('publish messages on MQTT topic a topic named at deployment');
});

test.each([
  ['readShadow', 'read', 'iot:GetThingShadow'],
  ['writeShadow', 'write', 'iot:UpdateThingShadow'],
  ['deleteShadow', 'delete', 'iot:DeleteThingShadow'],
] as const)('%s reaches one shadow of the one thing', (factory, verb, action) => {
  const stack = newStack();
  const thing = CfnThing.fromThingArn(stack, 'Thing', THING_ARN);
  const [classic, named] = [IotAccess[factory](thing), IotAccess[factory](thing, { shadow: 'settings' })];
  expect(classic.sentence).toBe(`${verb} the classic shadow of thing pump`);
  expect(named.sentence).toBe(`${verb} shadow settings of thing pump`);
  expect(statementsOf(classic, stack)).toEqual([{ actions: [action], resources: [THING_ARN] }]);
  expect(statementsOf(named, stack)).toEqual([{ actions: [action], resources: [`${THING_ARN}/settings`] }]);
});

test('a thing may be of the app', () => {
  const thing = new CfnThing(newStack(), 'Thing', { thingName: 'pump' });
  const access = IotAccess.readShadow(thing);
  expect(access.sentence).toBe('read the classic shadow of thing pump');
  expect(statementsOf(access, thing)).toEqual([{ actions: ['iot:GetThingShadow'], resources: [getArn('Thing')] }]);
});

test.each([
  [() => IotAccess.publish('orders/*'), '`topic` `orders/*` holds a wildcard; name a topic'],
  [
    () => IotAccess.publish('orders/#'),
    '`topic` `orders/#` does not name a topic; write 1 to 256 characters without spaces and without the filters + and #',
  ],
  [
    () => IotAccess.readShadow(CfnThing.fromThingArn(newStack(), 'Thing', THING_ARN), { shadow: 'a b' }),
    '`shadow` `a b` does not name a shadow; use 1 to 64 characters of a-z A-Z 0-9 : _ -',
  ],
])('refuses bad input: %#', (act, message) => {
  expect(failure(act)).toContain(message);
});

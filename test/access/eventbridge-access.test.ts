import { CfnEventBus, EventBus } from 'aws-cdk-lib/aws-events';
import { Token } from 'aws-cdk-lib/core';
import { EventBridgeAccess } from '../../lib/access/eventbridge-access';
import { failure } from '../failure';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const BUS_ARN = `arn:aws:events:us-east-1:${ACCOUNT}:event-bus/orders`;
const put = (arn: unknown) => ({ actions: ['events:PutEvents'], resources: [arn] });

test('events are put on the one bus, of any source', () => {
  const stack = newStack();
  const access = EventBridgeAccess.put(EventBus.fromEventBusArn(stack, 'Bus', BUS_ARN), { reason: 'place orders' });
  expect([access.sentence, access.reason]).toEqual(['put events on bus orders', 'place orders']);
  expect(statementsOf(access, stack)).toEqual([put(BUS_ARN)]);
});

test.each([
  ['L2', (stack = newStack()) => new EventBus(stack, 'Bus', { eventBusName: 'orders' }), getArn('BusEA82B648')],
  ['L1', (stack = newStack()) => new CfnEventBus(stack, 'Bus', { name: 'orders' }), getArn('Bus')],
])('the bus may be an %s', (_, make, arn) => {
  const bus = make();
  const access = EventBridgeAccess.put(bus);
  expect(access.sentence).toBe('put events on bus orders');
  expect(statementsOf(access, bus)).toEqual([put(arn)]);
});

test('every event of a call has to be of the sources and types, and say them', () => {
  const stack = newStack();
  const bus = EventBus.fromEventBusArn(stack, 'Bus', BUS_ARN);
  const access = EventBridgeAccess.put(bus, { sources: ['com.example.a', 'com.example.b'], detailTypes: ['Placed'] });
  expect(access.sentence).toBe(
    'put events on bus orders, only of source com.example.a or com.example.b, only of type Placed',
  );
  const conditions = {
    'ForAllValues:StringEquals': {
      'events:source': ['com.example.a', 'com.example.b'],
      'events:detail-type': ['Placed'],
    },
    Null: { 'events:source': 'false', 'events:detail-type': 'false' },
  };
  expect(statementsOf(access, stack)).toEqual([{ ...put(BUS_ARN), conditions }]);
});

test('a source that only deployment knows passes, and stays out of the sentence', () => {
  const stack = newStack();
  const sources = [Token.asString({ Ref: 'Source' })];
  const access = EventBridgeAccess.put(EventBus.fromEventBusArn(stack, 'Bus', BUS_ARN), { sources });
  expect(access.sentence).toBe('put events on bus orders, only of source one named at deployment');
});

test.each([
  [{ sources: [] }, '`sources` is empty; write each in full, or leave it out'],
  [{ detailTypes: [''] }, '`detailTypes` has an empty value; write each in full, or leave it out'],
  [
    { sources: ['com.example.*'] },
    '`sources` `com.example.*` holds a wildcard, which is compared as it stands; write each in full',
  ],
])('refuses %j', (options, message) => {
  const bus = EventBus.fromEventBusArn(newStack(), 'Bus', BUS_ARN);
  expect(failure(() => EventBridgeAccess.put(bus, options))).toContain(message);
});

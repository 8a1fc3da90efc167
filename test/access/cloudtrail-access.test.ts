import { CfnEventDataStore } from 'aws-cdk-lib/aws-cloudtrail';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { CloudTrailAccess } from '../../lib/access/cloudtrail-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const ID = '11111111-2222-3333-4444-555555555555';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'lookUp',
    () => CloudTrailAccess.lookUp(),
    'look up who did what in the account (AWS has no resource-level permission for it)',
    ['cloudtrail:LookupEvents on *'],
  ],
  [
    'query',
    () => CloudTrailAccess.query(arn('cloudtrail', `eventdatastore/${ID}`)),
    'query event data store 11111111-2222-3333-4444-555555555555',
    [
      'cloudtrail:DescribeQuery, cloudtrail:GetQueryResults, cloudtrail:StartQuery on arn:aws:cloudtrail:eu-west-1:111122223333:eventdatastore/11111111-2222-3333-4444-555555555555',
    ],
  ],
  [
    'query, of this app',
    (stack) => CloudTrailAccess.query(new CfnEventDataStore(stack, 'Events')),
    'query event data store Events',
    ['cloudtrail:DescribeQuery, cloudtrail:GetQueryResults, cloudtrail:StartQuery on {Events}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => CloudTrailAccess.query(arn('cloudtrail', 'trail/all')),
    'InvalidValue: `eventDataStore` `arn:aws:cloudtrail:eu-west-1:111122223333:trail/all` is not the ARN of an event data store; write `arn:<partition>:cloudtrail:<region>:<account>:eventdatastore/<id>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

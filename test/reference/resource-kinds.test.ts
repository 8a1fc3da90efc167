import { coversKind, resourceKinds, UNKNOWN_TEXT, UNKNOWN_WORD } from '../../lib/reference/resource-kinds';
import type { ResourceType, ServiceReference } from '../../lib/reference/service-reference';
import { service } from '../../lib/reference/services';

function reference(prefix: string): ServiceReference {
  return service(prefix) as ServiceReference;
}

function kinds(prefix: string, arn: string): readonly string[] | undefined {
  return resourceKinds(reference(prefix), arn)?.map(({ name }) => name);
}

test.each([
  ['s3', 'arn:aws:s3:::pictures', ['bucket']],
  ['s3', 'arn:aws:s3:::pictures/*', ['object']],
  ['s3', 'arn:aws:s3:::pictures/in/2026/*', ['object']],
  ['s3', 'arn:aws:s3:::pictures*', ['bucket', 'object']],
  ['s3', 'arn:aws:s3:eu-west-1:111122223333:accesspoint/in/object/*', ['accesspointobject']],
  ['s3', 'arn:aws:s3:eu-west-1:111122223333:pictures', []],
  ['lambda', 'arn:aws:lambda:eu-west-1:111122223333:function:resize', ['function']],
  ['logs', 'arn:aws:logs:eu-west-1:111122223333:log-group:/app', ['log-group']],
  ['logs', 'arn:aws:logs:eu-west-1:111122223333:log-group:/app:*', ['log-group', 'log-stream']],
  ['logs', 'arn:aws:logs:eu-west-1:111122223333:log-group:/app:log-stream:x', ['log-stream']],
  ['dynamodb', 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders', ['table']],
  ['events', 'arn:aws:events:eu-west-1:111122223333:rule/nightly', ['rule-on-default-event-bus']],
  ['events', 'arn:aws:events:eu-west-1:111122223333:rule/orders/nightly', ['rule-on-custom-event-bus']],
  ['ssm', 'arn:aws:ssm:eu-west-1:111122223333:parameter/app/prod/*', ['parameter']],
  ['sqs', 'arn:aws:sqs:::jobs', []],
  ['sqs', 'arn:aws:sns:eu-west-1:111122223333:jobs', []],
  ['sqs', 'jobs', []],
])('in %s, %s is %j', (prefix, arn, expected) => {
  expect(kinds(prefix, arn)).toEqual(expected);
});

test('a word that is not known yet has no separator in it', () => {
  expect(kinds('s3', `arn:${UNKNOWN_WORD}:s3:::${UNKNOWN_WORD}`)).toEqual(['bucket']);
  expect(kinds('s3', `arn:${UNKNOWN_WORD}:s3:::${UNKNOWN_WORD}/*`)).toEqual(['object']);
});

test('text that is not known yet may hold anything', () => {
  expect(kinds('s3', `arn:aws:s3:::${UNKNOWN_TEXT}`)).toEqual(['bucket', 'object']);
  expect(kinds('s3', UNKNOWN_TEXT)).toBeUndefined();
  expect(kinds('s3', `${UNKNOWN_TEXT}/*`)).toBeUndefined();
});

test.each([
  ['*', true],
  ['arn:aws:sqs:*:*:*', true],
  ['arn:aws:sqs:eu-west-1:*:*', true],
  ['arn:aws:sqs:*:111122223333:*', false],
  ['arn:aws:sqs:*:*:jobs-*', false],
  ['jobs', false],
])('%s takes in every queue of every account: %s', (arn, expected) => {
  const queue = reference('sqs').resourceTypes.find(({ name }) => name === 'queue') as ResourceType;
  expect(coversKind(arn, queue)).toBe(expected);
});

import { fitEach, fitSome, taken } from '../../../lib/access/private/fit';
import { resourceOf } from '../../../lib/access/private/resource-text';
import { action } from '../../../lib/reference/actions';
import { UNKNOWN_TEXT } from '../../../lib/reference/resource-kinds';
import { failure } from '../../failure';

const BUCKET = resourceOf('arn:aws:s3:::pictures');
const OBJECTS = resourceOf('arn:aws:s3:::pictures/*');
const UNKNOWN = { arn: '${Token[TOKEN.1]}', text: UNKNOWN_TEXT, label: '...' };
const [GET, LIST] = [action('s3:GetObject'), action('s3:ListBucket')];

test('each action takes its own resources, and what may be anything', () => {
  expect(taken(GET, [BUCKET, OBJECTS, UNKNOWN])).toEqual([OBJECTS, UNKNOWN]);
  expect(fitEach([GET, LIST], [BUCKET, OBJECTS])).toEqual([
    { action: GET, resources: [OBJECTS] },
    { action: LIST, resources: [BUCKET] },
  ]);
});

test('of a level only what fits is meant', () => {
  expect(fitSome([GET, LIST], [BUCKET])).toEqual([{ action: LIST, resources: [BUCKET] }]);
});

test('a level without anything for a resource is refused', () => {
  expect(failure(() => fitSome([GET], [BUCKET]))).toBe(
    'InvalidValue: no action of the access takes `arn:aws:s3:::pictures`; ' +
      'remove the resource, or name the action that needs it',
  );
});

test('of many formats the first three are shown', () => {
  expect(failure(() => fitEach([action('ec2:CreateTags')], [BUCKET]))).toMatch(/ or \d+ others$/);
});

test.each([
  [
    'kms:CreateAlias',
    'arn:aws:kms:eu-west-1:111122223333:alias/a',
    /^MissingValue: `kms:CreateAlias` requires `key` too/,
  ],
  ['dynamodb:TagResource', 'arn:aws:dynamodb:eu-west-1:111122223333:table/t', /^$/],
  ['dynamodb:Scan', 'arn:aws:dynamodb:eu-west-1:111122223333:table/t/index/i', /^$/],
])('%s on %s alone: %s', (name, arn, message) => {
  expect(failure(() => fitEach([action(name)], [resourceOf(arn)]))).toMatch(message);
});

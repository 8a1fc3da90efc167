import type { Layer } from '../../lib/evaluation/layer';
import { readRequest } from '../../lib/evaluation/request';
import { roleOf } from './support';

const [layer] = roleOf({
  statements: [
    { Effect: 'Allow', Action: 's3:Get*', Resource: '*' },
    { Effect: 'Allow', NotAction: 's3:*', Resource: '*' },
    { Effect: 'Allow', Action: { 'Fn::Sub': 's3:${X}' }, Resource: '*' },
  ],
}).access as [Layer];

function covering(action: string): readonly (readonly [string, boolean | undefined])[] {
  return layer.candidates(readRequest({ action })).map(({ statement, covers }) => [statement.path, covers]);
}

test('only statements whose actions may cover the one asked for are candidates', () => {
  expect(covering('s3:GetObject')).toEqual([
    ['Statement[0]', true],
    ['Statement[2]', undefined],
  ]);
  expect(covering('sqs:SendMessage')).toEqual([['Statement[1]', true]]);
});

test('they are found once for each action', () => {
  const request = readRequest({ action: 's3:GetObject' });
  expect(layer.candidates(request)).toBe(layer.candidates(readRequest({ action: 'S3:getobject' })));
});

test('the index stays bounded, and right', () => {
  for (let index = 0; index < 5000; index++) covering(`s3:Put${index}`);
  expect(covering('s3:GetObject')).toHaveLength(2);
});

test('an action with a token is looked for each time', () => {
  const request = readRequest({ action: { name: 'Ref', argument: 'A' } });
  expect(layer.candidates(request).map(({ covers }) => covers)).toEqual([undefined, undefined, undefined]);
});

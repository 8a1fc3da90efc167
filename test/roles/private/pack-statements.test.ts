import { Aws } from 'aws-cdk-lib/core';
import { declaredStatement } from '../../../lib/roles/private/declared-statement';
import { packStatements } from '../../../lib/roles/private/pack-statements';
import { POLICY_ROOM } from '../../../lib/roles/private/policy-json';
import { failure } from '../support';

const ENVELOPE = '{"Action":"s3:GetObject","Effect":"Allow","Resource":""},'.length;
const WORKER = { sentence: 'use it' };

function statement(resource: string, action = 's3:GetObject') {
  return declaredStatement({ actions: [action], resources: [resource] }, WORKER);
}

/** A statement of `length` characters with its comma, which merges with no other. */
function filled(length: number, id: string) {
  return statement(id.padEnd(length - ENVELOPE, 'x'), `s3:Get${id.padEnd(6, id)}`.slice(0, 12));
}

const packs = (statements: readonly ReturnType<typeof statement>[]) =>
  packStatements('EcsTaskRole `Worker`', statements);
const ids = (statements: readonly ReturnType<typeof statement>[]) =>
  packs(statements).map((pack) => pack.map(({ json }) => String(json.Resource)[0]).join(''));

test('statements come sorted by their text, whatever the order they were declared in', () => {
  const [a, b] = [statement('r', 'a:A'), statement('s', 'b:B')];
  expect(packs([b, a])).toEqual(packs([a, b]));
  expect(ids([b, a])).toEqual(['rs']);
});

test('statements are merged', () => {
  expect(packs([statement('b'), statement('a')]).map((pack) => pack.map(({ json }) => json))).toEqual([
    [{ Action: 's3:GetObject', Effect: 'Allow', Resource: ['a', 'b'] }],
  ]);
});

test('what fits one policy to the last character stays in one', () => {
  expect(ids([filled(3000, 'a'), filled(POLICY_ROOM - 3000, 'b')])).toEqual(['ab']);
});

test('what does not fit goes to the next', () => {
  expect(ids([filled(3000, 'a'), filled(POLICY_ROOM - 2999, 'b')])).toEqual(['a', 'b']);
});

test('statements that fit only when merged stay in one', () => {
  const many = Array.from({ length: 100 }, (_, index) => statement(`arn:aws:s3:::bucket-${index}`));
  expect(many.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(POLICY_ROOM);
  expect(packs(many).map((pack) => pack.length)).toEqual([1]);
});

test('many tokens look long in the rough and are then measured exactly', () => {
  const tokens = Array.from({ length: 30 }, (_, index) => statement(`arn:${Aws.PARTITION}:s3:::bucket-${index}/x`));
  const rough = tokens.reduce((sum, { text }) => sum + text.length + 230, 0);
  expect(rough).toBeGreaterThan(POLICY_ROOM);
  expect(packs(tokens)).toHaveLength(1);
});

test('a statement of several resources is cut where a policy ends, and stands whole otherwise', () => {
  const resources = Array.from({ length: 60 }, (_, index) => `${String(index).padStart(3, '0')}${'y'.repeat(97)}`);
  const wide = declaredStatement({ actions: ['s3:Getz'], resources }, WORKER);

  const [first = [], second = []] = packs([wide, filled(1000, 'a')]);

  expect(first.map(({ json }) => [json.Resource].flat().length)).toEqual([1, 49]);
  expect(second.map(({ json }) => [json.Resource].flat().length)).toEqual([11]);
  expect([...first, ...second].flatMap(({ json }) => json.Resource)).toEqual([
    filled(1000, 'a').json.Resource,
    ...resources,
  ]);
});

test('a statement longer than a policy is cut into several', () => {
  const resources = Array.from({ length: 150 }, (_, index) => `${String(index).padStart(3, '0')}${'y'.repeat(97)}`);
  const wide = declaredStatement({ actions: ['s3:GetObject'], resources }, WORKER);

  expect(packs([wide]).map((pack) => pack.length)).toEqual([1, 1, 1]);
  expect(packs([wide]).flatMap((pack) => pack.flatMap(({ json }) => json.Resource))).toEqual(resources);
});

test('many actions that take no resource are cut, too', () => {
  const actions = Array.from({ length: 400 }, (_, index) => `ec2:DescribeSomething${String(index).padStart(3, '0')}`);
  const describing = declaredStatement({ actions, resources: ['*'] }, WORKER);

  const all = packs([describing]);

  expect(all).toHaveLength(2);
  expect(all.flatMap((pack) => pack.flatMap(({ json }) => json.Action))).toEqual(actions);
});

test('a last policy is spared where its statements fit into what the others left over', () => {
  const [a, b, c, d] = [filled(3400, 'a'), filled(3000, 'b'), filled(3000, 'c'), filled(2600, 'd')];
  expect(ids([a, b, c, d])).toEqual(['ad', 'bc']);
});

test('a last policy stays where only some of its statements would fit elsewhere', () => {
  expect(ids([filled(3400, 'a'), filled(3000, 'b'), filled(3000, 'c'), filled(3100, 'd')])).toEqual(['a', 'bc', 'd']);
});

test('the largest come first only where the role would have too many policies otherwise', () => {
  const pairs = Array.from({ length: 10 }, (_, index) => String.fromCharCode(97 + index));
  const alternating = [...pairs.map((id) => filled(3500, id)), ...pairs.map((id) => filled(2500, id.toUpperCase()))];

  expect(packs(alternating)).toHaveLength(10);
});

test('a statement that no policy takes is an error', () => {
  expect(failure(() => packs([filled(POLICY_ROOM, 'a')]))).toBe('');
  expect(failure(() => packs([filled(POLICY_ROOM + 1, 'a')]))).toMatch(/^TooLarge: EcsTaskRole `Worker`: a statement/);
});

import { Aws } from 'aws-cdk-lib/core';
import { declaredStatement, isTooLong, packStatements } from '../../../lib/roles/private/declared-statement';
import { POLICY_ROOM } from '../../../lib/roles/private/policy-json';

const ROLE_STATEMENT = 64; // {"Action":"s3:GetObject","Effect":"Allow","Resource":""} and its comma, roughly

function statement(resource: string) {
  return declaredStatement({ actions: ['s3:GetObject'], resources: [resource] });
}

function filled(length: number, id: string) {
  return statement(`arn:aws:s3:::bucket/${id}${'x'.repeat(length)}`);
}

test('statements come sorted by their text, whatever the order they were declared in', () => {
  const [a, b] = [statement('arn:aws:s3:::a/x'), statement('arn:aws:s3:::b/x')];
  expect(packStatements([b, a])).toEqual([[a, b]]);
  expect(packStatements([a, b])).toEqual([[a, b]]);
});

test('what fits one policy stays in one', () => {
  const four = ['a', 'b', 'c', 'd'].map((id) => filled(POLICY_ROOM / 4 - ROLE_STATEMENT - 40, id));
  expect(packStatements(four)).toHaveLength(1);
});

test('what does not fit goes to the next', () => {
  const three = ['a', 'b', 'c'].map((id) => filled(POLICY_ROOM / 2 - ROLE_STATEMENT - 40, id));
  expect(packStatements(three).map((pack) => pack.length)).toEqual([2, 1]);
});

test('many tokens look long in the rough and are then measured exactly', () => {
  const tokens = Array.from({ length: 30 }, (_, index) => statement(`arn:${Aws.PARTITION}:s3:::bucket-${index}/x`));
  const rough = tokens.reduce((sum, { text }) => sum + text.length + 230, 0);
  expect(rough).toBeGreaterThan(POLICY_ROOM);
  expect(packStatements(tokens)).toHaveLength(1);
});

const JUST_FITS = POLICY_ROOM - 1 - filled(0, '').text.length;

test.each([
  [10, false],
  [JUST_FITS, false],
  [JUST_FITS + 1, true],
])('a statement whose resource has %i more characters is too long: %j', (length, expected) => {
  expect(isTooLong(filled(length, ''))).toBe(expected);
});

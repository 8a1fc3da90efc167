import { Token } from 'aws-cdk-lib/core';
import { tagged } from '../../../lib/access/private/tagged';
import { failure } from '../../failure';

test('every tag has to be there', () => {
  expect(tagged({ team: 'orders', 'cost:center': '7' })).toEqual({
    conditions: { StringEquals: { 'aws:ResourceTag/team': 'orders', 'aws:ResourceTag/cost:center': '7' } },
    shown: 'tag team = orders and tag cost:center = 7',
  });
});

test('a value that only deployment knows passes, and stays out of the words', () => {
  expect(tagged({ team: Token.asString({ Ref: 'Team' }) }).shown).toBe('tag team = ...');
});

test.each([
  [{}, 'MissingValue: `tags` is empty; name at least one tag'],
  [
    { 'te?m': 'orders' },
    'WildcardForbidden: `tags` `te?m` holds a wildcard, which is compared as it stands; write name and value in full',
  ],
  [
    { 'te(m': 'orders' },
    'InvalidValue: `tags` `te(m` is no name of a tag; use 1 to 128 characters of letters, digits, spaces and . : / = + - @ _',
  ],
])('refuses the tags %j', (tags, message) => {
  expect(failure(() => tagged(tags))).toBe(message);
});

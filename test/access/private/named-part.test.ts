import { Token } from 'aws-cdk-lib/core';
import { namedPart } from '../../../lib/access/private/named-part';
import { thrownBy } from '../../failure';

const BUDGET = { what: 'a budget', pattern: /^[a-z]+$/, help: 'use a-z' };

test('a name is checked as any', () => {
  expect(namedPart('budgetName', 'travel', BUDGET)).toEqual({ arn: 'travel', name: 'travel' });
  expect(thrownBy(() => namedPart('budgetName', '*', BUDGET))).toMatchObject({ code: 'WildcardForbidden' });
});

test('a token passes, and does not say again what it names', () => {
  const token = Token.asString({ Ref: 'Name' });
  expect(namedPart('budgetName', token, BUDGET)).toEqual({ arn: token, name: 'named at deployment' });
});

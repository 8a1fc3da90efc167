import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { BudgetsAccess } from '../../lib/access/budgets-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'read',
    () => BudgetsAccess.read('Development'),
    'read budget Development',
    ['budgets:ViewBudget on arn:aws:budgets::111122223333:budget/Development'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a name that is none is refused',
    () => BudgetsAccess.read('a/b'),
    'InvalidValue: `budgetName` `a/b` does not name a budget; use 1 to 100 characters without : \\ and /',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_budgets.html',
  '2026-09',
);

const READ = on('arn:{partition}:budgets::{account}:budget/{budget}', 'read budget {budget}', 'budgets:ViewBudget');

const BUDGET: NameRule = {
  what: 'a budget',
  pattern: /^[^:\\/]{1,100}$/,
  help: 'use 1 to 100 characters without : \\ and /',
};

/**
 * Access to AWS Budgets.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_budgets.html (2026-09)
 */
export class BudgetsAccess {
  /**
   * Read one budget and what was spent of it: `budgets:ViewBudget`.
   *
   * @param budgetName name of a budget in the account and region of the stack: 1 to 100 characters without : \ and /.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static read(budgetName: string, options: AccessOptions = {}): Access {
    return intent(READ, { budget: namedPart('budgetName', budgetName, BUDGET) }, options);
  }
}

import { conditionKey } from '../../lib/reference/condition-keys';
import { CONDITION_KEY_TABLE } from '../../lib/reference/condition-key-table';
import { PERMISSION_KEY_TABLE } from '../../lib/reference/permission-key-table';

test.each(PERMISSION_KEY_TABLE.map((fact) => [fact.key, fact] as const))(
  '%s is found, names its AWS page and a date, and belongs to no trust',
  (key, fact) => {
    expect(conditionKey(key.toUpperCase())).toBe(fact);
    expect(fact.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(fact.date).toMatch(/^\d{4}-\d\d$/);
    expect(fact.carriedBy).toEqual([]);
    expect(CONDITION_KEY_TABLE.some((row) => row.key === key)).toBe(false);
  },
);

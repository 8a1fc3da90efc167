import * as fc from 'fast-check';
import { Access } from '../../lib/access/access';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { newStack, templateOf } from '../roles/support';

const RUNS = { numRuns: 40 };

const statement = fc.record({
  actions: fc.uniqueArray(fc.constantFrom('s3:GetObject', 's3:PutObject', 'sqs:SendMessage'), { minLength: 1 }),
  resources: fc.uniqueArray(
    fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `arn:test:s3:::${name.repeat(100)}`),
    { minLength: 1, maxLength: 4 },
  ),
  conditions: fc.option(
    fc.dictionary(
      fc.constantFrom('StringLike', 'StringEquals'),
      fc.dictionary(
        fc.constantFrom('s3:prefix', 'aws:SourceVpc'),
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { minLength: 1 }),
        {
          minKeys: 1,
        },
      ),
      { minKeys: 1 },
    ),
    { nil: undefined },
  ),
});

const access = fc
  .array(statement, { minLength: 1, maxLength: 2 })
  .map((statements) => Access._of('do something', statements));

/** Access in two orders, repeated at will. */
const twoOrders = fc
  .array(access, { minLength: 1, maxLength: 5 })
  .chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length }),
      fc.array(fc.constantFrom(...list), { maxLength: 3 }),
    ),
  );

function templateWith(first: readonly Access[], later: readonly Access[] = []): unknown {
  const stack = newStack();
  const role = new EcsTaskRole(stack, 'Worker', { access: [...first] });
  for (const each of later) role.allow(each);
  return templateOf(stack);
}

test('neither the order of access, nor its repetition, nor when it is given shows in the template', () => {
  fc.assert(
    fc.property(twoOrders, ([list, shuffled, repeated]) => {
      const expected = templateWith(list);
      expect(templateWith([...shuffled, ...repeated])).toEqual(expected);
      expect(templateWith(shuffled.slice(0, 1), [...repeated, ...shuffled])).toEqual(expected);
    }),
    RUNS,
  );
});

test('no partition, account or region appears that was not given', () => {
  fc.assert(
    fc.property(fc.array(access, { minLength: 1, maxLength: 3 }), (list) => {
      const text = JSON.stringify(templateWith(list));
      expect(text).not.toMatch(/arn:aws|\b\d{12}\b|\b[a-z]{2}-[a-z]+-\d\b/);
    }),
    RUNS,
  );
});

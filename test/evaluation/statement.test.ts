import type { Rule } from '../../lib/evaluation/model';
import { readRequest, type RequestInput } from '../../lib/evaluation/request';
import { applies, coversAction, coversCaller, coversResource } from '../../lib/evaluation/statement';
import { roleOf } from './support';

const rule = roleOf({
  trust: [
    {
      Effect: 'Deny',
      NotPrincipal: { AWS: '111122223333' },
      NotAction: 'sts:TagSession',
      Condition: { Bool: { 'a:b': 'true' } },
    },
  ],
}).trust[0]?.statements[0]?.rule as Rule;

const ask = (input: Partial<RequestInput>): ReturnType<typeof readRequest> =>
  readRequest({ action: 'sts:AssumeRole', ...input });
const of = (account: string): Partial<RequestInput> => ({ principal: { type: 'AWS', value: account } });

test('the parts of a statement are judged one by one', () => {
  expect([coversAction(rule, ask({})), coversAction(rule, ask({ action: 'sts:TagSession' }))]).toEqual([true, false]);
  expect([coversCaller(rule, ask(of('444455556666'))), coversCaller(rule, ask(of('111122223333')))]).toEqual([
    true,
    undefined,
  ]);
  expect(coversCaller(rule, ask({}))).toBeUndefined();
  expect(coversResource(rule, ask({}))).toBe(true);
});

test('it applies when all of them do', () => {
  const context = { 'a:b': 'true' };
  expect(applies(rule, true, ask({ ...of('444455556666'), context }))).toBe(true);
  expect(applies(rule, undefined, ask({ ...of('444455556666'), context }))).toBeUndefined();
  expect(applies(rule, true, ask({ ...of('111122223333'), context }))).toBeUndefined();
  expect(applies(rule, true, ask(of('111122223333')))).toBe(false);
});

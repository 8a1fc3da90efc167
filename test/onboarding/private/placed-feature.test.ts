import { CfnCondition, Stack } from 'aws-cdk-lib/core';
import { placed, statementOf } from '../../../lib/onboarding/private/placed-feature';
import { newApp, reads } from '../support';

test('a statement is conditional only beside those of other features', () => {
  const stack = new Stack(newApp(), 'Stack');
  const always = placed('Exports', reads('exports.csv'), []);
  const optional = placed('Exports', reads('exports.csv'), [], new CfnCondition(stack, 'ExportsIsOn'));
  const [statement] = always.statements;
  if (statement === undefined) throw new Error('no statement');

  expect(stack.resolve(statementOf(always, statement, false))).toEqual(statement.json);
  expect(stack.resolve(statementOf(optional, statement, true))).toEqual(statement.json);
  expect(stack.resolve(statementOf(optional, statement, false))).toEqual({
    'Fn::If': ['ExportsIsOn', statement.json, { Ref: 'AWS::NoValue' }],
  });
});

import { type Stack, Token } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { ForecastAccess } from '../../lib/access/forecast-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'query',
    () => ForecastAccess.query(arn('forecast', 'forecast/demand')),
    'query forecast demand',
    ['forecast:QueryForecast on arn:aws:forecast:eu-west-1:111122223333:forecast/demand'],
  ],
  [
    'query, named at deployment',
    () => ForecastAccess.query(Token.asString({ Ref: 'Forecast' })),
    'query forecast named at deployment',
    ['forecast:QueryForecast on {Forecast}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => ForecastAccess.query(arn('forecast', 'dataset/demand')),
    'InvalidValue: `forecastArn` `arn:aws:forecast:eu-west-1:111122223333:dataset/demand` is not the ARN of a forecast; write `arn:<partition>:forecast:<region>:<account>:forecast/<name>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

import { CfnEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { SageMakerAccess } from '../../lib/access/sagemaker-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const ENDPOINT = arn('sagemaker', 'endpoint/forecast');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'invoke',
    () => SageMakerAccess.invoke(ENDPOINT),
    'ask the model behind endpoint forecast',
    [
      'sagemaker:InvokeEndpoint, sagemaker:InvokeEndpointWithResponseStream on arn:aws:sagemaker:eu-west-1:111122223333:endpoint/forecast',
    ],
  ],
  [
    'invokeAsync',
    () => SageMakerAccess.invokeAsync(ENDPOINT),
    'queue requests for endpoint forecast',
    ['sagemaker:InvokeEndpointAsync on arn:aws:sagemaker:eu-west-1:111122223333:endpoint/forecast'],
  ],
  [
    'createEndpointConfig',
    () => SageMakerAccess.createEndpointConfig('forecast-config'),
    'create the endpoint configuration forecast-config',
    ['sagemaker:CreateEndpointConfig on arn:aws:sagemaker:eu-west-1:111122223333:endpoint-config/forecast-config'],
  ],
  [
    'createEndpoint',
    () => SageMakerAccess.createEndpoint('forecast', 'forecast-config'),
    'create endpoint forecast with configuration forecast-config',
    [
      'sagemaker:CreateEndpoint on arn:aws:sagemaker:eu-west-1:111122223333:endpoint/forecast, arn:aws:sagemaker:eu-west-1:111122223333:endpoint-config/forecast-config',
    ],
  ],
  [
    'readRecords',
    () => SageMakerAccess.readRecords('customers'),
    'read records of feature group customers',
    [
      'sagemaker:BatchGetRecord, sagemaker:GetRecord on arn:aws:sagemaker:eu-west-1:111122223333:feature-group/customers',
    ],
  ],
  [
    'writeRecords',
    () => SageMakerAccess.writeRecords('customers'),
    'write records to feature group customers',
    ['sagemaker:PutRecord on arn:aws:sagemaker:eu-west-1:111122223333:feature-group/customers'],
  ],
  [
    'startPipeline',
    () => SageMakerAccess.startPipeline('retrain'),
    'start pipeline retrain',
    ['sagemaker:StartPipelineExecution on arn:aws:sagemaker:eu-west-1:111122223333:pipeline/retrain'],
  ],
  [
    'invoke, of this app',
    (stack) => SageMakerAccess.invoke(new CfnEndpoint(stack, 'Model', { endpointConfigName: 'config' })),
    'ask the model behind endpoint Model',
    ['sagemaker:InvokeEndpoint, sagemaker:InvokeEndpointWithResponseStream on {Model}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'a name in upper case is refused',
    () => SageMakerAccess.createEndpoint('Forecast', 'config'),
    'InvalidValue: `endpointName` `Forecast` does not name an endpoint; use 1 to 63 characters of a-z 0-9 - in lower case, without - at the ends',
  ],
  [
    'a wildcard is refused',
    () => SageMakerAccess.createEndpointConfig('*'),
    'WildcardForbidden: `endpointConfigName` `*` holds a wildcard; name an endpoint configuration',
  ],
  [
    'a name that is too long is refused',
    () => SageMakerAccess.readRecords('a'.repeat(65)),
    'InvalidValue: `featureGroupName` `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` does not name a feature group; use 1 to 64 characters of a-z 0-9 - in lower case, without - at the ends',
  ],
  [
    'another ARN is refused',
    () => SageMakerAccess.invoke(arn('sagemaker', 'model/forecast')),
    'InvalidValue: `endpoint` `arn:aws:sagemaker:eu-west-1:111122223333:model/forecast` is not the ARN of an endpoint; write `arn:<partition>:sagemaker:<region>:<account>:endpoint/<name>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

import { CfnDocumentClassifierEndpoint, CfnEntityRecognizerEndpoint } from 'aws-cdk-lib/aws-comprehend';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { ComprehendAccess } from '../../lib/access/comprehend-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const RECOGNIZER = arn('comprehend', 'entity-recognizer-endpoint/parts');
const CLASSIFIER = arn('comprehend', 'document-classifier-endpoint/mail');

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'detectSentiment',
    () => ComprehendAccess.detectSentiment(),
    'find the sentiment of texts (AWS has no resource-level permission for it)',
    ['comprehend:BatchDetectSentiment, comprehend:DetectSentiment on *'],
  ],
  [
    'detectEntities',
    () => ComprehendAccess.detectEntities(),
    'find names, places and dates in texts (AWS has no resource-level permission for it)',
    ['comprehend:BatchDetectEntities, comprehend:DetectEntities on *'],
  ],
  [
    'detectKeyPhrases',
    () => ComprehendAccess.detectKeyPhrases(),
    'find the key phrases of texts (AWS has no resource-level permission for it)',
    ['comprehend:BatchDetectKeyPhrases, comprehend:DetectKeyPhrases on *'],
  ],
  [
    'detectLanguage',
    () => ComprehendAccess.detectLanguage(),
    'find the language of texts (AWS has no resource-level permission for it)',
    ['comprehend:BatchDetectDominantLanguage, comprehend:DetectDominantLanguage on *'],
  ],
  [
    'detectPersonalData',
    () => ComprehendAccess.detectPersonalData(),
    'find personal data in texts (AWS has no resource-level permission for it)',
    ['comprehend:DetectPiiEntities on *'],
  ],
  [
    'detectCustomEntities',
    () => ComprehendAccess.detectCustomEntities(RECOGNIZER),
    'find custom entities in texts by parts',
    ['comprehend:DetectEntities on arn:aws:comprehend:eu-west-1:111122223333:entity-recognizer-endpoint/parts'],
  ],
  [
    'classify',
    () => ComprehendAccess.classify(CLASSIFIER),
    'classify documents by mail',
    ['comprehend:ClassifyDocument on arn:aws:comprehend:eu-west-1:111122223333:document-classifier-endpoint/mail'],
  ],
  [
    'detectCustomEntities, of this app',
    (stack) =>
      ComprehendAccess.detectCustomEntities(
        new CfnEntityRecognizerEndpoint(stack, 'Parts', {
          endpointName: 'parts',
          desiredInferenceUnits: 1,
          modelArn: 'model',
        }),
      ),
    'find custom entities in texts by Parts',
    ['comprehend:DetectEntities on {Parts}'],
  ],
  [
    'classify, of this app',
    (stack) =>
      ComprehendAccess.classify(
        new CfnDocumentClassifierEndpoint(stack, 'Mail', {
          endpointName: 'mail',
          desiredInferenceUnits: 1,
          modelArn: 'model',
        }),
      ),
    'classify documents by Mail',
    ['comprehend:ClassifyDocument on {Mail}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => ComprehendAccess.classify(arn('comprehend', 'entity-recognizer-endpoint/parts')),
    'InvalidValue: `endpoint` `arn:aws:comprehend:eu-west-1:111122223333:entity-recognizer-endpoint/parts` is not the ARN of an endpoint of a document classifier; write `arn:<partition>:comprehend:<region>:<account>:document-classifier-endpoint/<name>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

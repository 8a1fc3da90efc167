import { CfnCollection, type ICollectionRef } from 'aws-cdk-lib/aws-rekognition';
import type { Stack } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { RekognitionAccess } from '../../lib/access/rekognition-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const VERSION = arn('rekognition', 'project/parts/version/v3/1700000000000');
const faces = (stack: Stack): ICollectionRef =>
  CfnCollection.fromCollectionArn(stack, 'Visitors', arn('rekognition', 'collection/visitors'));

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'detectFaces',
    () => RekognitionAccess.detectFaces(),
    'find faces in images (AWS has no resource-level permission for it)',
    ['rekognition:DetectFaces on *'],
  ],
  [
    'detectLabels',
    () => RekognitionAccess.detectLabels(),
    'find objects and scenes in images (AWS has no resource-level permission for it)',
    ['rekognition:DetectLabels on *'],
  ],
  [
    'detectModerationLabels',
    () => RekognitionAccess.detectModerationLabels(),
    'find unsafe content in images (AWS has no resource-level permission for it)',
    ['rekognition:DetectModerationLabels on *'],
  ],
  [
    'detectText',
    () => RekognitionAccess.detectText(),
    'find text in images (AWS has no resource-level permission for it)',
    ['rekognition:DetectText on *'],
  ],
  [
    'compareFaces',
    () => RekognitionAccess.compareFaces(),
    'compare the faces of two images (AWS has no resource-level permission for it)',
    ['rekognition:CompareFaces on *'],
  ],
  [
    'detectCustomLabels',
    () => RekognitionAccess.detectCustomLabels(VERSION),
    'find custom labels with the model version v3',
    [
      'rekognition:DetectCustomLabels on arn:aws:rekognition:eu-west-1:111122223333:project/parts/version/v3/1700000000000',
    ],
  ],
  [
    'indexFaces',
    (stack) => RekognitionAccess.indexFaces(faces(stack)),
    'add faces to the collection visitors',
    ['rekognition:IndexFaces on arn:aws:rekognition:eu-west-1:111122223333:collection/visitors'],
  ],
  [
    'searchFaces',
    (stack) => RekognitionAccess.searchFaces(faces(stack)),
    'search faces in the collection visitors',
    [
      'rekognition:SearchFaces, rekognition:SearchFacesByImage on arn:aws:rekognition:eu-west-1:111122223333:collection/visitors',
    ],
  ],
  [
    'listFaces',
    (stack) => RekognitionAccess.listFaces(faces(stack)),
    'list the faces of the collection visitors',
    ['rekognition:ListFaces on arn:aws:rekognition:eu-west-1:111122223333:collection/visitors'],
  ],
  [
    'deleteFaces',
    (stack) => RekognitionAccess.deleteFaces(faces(stack)),
    'delete faces from the collection visitors',
    ['rekognition:DeleteFaces on arn:aws:rekognition:eu-west-1:111122223333:collection/visitors'],
  ],
  [
    'indexFaces, of this app',
    (stack) => RekognitionAccess.indexFaces(new CfnCollection(stack, 'Faces', { collectionId: 'faces' })),
    'add faces to the collection Faces',
    ['rekognition:IndexFaces on {Faces.Arn}'],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'another ARN is refused',
    () => RekognitionAccess.detectCustomLabels(arn('rekognition', 'project/parts/1700000000000')),
    'InvalidValue: `projectVersionArn` `arn:aws:rekognition:eu-west-1:111122223333:project/parts/1700000000000` is not the ARN of a project version; write `arn:<partition>:rekognition:<region>:<account>:project/<project>/version/<name>/<time>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

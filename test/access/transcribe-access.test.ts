import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { TranscribeAccess } from '../../lib/access/transcribe-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'start',
    () => TranscribeAccess.start(),
    'start to transcribe recordings (AWS has no resource-level permission for it)',
    ['transcribe:StartTranscriptionJob on *'],
  ],
  [
    'start, to one bucket',
    (stack) => TranscribeAccess.start({ outputBucket: Bucket.fromBucketName(stack, 'Texts', 'transcripts') }),
    'start to transcribe recordings to bucket transcripts (AWS has no resource-level permission for it)',
    ['transcribe:StartTranscriptionJob on * if {"StringEquals":{"transcribe:OutputBucketName":"transcripts"}}'],
  ],
  [
    'readJobs',
    () => TranscribeAccess.readJobs('calls-'),
    'read the results of transcription jobs under calls-',
    ['transcribe:GetTranscriptionJob on arn:aws:transcribe:eu-west-1:111122223333:transcription-job/calls-*'],
  ],
  [
    'stream',
    () => TranscribeAccess.stream(),
    'transcribe speech in a stream (AWS has no resource-level permission for it)',
    ['transcribe:StartStreamTranscription, transcribe:StartStreamTranscriptionWebSocket on *'],
  ],
  [
    'start, to a bucket of this app',
    (stack) => TranscribeAccess.start({ outputBucket: new Bucket(stack, 'Transcripts') }),
    'start to transcribe recordings to bucket Transcripts (AWS has no resource-level permission for it)',
    [
      'transcribe:StartTranscriptionJob on * if {"StringEquals":{"transcribe:OutputBucketName":"{Transcripts77918A18}"}}',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'readJobs refuses a wildcard',
    () => TranscribeAccess.readJobs('calls-*'),
    'WildcardForbidden: `namePrefix` `calls-*` holds a wildcard; name a prefix of job names',
  ],
  [
    'readJobs refuses the empty prefix',
    () => TranscribeAccess.readJobs(''),
    'InvalidValue: `namePrefix` `` does not name a prefix of job names; use 1 to 200 characters of A-Z a-z 0-9 . _ -',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

import type { IBucketRef } from 'aws-cdk-lib/aws-s3';
import type { Access, AccessOptions } from './access';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

/** Where transcripts go. */
export interface TranscribeStartOptions extends AccessOptions {
  /**
   * Only jobs that write their transcript to this bucket, which then needs `S3Access.write` as well.
   *
   * @default - any bucket that the caller may write to, and the one of Transcribe itself
   */
  readonly outputBucket?: IBucketRef;
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_transcribe.html',
  date: '2026-09',
};
const { everywhere } = intentsFrom(SOURCE.page, SOURCE.date);

const STREAM = everywhere(
  'transcribe speech in a stream',
  'transcribe:StartStreamTranscription',
  'transcribe:StartStreamTranscriptionWebSocket',
);

const READ: Intent = {
  sentence: 'read the results of transcription jobs under {prefix}',
  statements: [
    {
      actions: ['transcribe:GetTranscriptionJob'],
      on: ['arn:{partition}:transcribe:{region}:{account}:transcription-job/{prefix}*'],
      evidence: 'the jobs under the declared prefix {prefix}',
    },
  ],
  ...SOURCE,
};

const PREFIX: NameRule = {
  what: 'a prefix of job names',
  pattern: /^[\w.-]{1,200}$/,
  help: 'use 1 to 200 characters of A-Z a-z 0-9 . _ -',
};

/**
 * Access to Amazon Transcribe. Recordings in S3 are read as the caller: add `S3Access.read`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_transcribe.html (2026-09)
 */
export class TranscribeAccess {
  /**
   * Start to transcribe recordings: `transcribe:StartTranscriptionJob`.
   *
   * AWS has no resource-level permission for it: narrow it to a bucket by `outputBucket`, or by region or network with
   * `.when(AccessCondition.requestedRegion(...))`.
   *
   * @throws KeylessError `WildcardForbidden` for an imported bucket whose name holds a wildcard
   */
  public static start(options: TranscribeStartOptions = {}): Access {
    const { outputBucket: bucket } = options;
    if (bucket === undefined) return intent(starting(''), {}, options);
    const arn = exactArn(bucket.bucketRef.bucketName);
    const named = { arn, name: displayName(bucket, arn) };
    const conditions = { StringEquals: { 'transcribe:OutputBucketName': '{bucket}' } };
    return intent(starting(' to bucket {bucket}', conditions), { bucket: named }, options);
  }

  /**
   * Read how jobs went, and where their transcripts are: `transcribe:GetTranscriptionJob`, by the start of their names.
   *
   * @throws KeylessError `InvalidValue` for what starts no name of a job, `WildcardForbidden` for a wildcard
   */
  public static readJobs(namePrefix: string, options: AccessOptions = {}): Access {
    return intent(READ, { prefix: namedPart('namePrefix', namePrefix, PREFIX) }, options);
  }

  /**
   * Transcribe speech while it is spoken: `transcribe:StartStreamTranscription`, also by WebSocket. AWS has no
   * resource-level permission for it.
   */
  public static stream(options: AccessOptions = {}): Access {
    return intent(STREAM, {}, options);
  }
}

function starting(where: string, conditions?: Intent['statements'][number]['conditions']): Intent {
  const sentence = `start to transcribe recordings${where} (AWS has no resource-level permission for it)`;
  return {
    sentence,
    statements: [{ actions: ['transcribe:StartTranscriptionJob'], on: ['*'], conditions }],
    ...SOURCE,
  };
}

import type { IPipelineRef } from 'aws-cdk-lib/aws-codepipeline';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

const { everywhere, on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_codepipeline.html',
  '2026-09',
);

const REPORT = everywhere(
  'say how jobs of pipelines ended',
  'codepipeline:PutJobFailureResult',
  'codepipeline:PutJobSuccessResult',
);
const READ = on('{pipeline}', 'list the executions of pipeline {pipeline}', 'codepipeline:ListPipelineExecutions');
const START = on('{pipeline}', 'start pipeline {pipeline}', 'codepipeline:StartPipelineExecution');

/**
 * Access to CodePipeline.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_codepipeline.html (2026-09)
 */
export class CodePipelineAccess {
  /**
   * Say how a job ended, as the function of a pipeline's action has to: `codepipeline:PutJobSuccessResult` and
   * `PutJobFailureResult`.
   *
   * AWS has no resource-level permission for it. It needs the id of a job, which only the pipeline hands out.
   */
  public static reportJob(options: AccessOptions = {}): Access {
    return intent(REPORT, {}, options);
  }

  /** List the executions of one pipeline: `codepipeline:ListPipelineExecutions`. */
  public static readExecutions(pipeline: IPipelineRef, options: AccessOptions = {}): Access {
    return onPipeline(READ, pipeline, options);
  }

  /** Start one pipeline, which then runs as its own role: `codepipeline:StartPipelineExecution`. */
  public static start(pipeline: IPipelineRef, options: AccessOptions = {}): Access {
    return onPipeline(START, pipeline, options);
  }
}

function onPipeline(what: Intent, pipeline: IPipelineRef, options: AccessOptions): Access {
  return intent(what, { pipeline: namedResource(pipeline, pipeline.pipelineRef.pipelineArn) }, options);
}

import type { IEndpointRef } from 'aws-cdk-lib/aws-sagemaker';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_sagemaker.html',
  '2026-09',
);

const IN_STACK = 'arn:{partition}:sagemaker:{region}:{account}';

const INVOKE = on(
  '{endpoint}',
  'ask the model behind endpoint {endpoint}',
  'sagemaker:InvokeEndpoint',
  'sagemaker:InvokeEndpointWithResponseStream',
);
const INVOKE_ASYNC = on('{endpoint}', 'queue requests for endpoint {endpoint}', 'sagemaker:InvokeEndpointAsync');
const CREATE_CONFIG = on(
  `${IN_STACK}:endpoint-config/{config}`,
  'create the endpoint configuration {config}',
  'sagemaker:CreateEndpointConfig',
);
const CREATE_ENDPOINT = on(
  [`${IN_STACK}:endpoint/{endpoint}`, `${IN_STACK}:endpoint-config/{config}`],
  'create endpoint {endpoint} with configuration {config}',
  'sagemaker:CreateEndpoint',
);
const READ_RECORDS = on(
  `${IN_STACK}:feature-group/{group}`,
  'read records of feature group {group}',
  'sagemaker:BatchGetRecord',
  'sagemaker:GetRecord',
);
const WRITE_RECORDS = on(
  `${IN_STACK}:feature-group/{group}`,
  'write records to feature group {group}',
  'sagemaker:PutRecord',
);
const START_PIPELINE = on(
  `${IN_STACK}:pipeline/{pipeline}`,
  'start pipeline {pipeline}',
  'sagemaker:StartPipelineExecution',
);

const ENDPOINT: ArnRule = {
  property: 'endpoint',
  what: 'an endpoint',
  format: 'arn:<partition>:sagemaker:<region>:<account>:endpoint/<name>',
};

/**
 * Access to Amazon SageMaker AI. Names are in the account and region of the stack.
 *
 * SageMaker writes the names of its resources in lower case in ARNs (unverified on a page of AWS): names have to be given
 * in lower case, so that a policy cannot miss.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_sagemaker.html (2026-09)
 */
export class SageMakerAccess {
  /**
   * Ask the model behind an endpoint: `sagemaker:InvokeEndpoint` and `InvokeEndpointWithResponseStream`.
   *
   * @param endpoint a construct, or the ARN of an endpoint that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static invoke(endpoint: IEndpointRef | string, options: AccessOptions = {}): Access {
    return intent(INVOKE, { endpoint: constructOrArn(endpoint, ENDPOINT, endpointArn) }, options);
  }

  /**
   * Queue requests for an asynchronous endpoint: `sagemaker:InvokeEndpointAsync`.
   *
   * @param endpoint a construct, or the ARN of an endpoint that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static invokeAsync(endpoint: IEndpointRef | string, options: AccessOptions = {}): Access {
    return intent(INVOKE_ASYNC, { endpoint: constructOrArn(endpoint, ENDPOINT, endpointArn) }, options);
  }

  /**
   * Create one endpoint configuration, with any model: `sagemaker:CreateEndpointConfig`.
   *
   * Narrow it to instance types with `.when(AccessCondition.of('ForAnyValue:StringEquals', 'sagemaker:InstanceTypes', ...))`.
   *
   * @param endpointConfigName 1 to 63 lower-case letters, digits or hyphens.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static createEndpointConfig(endpointConfigName: string, options: AccessOptions = {}): Access {
    const config = namedPart('endpointConfigName', endpointConfigName, rule('an endpoint configuration'));
    return intent(CREATE_CONFIG, { config }, options);
  }

  /**
   * Create one endpoint with one configuration: `sagemaker:CreateEndpoint`, which AWS authorizes on both.
   *
   * @param endpointName 1 to 63 lower-case letters, digits or hyphens.
   * @param endpointConfigName 1 to 63 lower-case letters, digits or hyphens.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static createEndpoint(endpointName: string, endpointConfigName: string, options: AccessOptions = {}): Access {
    const endpoint = namedPart('endpointName', endpointName, rule('an endpoint'));
    const config = namedPart('endpointConfigName', endpointConfigName, rule('an endpoint configuration'));
    return intent(CREATE_ENDPOINT, { endpoint, config }, options);
  }

  /**
   * Read records of one feature group of the Feature Store: `sagemaker:GetRecord` and `BatchGetRecord`.
   *
   * @param featureGroupName 1 to 64 lower-case letters, digits or hyphens.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static readRecords(featureGroupName: string, options: AccessOptions = {}): Access {
    const group = namedPart('featureGroupName', featureGroupName, rule('a feature group', 64));
    return intent(READ_RECORDS, { group }, options);
  }

  /**
   * Write records to one feature group of the Feature Store: `sagemaker:PutRecord`.
   *
   * @param featureGroupName 1 to 64 lower-case letters, digits or hyphens.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static writeRecords(featureGroupName: string, options: AccessOptions = {}): Access {
    const group = namedPart('featureGroupName', featureGroupName, rule('a feature group', 64));
    return intent(WRITE_RECORDS, { group }, options);
  }

  /**
   * Start one pipeline, which then runs as its own role: `sagemaker:StartPipelineExecution`.
   *
   * @param pipelineName 1 to 256 lower-case letters, digits or hyphens.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static startPipeline(pipelineName: string, options: AccessOptions = {}): Access {
    return intent(
      START_PIPELINE,
      { pipeline: namedPart('pipelineName', pipelineName, rule('a pipeline', 256)) },
      options,
    );
  }
}

function endpointArn(endpoint: IEndpointRef): string {
  return endpoint.endpointRef.endpointArn;
}

function rule(what: string, length = 63): NameRule {
  return {
    what,
    pattern: new RegExp(`^(?=.{1,${String(length)}}$)[a-z0-9](-*[a-z0-9])*$`),
    help: `use 1 to ${String(length)} characters of a-z 0-9 - in lower case, without - at the ends`,
  };
}

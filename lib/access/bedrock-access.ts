import type { IAgentAliasRef, IFlowAliasRef, IGuardrailRef, IKnowledgeBaseRef } from 'aws-cdk-lib/aws-bedrock';
import { KeylessError } from '../errors';
import type { Access, AccessOptions } from './access';
import { INFERENCE_PROFILE, invokingProfile, MODEL } from './private/bedrock-models';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';
import { namedResource } from './private/named-resource';
import { namedPart } from './private/named-part';

/** Where an inference profile may send requests. */
export interface BedrockProfileOptions extends AccessOptions {
  /**
   * The regions that the profile may send requests to, all of them: AWS asks for the model in each.
   *
   * @default - required, but for a `global.` profile, which has none
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html (2026-11, unverified)
   */
  readonly regions?: string[];
}

const { everywhere, on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  '2026-09',
);

const INVOKE = on(
  'arn:{partition}:bedrock:{region}::foundation-model/{model}',
  'ask the model {model}',
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
);
const GUARD = on('{guardrail}', 'check texts against guardrail {guardrail}', 'bedrock:ApplyGuardrail');
const AGENT = on('{agent}', 'ask the agent behind alias {agent}', 'bedrock:InvokeAgent');
const FLOW = on('{flow}', 'run the flow behind alias {flow}', 'bedrock:InvokeFlow');
const RETRIEVE = on('{base}', 'search knowledge base {base}', 'bedrock:Retrieve');
const GENERATE = everywhere('have answers generated from what is retrieved', 'bedrock:RetrieveAndGenerate');
const RERANK = everywhere('have search results ranked again', 'bedrock:Rerank');

const GUARDRAIL: ArnRule = {
  property: 'guardrail',
  what: 'a guardrail',
  format: 'arn:<partition>:bedrock:<region>:<account>:guardrail/<id>',
};
const AGENT_ALIAS: ArnRule = {
  property: 'agentAlias',
  what: 'an agent alias',
  format: 'arn:<partition>:bedrock:<region>:<account>:agent-alias/<agent>/<alias>',
};
const FLOW_ALIAS: ArnRule = {
  property: 'flowAlias',
  what: 'a flow alias',
  format: 'arn:<partition>:bedrock:<region>:<account>:flow/<flow>/alias/<alias>',
};

/**
 * Access to models, agents, knowledge bases and guardrails of Amazon Bedrock.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html (2026-09)
 */
export class BedrockAccess {
  /**
   * Ask one foundation model, in the region of the stack: `bedrock:InvokeModel` and `InvokeModelWithResponseStream`,
   * which `Converse` and `ConverseStream` need too. Many models answer only through an inference profile.
   *
   * @param modelId such as `amazon.nova-lite-v1:0`.
   * @throws KeylessError `InvalidValue` for an inference profile or what is no model id, `WildcardForbidden` for a wildcard
   */
  public static invoke(modelId: string, options: AccessOptions = {}): Access {
    if (INFERENCE_PROFILE.test(modelId)) {
      const help = 'use `BedrockAccess.invokeProfile`, which allows the model behind it too';
      throw new KeylessError('InvalidValue', `\`modelId\` \`${modelId}\` is an inference profile`, help);
    }
    return intent(INVOKE, { model: namedPart('modelId', modelId, MODEL) }, options);
  }

  /**
   * Ask a model through one inference profile of AWS, called in the region of the stack: the actions of `invoke` on the
   * profile, and on its model in each of its regions, there only through this profile.
   *
   * @param profileId such as `eu.amazon.nova-lite-v1:0`.
   * @see https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html (2026-11)
   * @throws KeylessError `MissingValue` without regions, `InvalidValue` for what is no profile id or no region,
   * `WildcardForbidden` for a wildcard
   */
  public static invokeProfile(profileId: string, options: BedrockProfileOptions = {}): Access {
    return invokingProfile(profileId, options.regions, options);
  }

  /**
   * Check texts against one guardrail, by itself or with a model: `bedrock:ApplyGuardrail`.
   *
   * @param guardrail a construct, or the ARN of a guardrail that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static applyGuardrail(guardrail: IGuardrailRef | string, options: AccessOptions = {}): Access {
    const named = constructOrArn(guardrail, GUARDRAIL, (made) => made.guardrailRef.guardrailArn);
    return intent(GUARD, { guardrail: named }, options);
  }

  /**
   * Ask the agent behind one alias: `bedrock:InvokeAgent`.
   *
   * @param agentAlias a construct, or the ARN of an alias that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static invokeAgent(agentAlias: IAgentAliasRef | string, options: AccessOptions = {}): Access {
    const named = constructOrArn(agentAlias, AGENT_ALIAS, (made) => made.agentAliasRef.agentAliasArn);
    return intent(AGENT, { agent: named }, options);
  }

  /**
   * Run the flow behind one alias: `bedrock:InvokeFlow`.
   *
   * @param flowAlias a construct, or the ARN of an alias that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static invokeFlow(flowAlias: IFlowAliasRef | string, options: AccessOptions = {}): Access {
    const named = constructOrArn(flowAlias, FLOW_ALIAS, (made) => made.flowAliasRef.flowAliasArn);
    return intent(FLOW, { flow: named }, options);
  }

  /** Search one knowledge base: `bedrock:Retrieve`. */
  public static retrieve(knowledgeBase: IKnowledgeBaseRef, options: AccessOptions = {}): Access {
    const { knowledgeBaseArn } = knowledgeBase.knowledgeBaseRef;
    return intent(RETRIEVE, { base: namedResource(knowledgeBase, knowledgeBaseArn) }, options);
  }

  /**
   * Have an answer generated from what is retrieved: `bedrock:RetrieveAndGenerate`, for which AWS has no resource-level
   * permission. The knowledge base and the model are checked beside it: add `retrieve`, and `invoke` or `invokeProfile`.
   */
  public static retrieveAndGenerate(options: AccessOptions = {}): Access {
    return intent(GENERATE, {}, options);
  }

  /**
   * Have search results ranked again: `bedrock:Rerank`, for which AWS has no resource-level permission. The model is
   * checked beside it: add `invoke`.
   */
  public static rerank(options: AccessOptions = {}): Access {
    return intent(RERANK, {}, options);
  }
}

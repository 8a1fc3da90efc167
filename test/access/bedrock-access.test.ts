import { CfnAgentAlias, CfnFlowAlias, CfnGuardrail, CfnKnowledgeBase } from 'aws-cdk-lib/aws-bedrock';
import { type Stack, Token } from 'aws-cdk-lib/core';
import { arn } from '../../bin/intents/intent-sample';
import type { Access } from '../../lib/access/access';
import { BedrockAccess } from '../../lib/access/bedrock-access';
import { failure } from '../failure';
import { allowed } from './allowed';
import { newStack } from './support';

const manual = (stack: Stack) =>
  CfnKnowledgeBase.fromKnowledgeBaseArn(stack, 'Manual', arn('bedrock', 'knowledge-base/KB12345678'));

test.each<readonly [string, (stack: Stack) => Access, string, readonly string[]]>([
  [
    'invoke',
    () => BedrockAccess.invoke('amazon.nova-lite-v1:0'),
    'ask the model amazon.nova-lite-v1:0',
    [
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0',
    ],
  ],
  [
    'invokeProfile',
    () =>
      BedrockAccess.invokeProfile('eu.amazon.nova-lite-v1:0', { regions: ['eu-central-1', 'eu-west-1', 'eu-west-3'] }),
    'ask the model amazon.nova-lite-v1:0 through the inference profile eu.amazon.nova-lite-v1:0',
    [
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-lite-v1:0',
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-lite-v1:0, arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0, arn:aws:bedrock:eu-west-3::foundation-model/amazon.nova-lite-v1:0 if {"StringEquals":{"bedrock:InferenceProfileArn":"arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-lite-v1:0"}}',
    ],
  ],
  [
    'invokeProfile, a global one',
    () => BedrockAccess.invokeProfile('global.amazon.nova-lite-v1:0'),
    'ask the model amazon.nova-lite-v1:0 through the inference profile global.amazon.nova-lite-v1:0',
    [
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-west-1:111122223333:inference-profile/global.amazon.nova-lite-v1:0',
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 if {"StringEquals":{"bedrock:InferenceProfileArn":"arn:aws:bedrock:eu-west-1:111122223333:inference-profile/global.amazon.nova-lite-v1:0"}}',
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:::foundation-model/amazon.nova-lite-v1:0 if {"StringEquals":{"bedrock:InferenceProfileArn":"arn:aws:bedrock:eu-west-1:111122223333:inference-profile/global.amazon.nova-lite-v1:0","aws:RequestedRegion":"unspecified"}}',
    ],
  ],
  [
    'applyGuardrail',
    () => BedrockAccess.applyGuardrail(arn('bedrock', 'guardrail/abc123def456')),
    'check texts against guardrail abc123def456',
    ['bedrock:ApplyGuardrail on arn:aws:bedrock:eu-west-1:111122223333:guardrail/abc123def456'],
  ],
  [
    'invokeAgent',
    () => BedrockAccess.invokeAgent(arn('bedrock', 'agent-alias/AGENT12345/ALIAS12345')),
    'ask the agent behind alias ALIAS12345',
    ['bedrock:InvokeAgent on arn:aws:bedrock:eu-west-1:111122223333:agent-alias/AGENT12345/ALIAS12345'],
  ],
  [
    'invokeFlow',
    () => BedrockAccess.invokeFlow(arn('bedrock', 'flow/FLOW123456/alias/ALIAS12345')),
    'run the flow behind alias ALIAS12345',
    ['bedrock:InvokeFlow on arn:aws:bedrock:eu-west-1:111122223333:flow/FLOW123456/alias/ALIAS12345'],
  ],
  [
    'retrieve',
    (stack) => BedrockAccess.retrieve(manual(stack)),
    'search knowledge base KB12345678',
    ['bedrock:Retrieve on arn:aws:bedrock:eu-west-1:111122223333:knowledge-base/KB12345678'],
  ],
  [
    'retrieveAndGenerate',
    () => BedrockAccess.retrieveAndGenerate(),
    'have answers generated from what is retrieved (AWS has no resource-level permission for it)',
    ['bedrock:RetrieveAndGenerate on *'],
  ],
  [
    'rerank',
    () => BedrockAccess.rerank(),
    'have search results ranked again (AWS has no resource-level permission for it)',
    ['bedrock:Rerank on *'],
  ],
  [
    'applyGuardrail, of this app',
    (stack) =>
      BedrockAccess.applyGuardrail(
        new CfnGuardrail(stack, 'Guard', { name: 'guard', blockedInputMessaging: 'no', blockedOutputsMessaging: 'no' }),
      ),
    'check texts against guardrail Guard',
    ['bedrock:ApplyGuardrail on {Guard}'],
  ],
  [
    'invokeAgent, of this app',
    (stack) =>
      BedrockAccess.invokeAgent(new CfnAgentAlias(stack, 'Agent', { agentAliasName: 'live', agentId: 'AGENT12345' })),
    'ask the agent behind alias Agent',
    ['bedrock:InvokeAgent on {Agent.AgentAliasArn}'],
  ],
  [
    'invokeFlow, of this app',
    (stack) =>
      BedrockAccess.invokeFlow(
        new CfnFlowAlias(stack, 'Flow', {
          name: 'live',
          flowArn: 'flow',
          routingConfiguration: [{ flowVersion: '1' }],
        }),
      ),
    'run the flow behind alias Flow',
    ['bedrock:InvokeFlow on {0.{"Fn::Split":["|",{"Ref":"Flow"}]}}'],
  ],
  [
    'invoke, named at deployment',
    () => BedrockAccess.invoke(Token.asString({ Ref: 'Model' })),
    'ask the model named at deployment',
    [
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-west-1::foundation-model/{Model}',
    ],
  ],
  [
    'invokeProfile, in regions named at deployment',
    () => BedrockAccess.invokeProfile('us.amazon.nova-lite-v1:0', { regions: [Token.asString({ Ref: 'Region' })] }),
    'ask the model amazon.nova-lite-v1:0 through the inference profile us.amazon.nova-lite-v1:0',
    [
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:eu-west-1:111122223333:inference-profile/us.amazon.nova-lite-v1:0',
      'bedrock:InvokeModel, bedrock:InvokeModelWithResponseStream on arn:aws:bedrock:{Region}::foundation-model/amazon.nova-lite-v1:0 if {"StringEquals":{"bedrock:InferenceProfileArn":"arn:aws:bedrock:eu-west-1:111122223333:inference-profile/us.amazon.nova-lite-v1:0"}}',
    ],
  ],
])('%s', (_, make, sentence, lines) => {
  const stack = newStack();
  const access = make(stack);
  expect([access.sentence, ...allowed(access, stack)]).toEqual([sentence, ...lines]);
});

test.each<readonly [string, (stack: Stack) => Access, string]>([
  [
    'invokeProfile refuses no regions',
    () => BedrockAccess.invokeProfile('eu.amazon.nova-lite-v1:0'),
    'MissingValue: `regions` of `eu.amazon.nova-lite-v1:0` are missing; name every region that the profile may send requests to',
  ],
  [
    'invokeProfile refuses what is no region',
    () => BedrockAccess.invokeProfile('eu.amazon.nova-lite-v1:0', { regions: ['*'] }),
    'InvalidValue: `regions` `*` is not a region; write its code, such as `eu-west-1`',
  ],
  [
    'invokeProfile refuses regions of a global profile',
    () => BedrockAccess.invokeProfile('global.amazon.nova-lite-v1:0', { regions: ['eu-west-1'] }),
    'InvalidValue: `regions` cannot limit a `global.` inference profile; leave it out, or use the profile of a part of the world',
  ],
  [
    'invokeProfile refuses a model',
    () => BedrockAccess.invokeProfile('amazon.nova-lite-v1:0', { regions: ['eu-west-1'] }),
    'InvalidValue: `profileId` `amazon.nova-lite-v1:0` does not name an inference profile; write its id, such as `eu.amazon.nova-lite-v1:0`',
  ],
  [
    'invokeProfile refuses a profile named at deployment',
    () => BedrockAccess.invokeProfile(Token.asString({ Ref: 'Profile' })),
    'InvalidValue: `profileId` is known at deployment only; write the id, which says the model behind the profile',
  ],
  [
    'invoke refuses an inference profile',
    () => BedrockAccess.invoke('eu.amazon.nova-lite-v1:0'),
    'InvalidValue: `modelId` `eu.amazon.nova-lite-v1:0` is an inference profile; use `BedrockAccess.invokeProfile`, which allows the model behind it too',
  ],
  [
    'invoke refuses what is no model',
    () => BedrockAccess.invoke('nova'),
    'InvalidValue: `modelId` `nova` does not name a model; write its id, such as `amazon.nova-lite-v1:0`',
  ],
  [
    'invoke refuses a wildcard',
    () => BedrockAccess.invoke('amazon.*'),
    'WildcardForbidden: `modelId` `amazon.*` holds a wildcard; name a model',
  ],
  [
    'applyGuardrail refuses another ARN',
    () => BedrockAccess.applyGuardrail(arn('bedrock', 'agent-alias/AGENT12345/ALIAS12345')),
    'InvalidValue: `guardrail` `arn:aws:bedrock:eu-west-1:111122223333:agent-alias/AGENT12345/ALIAS12345` is not the ARN of a guardrail; write `arn:<partition>:bedrock:<region>:<account>:guardrail/<id>`',
  ],
])('%s', (_, make, message) => {
  expect(failure(() => make(newStack()))).toBe(message);
});

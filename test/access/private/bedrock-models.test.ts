import { INFERENCE_PROFILE, invokingProfile, MODEL } from '../../../lib/access/private/bedrock-models';

test.each([
  ['amazon.nova-lite-v1:0', true],
  ['anthropic.claude-3-5-sonnet-20241022-v2:0', true],
  ['meta.llama3-1-8b-instruct-v1:0:128k', true],
  ['nova', false],
  ['Amazon.nova', false],
  ['amazon.nova/lite', false],
])('%s is a model id: %s', (id, expected) => expect(MODEL.pattern.test(id)).toBe(expected));

test.each([
  ['eu.amazon.nova-lite-v1:0', true],
  ['us-gov.anthropic.claude-3-haiku-20240307-v1:0', true],
  ['global.anthropic.claude-sonnet-4-20250514-v1:0', true],
  ['amazon.nova-lite-v1:0', false],
  ['cohere.command-r-v1:0', false],
])('%s is an inference profile: %s', (id, expected) => expect(INFERENCE_PROFILE.test(id)).toBe(expected));

test('the model is allowed through the profile only, in every region that is named', () => {
  const { _statements } = invokingProfile('eu.amazon.nova-lite-v1:0', ['eu-west-1', 'eu-west-3'], { reason: 'chat' });
  expect(_statements.map(({ resources, conditions }) => [resources.length, conditions !== undefined])).toEqual([
    [1, false],
    [2, true],
  ]);
});

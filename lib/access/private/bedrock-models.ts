import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { Access, AccessOptions } from '../access';
import { intent, type Intent, type IntentStatement } from './intent';
import { namedPart } from './named-part';
import type { NameRule } from './named-text';

/** An id of a foundation model. */
export const MODEL: NameRule = {
  what: 'a model',
  pattern: /^[a-z0-9-]{1,63}\.[a-z0-9.:-]{1,140}$/,
  help: 'write its id, such as `amazon.nova-lite-v1:0`',
};

/** How the ids of AWS's inference profiles begin: with a part of the world before the id of the model. */
export const INFERENCE_PROFILE = /^(apac|au|ca|eu|global|jp|us|us-gov)\./;

const PROFILE: NameRule = {
  what: 'an inference profile',
  pattern: /^(apac|au|ca|eu|global|jp|us|us-gov)\.[a-z0-9-]{1,63}\.[a-z0-9.:-]{1,140}$/,
  help: 'write its id, such as `eu.amazon.nova-lite-v1:0`',
};

const ACTIONS = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];
const PROFILE_ARN = 'arn:{partition}:bedrock:{region}:{account}:inference-profile/{profile}';
const THROUGH = { 'bedrock:InferenceProfileArn': PROFILE_ARN };

/** Asking the model behind an inference profile of AWS, through the profile only. */
export function invokingProfile(
  profileId: string,
  regions: readonly string[] | undefined,
  options: AccessOptions,
): Access {
  if (Token.isUnresolved(profileId)) {
    const help = 'write the id, which says the model behind the profile';
    throw new KeylessError('InvalidValue', '`profileId` is known at deployment only', help);
  }
  const profile = namedPart('profileId', profileId, PROFILE);
  const model = profileId.slice(profileId.indexOf('.') + 1);
  const models = profileId.startsWith('global.')
    ? everyRegion(regions)
    : [inRegions(checkedRegions(profileId, regions))];
  const invoking: Intent = {
    sentence: `ask the model ${model} through the inference profile {profile}`,
    statements: [{ actions: ACTIONS, on: [PROFILE_ARN] }, ...models],
    page: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
    date: '2026-11',
  };
  return intent(invoking, { profile, model: { arn: model, name: model } }, options);
}

function inRegions(regions: readonly string[]): IntentStatement {
  const on = regions.map((region) => `arn:{partition}:bedrock:${region}::foundation-model/{model}`);
  return { actions: ACTIONS, on, conditions: { StringEquals: THROUGH } };
}

/**
 * A global profile asks for the model where it is called, and for the model of no region, as AWS then has no region yet.
 *
 * @see https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html (2026-11, unverified)
 */
function everyRegion(regions: readonly string[] | undefined): readonly IntentStatement[] {
  if (regions !== undefined) {
    const help = 'leave it out, or use the profile of a part of the world';
    throw new KeylessError('InvalidValue', '`regions` cannot limit a `global.` inference profile', help);
  }
  return [
    inRegions(['{region}']),
    {
      actions: ACTIONS,
      on: ['arn:{partition}:bedrock:::foundation-model/{model}'],
      conditions: { StringEquals: { ...THROUGH, 'aws:RequestedRegion': 'unspecified' } },
    },
  ];
}

function checkedRegions(profileId: string, regions: readonly string[] = []): readonly string[] {
  if (regions.length === 0) {
    const help = 'name every region that the profile may send requests to';
    throw new KeylessError('MissingValue', `\`regions\` of \`${profileId}\` are missing`, help);
  }
  const wrong = regions.find((region) => !Token.isUnresolved(region) && !/^[a-z]{2,4}(-[a-z]+)+-\d$/.test(region));
  if (wrong === undefined) return regions;
  throw new KeylessError(
    'InvalidValue',
    `\`regions\` \`${wrong}\` is not a region`,
    'write its code, such as `eu-west-1`',
  );
}

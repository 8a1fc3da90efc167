import type { IConfigurationProfileRef, IEnvironmentRef } from 'aws-cdk-lib/aws-appconfig';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Named } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_appconfig.html',
  '2026-09',
);

const READ = on(
  '{environment}/configuration/{profile}',
  'read the configuration {profile} of environment {environment}',
  'appconfig:GetLatestConfiguration',
  'appconfig:StartConfigurationSession',
);

const PROFILE: NameRule = {
  what: 'a configuration profile',
  pattern: /^[a-z0-9]{4,7}$/,
  help: 'write its id: 4 to 7 characters of a-z 0-9',
};

/**
 * Access to configuration and feature flags of AWS AppConfig.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_appconfig.html (2026-09)
 */
export class AppConfigAccess {
  /**
   * Read one configuration as it is deployed to one environment: `appconfig:StartConfigurationSession` and
   * `GetLatestConfiguration`, which the agent and the Lambda extension of AppConfig call too.
   *
   * @param configurationProfile a construct, or the id of a profile that is not of this app.
   * @see https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-agent.html (2026-11, unverified)
   * @throws KeylessError `InvalidValue` for what is no id of a profile, `WildcardForbidden` for a wildcard
   */
  public static read(
    environment: IEnvironmentRef,
    configurationProfile: IConfigurationProfileRef | string,
    options: AccessOptions = {},
  ): Access {
    const { applicationId, environmentId } = environment.environmentRef;
    const arn = arnIn(environment, 'appconfig', `application/${applicationId}/environment/${environmentId}`);
    const named = { arn: exactArn(arn), name: displayName(environment, environmentId) };
    return intent(READ, { environment: named, profile: profileOf(configurationProfile) }, options);
  }
}

function profileOf(profile: IConfigurationProfileRef | string): Named {
  if (typeof profile === 'string') return namedPart('configurationProfile', profile, PROFILE);
  const { configurationProfileId: arn } = profile.configurationProfileRef;
  return { arn, name: displayName(profile, arn) };
}

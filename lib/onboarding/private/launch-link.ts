import { KeylessError } from '../../errors';
import type { LaunchLinkOptions } from '../launch-link-options';
import { CLOUDFORMATION_QUOTAS } from './cloudformation-quotas';
import { checkTemplateUrl } from './template-url';

/**
 * The consoles by partition, behind the code of a region. AWS documents the link for the first; it publishes links of its own
 * solutions for the other two.
 */
const CONSOLES: readonly (readonly [regions: RegExp, host: string])[] = [
  [/^(af|ap|ca|eu|il|me|mx|sa|us)-(?!gov-|iso)[a-z]+-\d+$/, 'console.aws.amazon.com'],
  [/^cn-[a-z]+-\d+$/, 'console.amazonaws.cn'],
  [/^us-gov-[a-z]+-\d+$/, 'console.amazonaws-us-gov.com'],
];

/** A quick-create link, in the format that AWS documents. */
export function launchLink(
  subject: string,
  stackName: string,
  { templateUrl, region }: LaunchLinkOptions,
  parameters: Readonly<Record<string, string>>,
): string {
  checkTemplateUrl(subject, templateUrl);
  checkStackName(subject, stackName);
  const query = [
    ['templateURL', templateUrl],
    ['stackName', stackName],
    ...Object.entries(parameters).map(([name, value]) => [`param_${name}`, value]),
  ].map(([name, value]) => `${name}=${encoded(String(value))}`);
  const home = `https://${region}.${consoleHost(subject, region)}/cloudformation/home?region=${region}`;
  return `${home}#/stacks/create/review?${query.join('&')}`;
}

function consoleHost(subject: string, region: string): string {
  const [, host] = CONSOLES.find(([regions]) => regions.test(region)) ?? [];
  if (host !== undefined) return host;
  const help = 'write one of the partitions aws, aws-cn and aws-us-gov, such as `eu-west-1`';
  throw new KeylessError(
    'InvalidValue',
    `${subject}: \`region\` \`${region}\` has no console that is known here`,
    help,
  );
}

function checkStackName(subject: string, stackName: string): void {
  if (/^[A-Za-z][A-Za-z0-9-]*$/.test(stackName) && stackName.length <= CLOUDFORMATION_QUOTAS.stackName) return;
  const problem = `${subject}: \`stackName\` \`${stackName}\` is no name of a stack`;
  throw new KeylessError('InvalidValue', problem, 'use at most 128 letters, digits and hyphens with a letter first');
}

/** Also what `encodeURIComponent` leaves alone and Markdown does not. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

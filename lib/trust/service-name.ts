import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';
import { nearestServicePrincipals, servicePrincipal, type ServicePrincipalFact } from '../reference/service-principals';

/** Throws unless `value` has the form of a service principal. @internal */
export function checkServicePrincipal(value: string): string {
  if (hasMarker(value)) return value;
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(amazonaws\.com(\.cn)?|c2s\.ic\.gov|sc2s\.sgov\.gov|aws\.internal)$/.test(value)) {
    return value;
  }
  throw new KeylessError(
    'InvalidValue',
    `\`servicePrincipal\` \`${value}\` is not a service principal`,
    `write ${suggestion(value)}`,
  );
}

/** What is known of a service, or undefined for a token; throws when nothing is. @internal */
export function listedService(subject: string, value: string): ServicePrincipalFact | undefined {
  const row = servicePrincipal(value);
  if (row !== undefined || hasMarker(value)) return row;
  const meant = nearestServicePrincipals(value).map((name) => `\`${name}\``);
  throw new KeylessError(
    'InvalidValue',
    `${subject}: \`service\` \`${value}\` is no service principal that is known here`,
    `write ${meant.join(' or ') || 'it as the page of the service has it'}, or set \`unlisted: true\` for a service that is newer than this library`,
  );
}

function suggestion(value: string): string {
  const name = value
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\.amazon(aws)?(\.com)?\/?$/, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)
    ? `\`${name}.amazonaws.com\``
    : 'its name, such as `ec2.amazonaws.com`';
}

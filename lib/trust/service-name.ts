import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';

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

function suggestion(value: string): string {
  const name = value
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\.amazon(aws)?(\.com)?\/?$/, '');
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name)
    ? `\`${name}.amazonaws.com\``
    : 'its name, such as `ec2.amazonaws.com`';
}

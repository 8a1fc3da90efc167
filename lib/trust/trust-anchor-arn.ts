import { KeylessError } from '../errors';
import { parseArn } from '../policy/arn';
import { hasMarker } from '../policy/token';
import { checkAccountId } from '../reference/identifiers';
import { isToken } from '../reference/opaque-text';

/** The id at the end of a trust anchor's ARN, or the token. Throws unless `arn` is of one trust anchor. @internal */
export function trustAnchorId(arn: string): string {
  if (isToken(arn)) return arn;
  const { service, account = '', resource = '' } = parseArn(arn) ?? {};
  if (service !== 'rolesanywhere' || !isAnchor(resource)) throw noAnchor(arn);
  checkAccountId('trustAnchorArn', account);
  return resource.split('/')[1] ?? arn;
}

/** An id is what a UUID looks like; what only deployment knows may be one. */
function isAnchor(resource: string): boolean {
  return hasMarker(resource) || /^trust-anchor\/[0-9a-f-]{36}$/.test(resource);
}

function noAnchor(arn: string): KeylessError {
  return new KeylessError(
    'InvalidValue',
    `\`trustAnchorArn\` \`${arn}\` is not a trust anchor`,
    'write `arn:<partition>:rolesanywhere:<region>:<account>:trust-anchor/<id>`',
  );
}

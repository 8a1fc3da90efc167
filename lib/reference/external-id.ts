import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';

const ALPHABET = 'A-Z a-z 0-9 _ + = , . @ : / -';

/**
 * Throws unless `value` is an external id that STS accepts.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function checkExternalId(label: string, value: string): string {
  if (hasMarker(value)) return value;
  const fail = (text: string): KeylessError =>
    new KeylessError('InvalidValue', `\`${label}\` \`${value}\` ${text}`, `use 2 to 1224 characters of ${ALPHABET}`);
  if (/[*?]/.test(value)) {
    const problem = `\`${label}\` \`${value}\` has a wildcard, which lets in more than one customer`;
    throw new KeylessError('WildcardForbidden', problem, 'write the whole external id');
  }
  if (/\s/.test(value)) throw fail('has a space');
  const odd = /[^\w+=,.@:/-]/.exec(value)?.[0];
  if (odd !== undefined) throw fail(`has the character \`${odd}\``);
  if (value.length < 2) throw fail(`has ${value.length} character${value.length === 1 ? '' : 's'}`);
  if (value.length > 1224) {
    const text = `\`${label}\` \`${value.slice(0, 12)}...\` has ${value.length} characters`;
    throw new KeylessError('InvalidValue', text, `use 2 to 1224 characters of ${ALPHABET}`);
  }
  return value;
}

import { KeylessError } from '../errors';
import { hasMarker } from '../policy/token';

/** Throws unless `value` is twelve digits. */
export function checkAccountId(label: string, value: string): string {
  const text = String(value);
  if (hasMarker(text) || /^\d{12}$/.test(text)) return text;
  throw new KeylessError('InvalidValue', `\`${label}\` \`${text}\` is not an account id`, accountHelp(text));
}

function accountHelp(text: string): string {
  if (/^\d{9,11}$/.test(text)) {
    return `a number loses its leading zeros: write it as a string, \`'${text.padStart(12, '0')}'\``;
  }
  if (/^\d{4}-\d{4}-\d{4}$/.test(text)) return `write \`${text.replaceAll('-', '')}\``;
  return 'write its 12 digits as a string';
}

/** Throws unless `value` is an organization id. */
export function checkOrganizationId(label: string, value: string): string {
  if (hasMarker(value) || /^o-[a-z0-9]{10,32}$/.test(value)) return value;
  throw new KeylessError(
    'InvalidValue',
    `\`${label}\` \`${value}\` is not an organization id`,
    'write `o-` and 10 to 32 lower-case letters or digits',
  );
}

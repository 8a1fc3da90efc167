import { KeylessError } from '../../../errors';

/**
 * Things by name: `a, b and c`.
 *
 * @throws KeylessError `MissingValue` for none
 */
export function named(property: string, names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined) throw new KeylessError('MissingValue', `\`${property}\` is empty`, 'name at least one');
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

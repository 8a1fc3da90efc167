import { ANY, matchPattern, type Pattern } from '../policy/wildcard';
import type { Template } from './pattern';

/** `arn`, partition, service, region, account, resource. */
export const ARN_PARTS = 6;

/** Takes a pattern apart at its first five colons; those in variables and symbols do not count. */
export function splitParts<T extends Template[number]>(template: readonly T[]): readonly (readonly (T | string)[])[] {
  const parts: (T | string)[][] = [];
  let part: (T | string)[] = [];
  for (const atom of template) {
    let rest: T | string = atom;
    while (typeof rest === 'string' && parts.length < ARN_PARTS - 1 && rest.includes(':')) {
      const colon = rest.indexOf(':');
      if (colon > 0) part.push(rest.slice(0, colon));
      parts.push(part);
      part = [];
      rest = rest.slice(colon + 1);
    }
    if (rest !== '') part.push(rest);
  }
  return [...parts, part];
}

/**
 * Whether a text matches part by part: no wildcard crosses one of the first five colons, but a `*` that ends the pattern
 * takes all that follows.
 *
 * The guide says that a `*` that ends a segment "can expand to match beyond the colon boundaries"; its own labelled
 * samples contradict that for the first five, and the narrower reading is used.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html (read 2026-11)
 */
export function matchParts(parts: readonly Pattern[], text: string): boolean {
  const last = parts.length - 1;
  let start = 0;
  for (let index = 0; index < last; index++) {
    const colon = text.indexOf(':', start);
    if (colon < 0 || !matchPattern(parts[index] as Pattern, text.slice(start, colon))) return false;
    start = colon + 1;
  }
  const pattern = parts[last] as Pattern;
  if (parts.length === ARN_PARTS) return matchPattern(pattern, text.slice(start));
  const colon = text.indexOf(':', start);
  if (colon < 0) return matchPattern(pattern, text.slice(start));
  return pattern.at(-1) === ANY && matchPattern(pattern, text.slice(start, colon));
}

import { hasMarker, mayHoldMarker, parts } from '../policy/token';

/** Whether only deployment (a CDK token) or the request (a policy variable) knows the value. */
export function isOpaque(value: string): boolean {
  return value.includes('${') || mayHoldMarker(value);
}

/** Whether `value` is tokens and nothing else, so that there is nothing to check in it. */
export function isToken(value: string): boolean {
  return hasMarker(value) && parts(value).every((part) => typeof part !== 'string');
}

/** Whether `value` holds `*` or `?`; those inside `${...}` do not count. */
export function hasWildcard(value: string): boolean {
  return /[*?]/.test(value) && /[*?]/.test(value.replace(/\$\{[^}]*\}/g, ''));
}

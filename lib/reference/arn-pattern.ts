import { parseArn } from '../policy/arn';
import { matchWildcard } from '../policy/wildcard';
import { isOpaque } from './opaque-text';

const PARTS = ['partition', 'service', 'region', 'account', 'resource'] as const;

/** Whether an ARN pattern can match `arn`; whatever is not known yet counts as a match. */
export function arnCanMatch(pattern: string, arn: string): boolean {
  const [left, right] = [parseArn(pattern), parseArn(arn)];
  if (left === undefined || right === undefined) return isOpaque(pattern) || isOpaque(arn);
  return PARTS.every((name) => isOpaque(left[name] + right[name]) || matchWildcard(left[name], right[name]));
}

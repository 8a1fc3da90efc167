import type { Principal } from '../policy/model';
import { flatten } from '../policy/token';
import { principalSentence as sentence } from '../reference/principal-sentence';
import { symbol } from './inputs/text';

/** A principal of a template's trust policy in words, with what only CloudFormation knows in angle brackets. */
export function principalSentence({ type, value }: Principal): string {
  return sentence(type, typeof value === 'string' ? value : flatten(value, symbol));
}

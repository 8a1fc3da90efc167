import type { ValueType } from '../../policy/operator';
import { arnFamily } from './arn';
import { binaryFamily } from './binary';
import { boolFamily } from './bool';
import { dateFamily } from './date';
import type { Family } from './family';
import { ipFamily } from './ip';
import { numericFamily } from './numeric';
import { stringFamily } from './string';

/** How values compare, by the type of the operator. */
export const FAMILIES: Readonly<Record<ValueType, Family>> = {
  string: stringFamily,
  arn: arnFamily,
  number: numericFamily,
  date: dateFamily,
  boolean: boolFamily,
  cidr: ipFamily,
  base64: binaryFamily,
};

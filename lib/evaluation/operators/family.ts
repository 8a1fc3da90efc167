import type { PolicyVersion, Value } from '../../policy/model';
import type { BaseOperator } from '../../policy/operator';
import type { Operand } from '../model';
import { equalTexts } from '../principal';
import type { Request } from '../request';
import type { Text } from '../text';
import type { Truth } from '../truth';

/** How the values of one type of operator are read and compared; negation, sets and missing keys are no part of it. */
export interface Family {
  read(value: Value, operator: BaseOperator, version: PolicyVersion | undefined): Operand;
  /** Whether one value of the request matches one of the policy. */
  matches(operand: Operand, text: Text, operator: BaseOperator, request: Request): Truth;
}

/** Two values one of which is not of the operator's type: a token compares with itself, the rest is not judged. */
export function matchUnread(operand: Operand, text: Text, { comparison }: BaseOperator): Truth {
  if (operand.kind !== 'unread' || typeof text === 'string' || equalTexts(operand.text, text) !== true)
    return undefined;
  return comparison !== 'less' && comparison !== 'greater';
}

/** Whether a number of the request stands to one of the policy as the operator says. */
export function compares({ comparison }: BaseOperator, found: number, wanted: number): boolean {
  switch (comparison) {
    case 'less':
      return found < wanted;
    case 'lessEquals':
      return found <= wanted;
    case 'greater':
      return found > wanted;
    case 'greaterEquals':
      return found >= wanted;
    default:
      return found === wanted;
  }
}

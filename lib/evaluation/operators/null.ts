import type { Operand } from '../model';
import type { Truth } from '../truth';

/**
 * `true` asks for a key that is absent, `false` for one that is there and not empty. The value is read like a Bool's.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null (read 2026-11)
 */
export function matchNull(operand: Operand, isAbsent: boolean): Truth {
  return operand.kind === 'flag' ? operand.value === isAbsent : undefined;
}

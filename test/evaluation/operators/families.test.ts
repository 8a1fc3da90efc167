import { FAMILIES } from '../../../lib/evaluation/operators/families';
import { OPERATORS } from '../../../lib/policy/operator';

test('every operator has its family', () => {
  for (const { valueType } of OPERATORS) expect(FAMILIES[valueType].matches).toBeInstanceOf(Function);
});

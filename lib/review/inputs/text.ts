import type { Token } from '../../policy/model';
import { asIntrinsic, flatten } from '../../policy/token';

/** A value of a template as text, with what only CloudFormation knows in angle brackets: `<Bucket.Arn>/in/*`. */
export function textOf(value: unknown): string {
  const token = asIntrinsic(value);
  if (token) return flatten(token, symbol);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Pseudo parameters as a reader of the stack thinks of them. */
const PSEUDO_PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['AWS::Partition', '<partition>'],
  ['AWS::AccountId', '<this account>'],
  ['AWS::Region', '<this region>'],
]);

/** A token in angle brackets, by the name a reader knows it by. */
export function symbol({ name, argument }: Token): string {
  if (name === 'Ref') return PSEUDO_PARAMETERS.get(String(argument)) ?? `<${String(argument)}>`;
  if (name === 'Fn::GetAtt') return `<${[argument].flat().map(textOf).join('.')}>`;
  return `<${JSON.stringify({ [name]: argument })}>`;
}

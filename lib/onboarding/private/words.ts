import type { Stack } from 'aws-cdk-lib/core';
import type { Access } from '../../access/access';
import type { Token } from '../../policy/model';
import { flatten } from '../../policy/token';

/** Text for people: what only the customer's account knows stands in angle brackets, as on role cards. */
export function plainText(stack: Stack, text: string): string {
  const value = stack.resolve(text) as Parameters<typeof flatten>[0] | Readonly<Record<string, unknown>>;
  if (typeof value === 'string') return value;
  const [name, argument] = Object.entries(value)[0] as [string, unknown];
  return flatten({ name, argument }, symbol);
}

/** What an access allows, and why. */
export function wordsOf(stack: Stack, { sentence, reason }: Access): string {
  return plainText(stack, reason === undefined ? sentence : `${sentence}, because ${reason}`);
}

const PSEUDO_PARAMETERS: ReadonlyMap<unknown, string> = new Map([
  ['AWS::Partition', '<partition>'],
  ['AWS::AccountId', '<this account>'],
  ['AWS::Region', '<this region>'],
]);

function symbol({ name, argument }: Token): string {
  return (
    PSEUDO_PARAMETERS.get(argument) ?? `<${name === 'Ref' ? String(argument) : JSON.stringify({ [name]: argument })}>`
  );
}

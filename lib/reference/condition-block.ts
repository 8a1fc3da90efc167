import type { ConditionClause } from './condition-clause';

/** The `Condition` of a statement as it is printed: operators, keys, and one value or several. */
export type ConditionBlock = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** Lines as a block, in the order given; a single value stands alone. */
export function printClauses(clauses: readonly ConditionClause[]): ConditionBlock {
  const block: Record<string, Record<string, string | readonly string[]>> = {};
  for (const { operator, key, values } of clauses) (block[operator] ??= {})[key] = unwrap(values);
  return block;
}

/** The lines of a block. */
export function readClauses(block: ConditionBlock): readonly ConditionClause[] {
  return Object.entries(block).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key, values: [values].flat() })),
  );
}

/** One value stands alone, several in a list. */
export function unwrap(values: readonly string[]): string | readonly string[] {
  return values.length === 1 ? (values[0] as string) : values;
}

/** Something made once, with a number that is equal for like things only. */
export interface Shared<T> {
  readonly id: number;
  readonly value: T;
}

/** Makes one thing for each key, and gives it again for the same key. */
export class Pool<T> {
  private readonly made = new Map<string, Shared<T>>();

  public share(key: string, make: () => T): Shared<T> {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const shared = { id: this.made.size, value: make() };
    this.made.set(key, shared);
    return shared;
  }
}

/** Without order and repetition, which do not count in the lists of a policy. */
export function distinct<T>(items: readonly Shared<T>[]): readonly Shared<T>[] {
  if (items.length < 2) return items;
  const sorted = [...items].sort((a, b) => a.id - b.id);
  return sorted.filter((item, index) => item.id !== sorted[index - 1]?.id);
}

export function idsOf(items: readonly Shared<unknown>[]): string {
  return items.length === 1 ? String(items[0]?.id) : items.map(({ id }) => id).join();
}

export function valuesOf<T>(items: readonly Shared<T>[]): readonly T[] {
  return items.map(({ value }) => value);
}

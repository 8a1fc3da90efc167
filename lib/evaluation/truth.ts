/** Kleene's three values; `undefined` is "not known". */
export type Truth = boolean | undefined;

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** True when one is, false when all are, else not known. */
export function some<T, C>(items: readonly T[], test: (item: T, context: C) => Truth, context: C): Truth {
  let found: Truth = false;
  for (const item of items) {
    const truth = test(item, context);
    if (truth === true) return true;
    if (truth === undefined) found = undefined;
  }
  return found;
}

/** True when all are, false when one is not, else not known. */
export function every<T, C>(items: readonly T[], test: (item: T, context: C) => Truth, context: C): Truth {
  let found: Truth = true;
  for (const item of items) {
    const truth = test(item, context);
    if (truth === false) return false;
    if (truth === undefined) found = undefined;
  }
  return found;
}

/** Kleene's "and". */
export function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === undefined || b === undefined ? undefined : true;
}

/** Kleene's "or". */
export function either(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === undefined || b === undefined ? undefined : false;
}

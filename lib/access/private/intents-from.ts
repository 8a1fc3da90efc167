import type { Intent } from './intent';

/** Makes intents of one statement that all come from one AWS page. */
export interface IntentsFrom {
  /** On resources, as `Intent` writes them. */
  on(resource: string | readonly string[], sentence: string, ...actions: readonly string[]): Intent;
  /** On `*`, for actions that have no resource type: the sentence says so. */
  everywhere(sentence: string, ...actions: readonly string[]): Intent;
}

/** Intents of one page, read at one date. */
export function intentsFrom(page: string, date: string): IntentsFrom {
  return {
    on: (resource, sentence, ...actions) => ({
      sentence,
      statements: [{ actions, on: typeof resource === 'string' ? [resource] : resource }],
      page,
      date,
    }),
    everywhere: (sentence, ...actions) => ({
      sentence: `${sentence} (AWS has no resource-level permission for it)`,
      statements: [{ actions, on: ['*'] }],
      page,
      date,
    }),
  };
}

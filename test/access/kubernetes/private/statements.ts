import type { IntentStatement } from '../../../../lib/access/private/intent';

/** Statements whose wildcard has no word of why, or no page of where that is written. */
export function unfounded(statements: readonly IntentStatement[]): string[] {
  return statements
    .filter(
      ({ on, evidence }) =>
        !on.includes('*') && on.some((arn) => arn.includes('*')) && !/https:.*2026-11/.test(evidence ?? ''),
    )
    .flatMap(({ actions }) => actions);
}

/** The closed list of error codes. A code never changes its meaning. */
export type ErrorCode =
  | 'InvalidValue'
  | 'MissingValue'
  | 'ReasonRequired'
  | 'WildcardForbidden'
  | 'ConditionNotCarried'
  | 'ConditionContradiction'
  | 'ExternalIdRequired'
  | 'PolicySyntax'
  | 'TooLarge';

/**
 * What this library throws: a stable code, what is wrong, and what to write instead.
 *
 * Texts are lower case without a final period, with properties and values in backticks.
 */
export class KeylessError extends Error {
  public constructor(
    /** One of a closed list; safe to compare against. */
    public readonly code: ErrorCode,
    /** What is wrong, naming the property and the value. */
    problem: string,
    /** What to write instead. */
    public readonly help: string,
  ) {
    super(`${problem}; ${help}`);
    this.name = 'KeylessError';
  }
}

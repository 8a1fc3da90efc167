/** A value that only the customer knows, such as the name of its bucket. It becomes a parameter of the template. */
export interface CustomerValue {
  /** What to type in, for the person who creates the stack. */
  readonly description: string;

  /** Regular expression that the whole value has to match, such as `[a-z0-9.-]{3,63}`. It must not match nothing. */
  readonly pattern: string;

  /**
   * The optional feature that alone needs the value: it may then stay empty while the feature is off.
   *
   * @default - every customer has to give it
   */
  readonly onlyFor?: string;
}

import type { Pattern, Wildcard } from '../policy/wildcard';
import type { Sym } from './text';

/** `${aws:username}` in a value; the key is lower-cased. */
export interface VariableAtom {
  readonly variable: string;
  readonly fallback?: string;
}

/** What a value is made of: literal text, wildcards, policy variables and symbols. */
export type Template = readonly (string | Wildcard | VariableAtom | Sym)[];

/**
 * What a text has to look like, as plain data. `parts` holds up to six patterns for the parts of an ARN; `open` has
 * variables or symbols, and then `byPart` tells the parts of an ARN from one pattern for the whole text.
 */
export type TextPattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'exact'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'glob'; readonly pattern: Pattern }
  | { readonly kind: 'parts'; readonly parts: readonly Pattern[] }
  | {
      readonly kind: 'open';
      readonly byPart: boolean;
      readonly ignoresCase: boolean;
      readonly parts: readonly Template[];
    };

/** How the values of an element or operator are read. */
export interface Style {
  readonly wildcards: boolean;
  readonly variables: boolean;
  /** Compared part by part, as ARNs are: a wildcard does not cross the first five colons. */
  readonly byPart: boolean;
  readonly ignoresCase: boolean;
}

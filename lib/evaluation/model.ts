import type { Effect } from '../policy/model';
import type { Operator } from '../policy/operator';
import type { TextPattern } from './pattern';
import type { PrincipalPattern } from './principal';
import type { Sym, Text } from './text';

/** A condition value read for its operator; `unread` is one with a token, or one that is not of the operator's type. */
export type Operand =
  | TextPattern
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'range'; readonly words: readonly number[]; readonly bits: number }
  | { readonly kind: 'unread'; readonly text: Text };

/** One key under one operator. */
export interface Test {
  readonly operator: Operator;
  /** Lower-cased. */
  readonly key: string;
  readonly values: readonly Operand[];
}

/** The patterns of `Action`, `Resource` or `Principal`, or with `not` those of their `Not` forms. */
export interface Choice<T> {
  readonly not: boolean;
  readonly values: readonly T[];
}

/**
 * What a statement means, as plain data: JSON in, JSON out, without functions. Like rules, patterns and tests of one
 * compiler are the same object, their lists without order and repetition.
 */
export interface Rule {
  /** A symbol when the effect, or the whole statement, is a token. */
  readonly effect: Effect | Sym;
  readonly principals?: Choice<PrincipalPattern>;
  readonly actions: Choice<TextPattern>;
  readonly resources?: Choice<TextPattern>;
  /** All must hold; a symbol is a condition not known yet. */
  readonly tests: readonly (Test | Sym)[];
}

/** A rule where it stands: `policy` is the name the caller gave, `path` points into the document. */
export interface RuleStatement {
  readonly policy: string;
  readonly path: string;
  readonly sid?: string;
  readonly rule: Rule;
}

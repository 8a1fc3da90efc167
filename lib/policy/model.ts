import type { Operator } from './operator';

/** What a policy is attached to: the permissions of an identity, or the trust of a role. */
export type PolicyKind = 'identity' | 'trust';

/** The versions of the policy language. A document without one is read as `2008-10-17`. */
export type PolicyVersion = '2008-10-17' | '2012-10-17';

export type Effect = 'Allow' | 'Deny';

/**
 * Something CloudFormation or the CDK fills in later: opaque, equal only to itself.
 *
 * An intrinsic `{ Ref: 'Bucket' }` is `{ name: 'Ref', argument: 'Bucket' }`; an encoded marker of the CDK has the name
 * `Token` and its own text as argument. Where a list of values is allowed, one token may stand for several values.
 */
export interface Token {
  readonly name: string;
  readonly argument: unknown;
}

/** A string, in which encoded markers of the CDK may occur, or an intrinsic. */
export type Value = string | Token;

/** The values of `Action` or `Resource`, or with `not` those of `NotAction` or `NotResource`. */
export interface ValueSet {
  readonly not: boolean;
  readonly values: readonly Value[];
}

/** `*` is the bare `Principal: "*"`, which IAM tells apart from `{ AWS: "*" }`; `Token` is a principal block not known yet. */
export type PrincipalType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser' | '*' | 'Token';

export interface Principal {
  readonly type: PrincipalType;
  readonly value: Value;
}

/** The principals of `Principal`, or with `not` those of `NotPrincipal`. */
export interface PrincipalSet {
  readonly not: boolean;
  readonly values: readonly Principal[];
}

/** One key under one operator: its values are alternatives, several conditions must all hold. */
export interface Condition {
  readonly operator: Operator;
  readonly key: string;
  readonly values: readonly Value[];
}

/** A token in place of all keys under one operator or, without an operator, of the whole condition block. */
export interface OpaqueCondition {
  readonly operator?: Operator;
  readonly token: Token;
}

export interface Statement {
  /** Where it stood in the source, e.g. `Statement[0]`. Kept by normalisation, ignored by equality. */
  readonly path: string;
  readonly sid?: Value;
  readonly effect: Effect | Token;
  /** Present exactly in trust policies. */
  readonly principal?: PrincipalSet;
  readonly action: ValueSet;
  /** Present exactly in identity policies. */
  readonly resource?: ValueSet;
  readonly conditions: readonly (Condition | OpaqueCondition)[];
}

/** A token in place of a whole statement. */
export interface OpaqueStatement {
  readonly path: string;
  readonly token: Token;
}

export interface PolicyDocument {
  readonly kind: PolicyKind;
  readonly version?: PolicyVersion;
  readonly id?: Value;
  readonly statements: readonly (Statement | OpaqueStatement)[];
}

/** Tells a statement or condition that is a token from one that can be read. */
export function isOpaque<T extends object>(entry: T): entry is Extract<T, { readonly token: Token }> {
  return 'token' in entry;
}

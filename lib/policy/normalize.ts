import type {
  Condition,
  OpaqueCondition,
  OpaqueStatement,
  PolicyDocument,
  Principal,
  Statement,
  Value,
  ValueSet,
} from './model';
import { isOpaque } from './model';
import { printOperator } from './operator';
import { parts, tokenId, type Part } from './token';

export interface NormalizeOptions {
  /** The partition the policy is for, e.g. `aws`. With it an account id and its `:root` ARN are one principal. */
  readonly partition?: string;
}

/**
 * The normal form: every list sorted and free of repetitions, statements sorted by content, the version written out,
 * empty `Sid`s dropped. Idempotent. Statements are never merged, and paths still point into the source.
 *
 * Where IAM ignores case the form compares lower-cased, but keeps a spelling of the author: of several, the first in
 * code unit order, so that the order of the source never shows.
 */
export function normalizePolicy(document: PolicyDocument, options: NormalizeOptions = {}): PolicyDocument {
  const statements = document.statements.map((entry) => (isOpaque(entry) ? entry : normalizeStatement(entry, options)));
  return {
    ...document,
    version: document.version ?? '2008-10-17',
    statements: sortedBy(statements, entryKey).map(({ item }) => item),
  };
}

/** Whether two documents have the same normal form. */
export function equalPolicies(a: PolicyDocument, b: PolicyDocument, options: NormalizeOptions = {}): boolean {
  return policyKey(a, options) === policyKey(b, options);
}

/** Text that is equal for equal documents only; whether IAM ignores case is taken into account. */
export function policyKey(document: PolicyDocument, options: NormalizeOptions = {}): string {
  const { kind, version, id, statements } = normalizePolicy(document, options);
  return JSON.stringify([kind, version, id === undefined ? '' : valueKey(id), statements.map(entryKey)]);
}

/** Text that is equal for equal values only. Opens `Fn::Join` and `Fn::Sub`, so both spellings of a string agree. */
export function valueKey(value: Value): string {
  return partsKey(parts(value));
}

/** `valueKey` without regard to case, as actions compare. */
export function actionKey(action: Value): string {
  return partsKey(parts(action).map((part) => (typeof part === 'string' ? part.toLowerCase() : part)));
}

/** Plain text sorts before anything with tokens. */
function partsKey(list: readonly Part[]): string {
  const [first = '', ...others] = list;
  if (typeof first === 'string' && others.length === 0) return `=${first}`;
  return JSON.stringify(list.map((part) => (typeof part === 'string' ? part : [tokenId(part)])));
}

function normalizeStatement(statement: Statement, options: NormalizeOptions): Statement {
  const { sid, principal, action, resource, conditions, ...others } = statement;
  const named = principal?.values.map((each) => withRootArn(each, options.partition));
  return {
    ...others,
    action: normalizeSet(action, actionKey),
    conditions: distinct(conditions.map(normalizeCondition), conditionKey),
    ...(sid !== undefined && sid !== '' && { sid }),
    ...(principal && named && { principal: { not: principal.not, values: distinct(named, principalKey) } }),
    ...(resource && { resource: normalizeSet(resource, valueKey) }),
  };
}

function normalizeSet({ not, values }: ValueSet, key: (value: Value) => string): ValueSet {
  return { not, values: distinct(values, key) };
}

function normalizeCondition(condition: Condition | OpaqueCondition): Condition | OpaqueCondition {
  if (isOpaque(condition)) return condition;
  const { operator, key, values } = condition;
  return { operator, key, values: distinct(values, operator.base.ignoresCase ? actionKey : valueKey) };
}

/** An account id trusts the same as the ARN of the account's root. */
function withRootArn(principal: Principal, partition: string | undefined): Principal {
  const { type, value } = principal;
  if (partition === undefined || type !== 'AWS' || typeof value !== 'string' || !/^\d{12}$/.test(value))
    return principal;
  return { type, value: `arn:${partition}:iam::${value}:root` };
}

function entryKey(entry: Statement | OpaqueStatement): string {
  if (isOpaque(entry)) return JSON.stringify([tokenId(entry.token)]);
  const { effect, sid, principal, action, resource, conditions } = entry;
  return JSON.stringify([
    valueKey(effect),
    principal ? [principal.not, principal.values.map(principalKey)] : [],
    setKey(action, actionKey),
    resource ? setKey(resource, valueKey) : [],
    conditions.map(conditionKey),
    sid === undefined ? '' : valueKey(sid),
  ]);
}

function setKey({ not, values }: ValueSet, key: (value: Value) => string): unknown {
  return [not, values.map(key)];
}

function principalKey({ type, value }: Principal): string {
  return JSON.stringify([type, valueKey(value)]);
}

function conditionKey(condition: Condition | OpaqueCondition): string {
  const operator = condition.operator ? printOperator(condition.operator) : '';
  if (isOpaque(condition)) return JSON.stringify([operator, tokenId(condition.token)]);
  const key = condition.operator.base.ignoresCase ? actionKey : valueKey;
  return JSON.stringify([operator, condition.key.toLowerCase(), condition.values.map(key)]);
}

/** Of entries with the same key only the first, in the order of `sortedBy`. */
function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const ordered = sortedBy(items, key);
  return ordered.filter((entry, index) => entry.key !== ordered[index - 1]?.key).map(({ item }) => item);
}

interface Keyed<T> {
  readonly item: T;
  readonly key: string;
}

/** By key; spelling decides between equal ones, so that the order of the source never shows. */
function sortedBy<T>(items: readonly T[], key: (item: T) => string): readonly Keyed<T>[] {
  const keyed = items.map((item) => ({ item, key: key(item) }));
  return keyed.sort((a, b) => compare(a.key, b.key) || compare(spelling(a.item), spelling(b.item)));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Paths come from the source, so they do not count. */
function spelling(item: unknown): string {
  return JSON.stringify(item, (key, member: unknown) => (key === 'path' ? undefined : member));
}

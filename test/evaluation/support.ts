import type { Decision } from '../../lib/evaluation/decide';
import type { RequestInput } from '../../lib/evaluation/request';
import { EvaluatedRole } from '../../lib/evaluation/role';
import type { Principal, Value } from '../../lib/policy/model';
import { parsePolicy } from '../../lib/policy/parse';
import { parsePrincipals } from '../../lib/policy/principal';
import { asIntrinsic } from '../../lib/policy/token';

/** One request against one role, and what must come out. */
export interface Case {
  readonly name: string;
  /** Statements of the permissions, of the boundary, of the session policy, of the trust. */
  readonly statements?: readonly unknown[];
  readonly boundary?: readonly unknown[];
  readonly session?: readonly unknown[];
  readonly trust?: readonly unknown[];
  /** Instead of statements: one that allows everything under this condition. */
  readonly condition?: unknown;
  /** Of all documents; null for none. */
  readonly version?: string | null;
  readonly principal?: unknown;
  readonly action?: unknown;
  readonly resource?: unknown;
  readonly context?: Readonly<Record<string, unknown>>;
  readonly otherKeys?: RequestInput['otherKeys'];
  readonly outcome: Decision['outcome'];
  /** Sids, or else paths, of the deciding statements. */
  readonly by?: readonly string[];
  readonly layer?: string;
  readonly doubts?: readonly string[];
}

const NOBODY = [{ Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole' }];

export function roleOf(each: Omit<Case, 'name' | 'outcome'>): EvaluatedRole {
  const { condition, version = '2012-10-17', boundary, session, trust = NOBODY } = each;
  const always = { Effect: 'Allow', Action: '*', Resource: '*' };
  const statements = each.statements ?? [{ ...always, ...(condition !== undefined && { Condition: condition }) }];
  const policy = (name: string, list: readonly unknown[], kind: 'identity' | 'trust' = 'identity') => ({
    name,
    document: parsePolicy({ ...(version !== null && { Version: version }), Statement: list }, kind),
  });
  return new EvaluatedRole({
    trust: policy('trust', trust, 'trust'),
    permissions: statements.length === 0 ? [] : [policy('access', statements)],
    ...(boundary && { boundary: policy('boundary', boundary) }),
    ...(session && { session: [policy('session', session)] }),
  });
}

export function requestOf(each: Omit<Case, 'name' | 'outcome'>): RequestInput {
  const { trust, action = trust ? 'sts:AssumeRole' : 's3:GetObject', resource = 'arn:aws:s3:::b/key' } = each;
  return {
    action: asValue(action) as Value,
    resource: asValue(resource) as Value,
    ...(each.principal !== undefined && { principal: parsePrincipals(each.principal, 'principal')[0] as Principal }),
    ...(each.context && { context: contextOf(each.context) }),
    ...(each.otherKeys && { otherKeys: each.otherKeys }),
  };
}

/** Cases write tokens as templates do. */
function asValue(input: unknown): unknown {
  return asIntrinsic(input) ?? input;
}

function contextOf(context: Readonly<Record<string, unknown>>): NonNullable<RequestInput['context']> {
  const entries = Object.entries(context).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(asValue) : asValue(value),
  ]);
  return Object.fromEntries(entries) as NonNullable<RequestInput['context']>;
}

export function evaluate(each: Omit<Case, 'name' | 'outcome'>): Decision {
  const role = roleOf(each);
  return each.trust ? role.canBeAssumed(requestOf(each)) : role.can(requestOf(each));
}

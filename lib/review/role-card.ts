import type { Condition, OpaqueCondition, PolicyKind, Statement, Value } from '../policy/model';
import { isOpaque } from '../policy/model';
import { printOperator } from '../policy/operator';
import { parsePolicy } from '../policy/parse';
import type { SizeRange } from '../policy/size';
import { policySize } from '../policy/size';
import { flatten } from '../policy/token';
import { conditionCaveat, conditionSentence } from '../reference/condition-sentence';
import { QUOTAS } from '../reference/quotas';
import type { AttachedPolicy, RoleInput } from './inputs/roles';
import { symbol } from './inputs/text';
import { principalCaveat } from './principal-caveat';
import { principalSentence } from './principal-sentence';

/** One role for people: who may become it, what it may then do, and how full it is. */
export interface RoleCard {
  readonly name: string;
  readonly construct: string;
  readonly path: string;
  readonly assumedBy: readonly TrustEntry[];
  /** The longest session; absent where only CloudFormation knows it. */
  readonly maxSessionSeconds?: number;
  /** What its own construct declared. */
  readonly may: readonly AccessEntry[];
  /** What grants of other constructs, inline policies and foreign managed policies add. */
  readonly othersGave: readonly AccessEntry[];
  readonly boundary?: string;
  readonly sizes: RoleSizes;
}

/** One statement of the trust policy. */
export interface TrustEntry {
  readonly effect: 'allow' | 'deny';
  readonly principals: readonly string[];
  readonly actions: readonly string[];
  readonly onlyIf: readonly { readonly sentence: string; readonly caveat?: string }[];
}

/** One thing the role may do. */
export interface AccessEntry {
  readonly sentence: string;
  readonly actions: readonly string[];
  readonly reason?: string;
}

/** How much of each quota the role takes. Ranges where CloudFormation fills in the rest. */
export interface RoleSizes {
  readonly trust: SizeRange;
  readonly trustQuota: number;
  readonly managedPolicies: number;
  readonly managedPoliciesQuota: number;
  /** The largest customer managed policy; absent where the role has none in the template. */
  readonly largestPolicy?: SizeRange;
  readonly policyQuota: number;
}

/** The card of a role. Throws `PolicySyntax` where one of its policies is none. */
export function roleCard(role: RoleInput): RoleCard {
  const { description } = role;
  const others = role.policies.filter(({ declared }) => !declared).flatMap(entriesOf);
  return {
    name: role.path.slice(role.path.lastIndexOf('/') + 1),
    construct: description?.construct ?? 'AWS::IAM::Role',
    path: role.path,
    assumedBy: trustEntries(role.trust),
    ...(role.maxSessionDuration !== undefined && { maxSessionSeconds: role.maxSessionDuration }),
    may: description?.access ?? role.policies.filter(({ declared }) => declared).flatMap(entriesOf),
    othersGave: others,
    ...(role.boundary !== undefined && { boundary: role.boundary }),
    sizes: sizesOf(role),
  };
}

function trustEntries(trust: unknown): TrustEntry[] {
  return parsePolicy(trust, 'trust').statements.map((statement) => {
    if (isOpaque(statement)) return { effect: 'allow', principals: [symbol(statement.token)], actions: [], onlyIf: [] };
    return {
      effect: effectOf(statement),
      principals: principalsOf(statement),
      actions: actionsOf(statement),
      onlyIf: statement.conditions.map((condition) => conditionEntry(condition, 'trust')),
    };
  });
}

function actionsOf({ action }: Statement): string[] {
  const names = action.values.map(wordsOf);
  return action.not ? [`all but ${names.join(', ')}`] : names;
}

function principalsOf({ effect, principal, conditions }: Statement): string[] {
  const names = (principal?.values ?? []).map((value) => {
    const caveat = effect === 'Deny' ? undefined : principalCaveat(value, conditions);
    return principalSentence(value) + (caveat === undefined ? '' : ` (${caveat})`);
  });
  return principal?.not ? [`all but ${names.join(', ')}`] : names;
}

function conditionEntry(condition: Condition | OpaqueCondition, kind: PolicyKind): TrustEntry['onlyIf'][number] {
  if (isOpaque(condition)) return { sentence: symbol(condition.token) };
  const { operator, key, values } = condition;
  const caveat = conditionCaveat(key, kind);
  return {
    sentence: conditionSentence(printOperator(operator), key, values.map(wordsOf), kind),
    ...(caveat !== undefined && { caveat }),
  };
}

/** What a policy says, a line a statement; a policy that stands elsewhere is known by its ARN only. */
function entriesOf({ name, document }: AttachedPolicy): AccessEntry[] {
  if (document === undefined) return [{ sentence: `all that ${name} allows`, actions: [] }];
  return parsePolicy(document, 'identity').statements.map((statement) => {
    if (isOpaque(statement)) return { sentence: symbol(statement.token), actions: [] };
    const { action, resource } = statement;
    const what = `${action.not ? 'all but ' : ''}${action.values.map(wordsOf).join(', ')}`;
    const where = `${resource?.not ? 'all but ' : ''}${(resource?.values ?? []).map(wordsOf).join(', ')}`;
    const limits = statement.conditions.map((condition) => conditionEntry(condition, 'identity').sentence);
    const onlyIf = limits.length ? `, only if ${limits.join(' and ')}` : '';
    return { sentence: `${effectOf(statement)} ${what} on ${where}${onlyIf}`, actions: action.values.map(wordsOf) };
  });
}

function sizesOf({ trust, policies, description }: RoleInput): RoleSizes {
  const managed = policies.filter((policy) => policy.managed);
  const sizes = managed.flatMap(({ document }) => (document === undefined ? [] : [policySize(document)]));
  const [largestPolicy] = sizes.sort((a, b) => b.max - a.max);
  return {
    trust: policySize(trust),
    trustQuota: description?.quotas?.trustPolicyLength ?? QUOTAS.trustPolicy.standard,
    managedPolicies: managed.length,
    managedPoliciesQuota: description?.quotas?.managedPoliciesPerRole ?? QUOTAS.managedPoliciesPerRole.standard,
    ...(largestPolicy && { largestPolicy }),
    policyQuota: QUOTAS.managedPolicy.standard,
  };
}

function effectOf({ effect }: Statement): 'allow' | 'deny' {
  return effect === 'Deny' ? 'deny' : 'allow';
}

function wordsOf(value: Value): string {
  return typeof value === 'string' ? value : flatten(value, symbol);
}

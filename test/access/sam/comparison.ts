import { Key } from 'aws-cdk-lib/aws-kms';
import { App, Stack } from 'aws-cdk-lib/core';
import type { SamCase } from '../../../bin/refresh-sam-cases';
import type { Token } from '../../../lib/policy/model';
import { asIntrinsic, flatten, pseudoParameter } from '../../../lib/policy/token';
import { ACCOUNT, KEY_ARN } from '../support';
import { expandAction, isMeaningful, REFERENCE } from './catalogue';
import type { Counterpart, Difference } from './counterpart';
import { covers, pairsOf, type Pair } from './coverage';
import { filled, REGION, sampleOf } from './samples';

/** What one side allows and the other does not. */
export interface Comparison {
  readonly wider: readonly Pair[];
  readonly leftOut: readonly Pair[];
}

/** Action by action and resource by resource: pairs of SAM that AWS gives no meaning allow nothing, and do not count. */
export function compare(samCase: SamCase, counterpart: Counterpart): Comparison {
  const [ours, theirs] = [pairsOfOurs(samCase, counterpart), pairsOfSam(samCase)];
  return {
    wider: ours.filter((pair) => !theirs.some((wide) => covers(wide, pair))),
    leftOut: theirs.filter((pair) => !ours.some((wide) => covers(wide, pair))),
  };
}

/** What a key of the resource adds to a counterpart. */
export function addedByKey(samCase: SamCase, counterpart: Counterpart): readonly Pair[] {
  const without = pairsOfOurs(samCase, counterpart);
  return pairsOfOurs(samCase, counterpart, true).filter((pair) => !without.some((wide) => covers(wide, pair)));
}

/** Pairs without a row, and rows and actions of rows without a pair. */
export function unexplained(pairs: readonly Pair[], rows: readonly Difference[] = []): readonly string[] {
  const covering = (pair: Pair) => rows.filter((row) => row.actions.includes(pair.action) && isOn(row, pair));
  const bare = pairs.filter((pair) => covering(pair).length === 0).map((pair) => `no row: ${shown(pair)}`);
  const twice = pairs.filter((pair) => covering(pair).length > 1).map((pair) => `two rows: ${shown(pair)}`);
  const stale = rows.flatMap((row) => staleIn(row, pairs).map((what) => `stale row: ${what}`));
  return [...bare, ...twice, ...stale];
}

/** Actions that SAM allows on resources although AWS takes none for them, or does not know them: they allow nothing. */
export function withoutEffect(samCase: SamCase): readonly string[] {
  const scoped = pairsOf(filled(samCase)).filter(({ resource }) => resource !== '*');
  const named = scoped.flatMap(({ action }) => {
    const known = expandAction(action, REFERENCE);
    return known.length > 0 ? known : [action];
  });
  return [...new Set(named)].filter((action) => REFERENCE.arnsOf(action).length === 0).sort();
}

function staleIn(row: Difference, pairs: readonly Pair[]): readonly string[] {
  const actions = row.actions.filter((action) => !pairs.some((pair) => pair.action === action && isOn(row, pair)));
  const resources = row.on?.filter((resource) => !pairs.some((pair) => pair.resource === resource)) ?? [];
  return [...actions, ...resources];
}

function isOn({ on }: Difference, { resource }: Pair): boolean {
  return on === undefined || on.includes(resource);
}

function shown({ action, resource }: Pair): string {
  return `${action} on ${resource}`;
}

function pairsOfSam(samCase: SamCase): readonly Pair[] {
  return pairsOf(filled(samCase)).flatMap((pair) =>
    expandAction(pair.action, REFERENCE)
      .filter((action) => isMeaningful(action, pair.resource, REFERENCE))
      .map((action) => ({ ...pair, action })),
  );
}

function pairsOfOurs(samCase: SamCase, { access }: Counterpart, keyed = false): readonly Pair[] {
  const stack = new Stack(new App(), 'Stack', { env: { account: ACCOUNT, region: REGION } });
  const key = keyed ? { key: Key.fromKeyArn(stack, 'CustomerKey', KEY_ARN) } : {};
  const given = access({ stack, ...key, sample: (name) => sampleOf(samCase, name) });
  return pairsOf(given.flatMap(({ _statements }) => literal(stack.resolve(_statements)) as typeof _statements));
}

/** Resolved statements with text in place of intrinsics. */
function literal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(literal);
  const intrinsic = asIntrinsic(value);
  if (intrinsic !== undefined) return flatten(intrinsic, known);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, literal(member)]));
}

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::URLSuffix': 'amazonaws.com',
};

function known(token: Token): string {
  const text = PSEUDO[pseudoParameter(token) ?? ''];
  if (text === undefined) throw new Error(`import the resource behind ${JSON.stringify(token.argument)}`);
  return text;
}

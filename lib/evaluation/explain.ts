import { decide, type Decision } from './decide';
import type { Layer, LayerName } from './layer';
import type { RuleStatement, Test } from './model';
import { lookup, OPEN, type ContextValue, type Request } from './request';
import { coversAction, coversCaller, coversResource, meets } from './statement';
import type { Sym } from './text';
import { both, type Truth } from './truth';

/** Why a request is decided as it is: every statement of every layer, part by part. */
export interface Explanation {
  readonly decision: Decision;
  readonly statements: readonly StatementExplanation[];
}

export interface StatementExplanation {
  readonly layer: LayerName;
  readonly statement: RuleStatement;
  /** Whether the statement applies: all of its parts must. */
  readonly applies: Truth;
  readonly action: Truth;
  readonly resource: Truth;
  readonly principal: Truth;
  readonly tests: readonly TestExplanation[];
}

export interface TestExplanation {
  readonly test: Test | Sym;
  readonly holds: Truth;
  /** What the request has under the key: undefined when the key is absent, `unknown` when that is open. */
  readonly found: ContextValue | 'unknown' | undefined;
}

/** Reads a decision back: which statements applied, and which part of the others did not. */
export function explain(layers: readonly Layer[], request: Request, decision = decide(layers, request)): Explanation {
  const found: StatementExplanation[] = [];
  for (const { name, statements } of layers) {
    for (const statement of statements) found.push(explainStatement(name, statement, request));
  }
  return { decision, statements: found };
}

function explainStatement(layer: LayerName, statement: RuleStatement, request: Request): StatementExplanation {
  const { rule } = statement;
  const action = coversAction(rule, request);
  const resource = coversResource(rule, request);
  const principal = coversCaller(rule, request);
  let applies = both(both(action, resource), principal);
  const tests: TestExplanation[] = [];
  for (const test of rule.tests) {
    const explained = explainTest(test, request);
    tests.push(explained);
    applies = both(applies, explained.holds);
  }
  return { layer, statement, applies, action, resource, principal, tests };
}

function explainTest(test: Test | Sym, request: Request): TestExplanation {
  const found = 'symbol' in test ? OPEN : lookup(request, test.key);
  return { test, holds: meets(test, request), found: found === OPEN ? 'unknown' : found };
}

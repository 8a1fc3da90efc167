import type { Layer, LayerName } from './layer';
import { doubtsOf, type Doubt } from './doubt';
import type { RuleStatement } from './model';
import type { Request } from './request';
import { applies } from './statement';
import { either, type Truth } from './truth';

/** The answer to one request, with the statements it stands on; `explain` tells of all others. */
export interface Decision {
  readonly outcome: 'allow' | 'deny' | 'unknown';
  /** Those that allow, those that deny, or those that hang on something not known; none in an implicit deny. */
  readonly statements: readonly RuleStatement[];
  /** In an implicit deny, the first layer in which nothing allows. */
  readonly layer?: LayerName;
  /** What an unknown outcome hangs on. */
  readonly doubts?: readonly Doubt[];
}

/**
 * Decides one request: every layer must allow it, and no statement of any layer may deny it. What is not known counts
 * only where the rest does not decide.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html (read 2026-11)
 */
export function decide(layers: readonly Layer[], request: Request): Decision {
  const found: Found = { allowing: [], denying: [], doubtful: [] };
  let closed: LayerName | undefined;
  for (const layer of layers) {
    if (judge(layer, request, found) === false) closed ??= layer.name;
  }
  const { allowing, denying, doubtful } = found;
  if (denying.length > 0) return { outcome: 'deny', statements: denying };
  if (closed !== undefined || layers.length === 0) return { outcome: 'deny', statements: [], layer: closed };
  if (doubtful.length > 0) {
    return { outcome: 'unknown', statements: doubtful, doubts: doubtsOf(doubtful, request) };
  }
  return { outcome: 'allow', statements: allowing };
}

interface Found {
  readonly allowing: RuleStatement[];
  readonly denying: RuleStatement[];
  readonly doubtful: RuleStatement[];
}

/** Whether a layer allows the request, its `Deny` statements aside. */
function judge(layer: Layer, request: Request, found: Found): Truth {
  const mayAllow: RuleStatement[] = [];
  let allows: Truth = false;
  for (const { statement, covers } of layer.candidates(request)) {
    const truth = applies(statement.rule, covers, request);
    if (truth !== false) allows = either(allows, place(statement, truth, found, mayAllow));
  }
  if (allows === undefined) for (const statement of mayAllow) found.doubtful.push(statement);
  return allows;
}

/** Puts a statement that applies, or may, where it belongs; answers whether it allows. */
function place(statement: RuleStatement, truth: true | undefined, found: Found, mayAllow: RuleStatement[]): Truth {
  const { effect } = statement.rule;
  if (effect === 'Allow') {
    (truth ? found.allowing : mayAllow).push(statement);
    return truth;
  }
  (truth && effect === 'Deny' ? found.denying : found.doubtful).push(statement);
  return effect === 'Deny' ? false : undefined;
}

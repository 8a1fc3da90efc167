import type { PolicyDocument, PolicyVersion, Principal, Statement, Token, Value } from '../policy/model';
import { isOpaque } from '../policy/model';
import { actionKey, valueKey } from '../policy/normalize';
import { hasMarker } from '../policy/token';
import { compileText } from './compile-text';
import { lowerCase } from './lower-case';
import type { Choice, Operand, Rule, RuleStatement, Test } from './model';
import { FAMILIES } from './operators/families';
import type { BaseOperator } from '../policy/operator';
import type { Style, TextPattern } from './pattern';
import { distinct, idsOf, Pool, valuesOf, type Shared } from './pool';
import { readPrincipal, type PrincipalPattern } from './principal';
import { isPlain, symbolOf, type Sym } from './text';

const ACTION: Style = { wildcards: true, variables: false, byPart: false, ignoresCase: true };
const RESOURCE: Style = { wildcards: true, variables: true, byPart: true, ignoresCase: false };

/**
 * Turns documents into rules. Like patterns, tests and rules of all documents are one object, so that a thousand like
 * roles cost little more than one.
 */
export class PolicyCompiler {
  private readonly rules = new Pool<Rule>();
  private readonly tests = new Pool<Test | Sym>();
  private readonly actions = new Pool<TextPattern>();
  private readonly resources = new Pool<TextPattern>();
  private readonly principals = new Pool<PrincipalPattern>();
  private readonly operands = new Map<BaseOperator, Pool<Operand>>();

  /** The statements of a document in their order; `policy` names it in decisions. */
  public compile(policy: string, document: PolicyDocument): readonly RuleStatement[] {
    return document.statements.map((entry) => {
      const { path } = entry;
      if (isOpaque(entry)) return { policy, path, rule: opaqueRule(entry.token) };
      const rule = this.rule(entry, document.version);
      const { sid } = entry;
      return typeof sid === 'string' && sid !== '' ? { policy, path, sid, rule } : { policy, path, rule };
    });
  }

  private rule(statement: Statement, version: PolicyVersion | undefined): Rule {
    const { effect, action, resource, principal } = statement;
    const actions = choice(action, (value) => this.action(value));
    const resources = resource && choice(resource, (value) => this.resource(value, version));
    const principals = principal && choice(principal, (value) => this.principal(value));
    const tests = distinct(statement.conditions.map((condition) => this.test(condition, version)));
    const side = typeof effect === 'string' ? effect : symbolOf(effect);
    const name = typeof side === 'string' ? side : side.symbol;
    const key = `${actions.key} ${resources?.key} ${principals?.key} ${idsOf(tests)} ${name}`;
    return this.rules.share(key, () => ({
      effect: side,
      actions: actions.value,
      ...(resources && { resources: resources.value }),
      ...(principals && { principals: principals.value }),
      tests: valuesOf(tests),
    })).value;
  }

  private action(value: Value): Shared<TextPattern> {
    const key = isPlain(value) ? value.toLowerCase() : actionKey(value);
    return this.actions.share(key, () => compileText(value, ACTION, undefined));
  }

  private resource(value: Value, version: PolicyVersion | undefined): Shared<TextPattern> {
    return this.resources.share(keyOf(value, version), () => compileText(value, RESOURCE, version));
  }

  private principal(principal: Principal): Shared<PrincipalPattern> {
    return this.principals.share(`${principal.type} ${valueKey(principal.value)}`, () => readPrincipal(principal));
  }

  private test(condition: Statement['conditions'][number], version: PolicyVersion | undefined): Shared<Test | Sym> {
    if (isOpaque(condition)) return this.unknown(symbolOf(condition.token));
    const { operator, key, values } = condition;
    if (hasMarker(key)) return this.unknown({ symbol: key });
    const { base, set, ifExists } = operator;
    const operands = distinct(values.map((value) => this.operand(value, base, version)));
    const lower = lowerCase(key);
    return this.tests.share(`${base.name} ${set} ${ifExists} ${idsOf(operands)} ${lower}`, () => ({
      operator,
      key: lower,
      values: valuesOf(operands),
    }));
  }

  private unknown(symbol: Sym): Shared<Test | Sym> {
    return this.tests.share(symbol.symbol, () => symbol);
  }

  private operand(value: Value, base: BaseOperator, version: PolicyVersion | undefined): Shared<Operand> {
    const pool = this.operands.get(base) ?? new Pool<Operand>();
    this.operands.set(base, pool);
    return pool.share(keyOf(value, version), () => FAMILIES[base.valueType].read(value, base, version));
  }
}

function choice<V, T>({ not, values }: Choice<V>, read: (value: V) => Shared<T>): { key: string; value: Choice<T> } {
  const found = distinct(values.map(read));
  return { key: `${not ? '!' : ''}${idsOf(found)}`, value: { not, values: valuesOf(found) } };
}

/** Equal for values of one meaning only: the version counts where there may be variables. */
function keyOf(value: Value, version: PolicyVersion | undefined): string {
  return isPlain(value) ? value : `{${version}${valueKey(value)}`;
}

function opaqueRule(token: Token): Rule {
  const symbol = symbolOf(token);
  return { effect: symbol, actions: { not: false, values: [{ kind: 'any' }] }, tests: [symbol] };
}

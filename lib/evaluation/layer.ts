import type { RuleStatement } from './model';
import type { Request } from './request';
import { coversAction } from './statement';

/** What policies are for: their statements together; the layers of a role must all allow. */
export type LayerName = 'trust' | 'permissions' | 'boundary' | 'session';

/** A statement whose actions cover the one asked for, or may. */
export interface Candidate {
  readonly statement: RuleStatement;
  readonly covers: true | undefined;
}

/** Statements that are read together, indexed by action as actions are asked for. */
export class Layer {
  private readonly byAction = new Map<string, readonly Candidate[]>();

  public constructor(
    public readonly name: LayerName,
    public readonly statements: readonly RuleStatement[],
  ) {}

  public candidates(request: Request): readonly Candidate[] {
    const { action } = request;
    if (typeof action !== 'string') return this.find(request);
    const known = this.byAction.get(action);
    if (known !== undefined) return known;
    if (this.byAction.size >= MOST_ACTIONS) this.byAction.clear();
    const found = this.find(request);
    this.byAction.set(action, found);
    return found;
  }

  private find(request: Request): readonly Candidate[] {
    return this.statements.flatMap((statement) => {
      const covers = coversAction(statement.rule, request);
      return covers === false ? [] : [{ statement, covers }];
    });
  }
}

const MOST_ACTIONS = 4096;

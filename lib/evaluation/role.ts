import type { PolicyDocument } from '../policy/model';
import { PolicyCompiler } from './compile';
import { decide, type Decision } from './decide';
import { Layer, type LayerName } from './layer';
import { readRequest, type RequestInput } from './request';

/** A policy with the name by which decisions refer to it. */
export interface NamedPolicy {
  readonly name: string;
  readonly document: PolicyDocument;
}

/** The policies of a role. */
export interface RolePolicies {
  readonly trust: NamedPolicy;
  /** Inline and managed: what one of them allows, the role may do. */
  readonly permissions: readonly NamedPolicy[];
  /** What it does not allow, the role may not do. */
  readonly boundary?: NamedPolicy;
  /** Passed when the role is assumed; limits that session like a boundary. */
  readonly session?: readonly NamedPolicy[];
}

/** A role compiled once, to be asked many times. */
export class EvaluatedRole {
  /** Who may assume the role. */
  public readonly trust: readonly Layer[];
  /** What it may do then. */
  public readonly access: readonly Layer[];

  /** Roles that share a compiler share what is alike in their policies. */
  public constructor(policies: RolePolicies, compiler: PolicyCompiler = new PolicyCompiler()) {
    const layer = (name: LayerName, documents: readonly NamedPolicy[]): Layer =>
      new Layer(
        name,
        documents.flatMap((policy) => compiler.compile(policy.name, policy.document)),
      );
    this.trust = [layer('trust', [policies.trust])];
    this.access = [
      layer('permissions', policies.permissions),
      ...(policies.boundary ? [layer('boundary', [policies.boundary])] : []),
      ...(policies.session ? [layer('session', policies.session)] : []),
    ];
  }

  /** Whether the request's principal may assume the role, by the trust policy alone. */
  public canBeAssumed(request: RequestInput): Decision {
    return decide(this.trust, readRequest(request));
  }

  /** Whether the role may do what the request asks, by the policies of the role alone. */
  public can(request: RequestInput): Decision {
    return decide(this.access, readRequest(request));
  }
}

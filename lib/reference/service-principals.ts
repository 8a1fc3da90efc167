import { nearest } from '../policy/nearest';
import { servicePrefix } from './sdk-names';
import { SERVICE_PRINCIPAL_TABLE } from './service-principal-table';

/**
 * Whether a service sends a source key when it assumes a role: `documented` by AWS; `opt-in` when only practice says so,
 * or AWS says so for some roles of the service (never emitted unless asked for); `no` when nothing says so.
 */
export type SourceKeySupport = 'documented' | 'opt-in' | 'no';

/** What is known of one service as a trusted principal of a role. */
export interface ServicePrincipalFact {
  /** The service principal, without a region. */
  readonly principal: string;
  /** What the service does with the role, after "it assumes the role to". */
  readonly purpose: string;
  /** `aws:SourceAccount` on its `sts:AssumeRole`. */
  readonly sourceAccount: SourceKeySupport;
  /** `aws:SourceArn` on its `sts:AssumeRole`. */
  readonly sourceArn: SourceKeySupport;
  /** The service segment of that ARN. */
  readonly sourceArnService?: string;
  /**
   * How the resource segment of that ARN starts; `*` when AWS supports nothing but the wildcard, empty when any start is
   * right, or when each kind of role has its own (`sourceArnKinds`).
   */
  readonly sourceArnResource?: string;
  /** The starts that AWS documents, where they differ with what the role is for; a role of a kind carries only its own. */
  readonly sourceArnKinds?: readonly string[];
  /** Further condition keys and families that this service carries. */
  readonly carries: readonly string[];
  /** Actions its trust needs beside `sts:AssumeRole`. */
  readonly actions: readonly string[];
  /** The AWS page that documents the trust. */
  readonly page: string;
  /** The month, or the year, of the copy of the page that was read; re-check before a release. */
  readonly date: string;
}

/** Every service with a row, in the order of the table. */
export const SERVICE_PRINCIPALS: readonly ServicePrincipalFact[] = SERVICE_PRINCIPAL_TABLE;

const SUFFIX = '.amazonaws.com';

const FACTS: ReadonlyMap<string, ServicePrincipalFact> = new Map(
  SERVICE_PRINCIPALS.map((fact) => [fact.principal, fact]),
);

/** The row of a service; regional and China spellings (`states.eu-west-1.amazonaws.com`) count as the plain one. */
export function servicePrincipal(principal: string): ServicePrincipalFact | undefined {
  return FACTS.get(plainName(principal));
}

/**
 * The service principals that a wrong name most likely meant, the best first: those of the service when the name is that
 * of a service (`stepfunctions`, `apprunner`), else the one with the nearest spelling. Empty when none is near.
 */
export function nearestServicePrincipals(name: string): readonly string[] {
  const word = plainName(name.toLowerCase()).replace(/\.amazon.*$/, '');
  const service = servicePrefix(word) ?? word;
  const names = [...FACTS.keys()].map((principal) => principal.slice(0, -SUFFIX.length));
  const family = names.filter((candidate) => candidate === service || candidate.endsWith(`.${service}`));
  const near = family.length > 0 ? family : [nearest(word, names)];
  return near.filter((found) => found !== undefined).map((found) => found + SUFFIX);
}

function plainName(principal: string): string {
  return principal.replace(/\.cn$/, '').replace(/\.[a-z]{2}(-[a-z]+)+-\d(?=\.amazonaws\.com$)/, '');
}

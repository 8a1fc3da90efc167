import { KeylessError } from '../errors';
import { printClauses, unwrap, type ConditionBlock } from '../reference/condition-block';
import { conditionClause, type ConditionClause } from '../reference/condition-clause';
import type { PrincipalKind } from '../reference/condition-keys';
import { mergeClauses } from '../reference/merge-clauses';
import { servicePrincipal } from '../reference/service-principals';
import { byText } from '../reference/text-order';
import { checkOverlap, type MergedGrant } from './overlap';
import { checkPairing } from './pairing';
import { checkSource, checkWebIdentity } from './trust-checks';
import type { TrustCondition } from './trust-condition';
import type { TrustedPrincipal } from './trusted-principal';
import { weakExternalId, type TrustWarning } from './weak-external-id';

export type { TrustWarning } from './weak-external-id';

/** One principal and everything that has to be true of its call. */
export interface TrustGrant {
  readonly principal: TrustedPrincipal;
  readonly conditions: readonly TrustCondition[];
}

/** One statement of a trust policy, with its members sorted as they are printed. */
export interface TrustStatement {
  readonly Action: string | readonly string[];
  readonly Condition?: ConditionBlock;
  readonly Effect: 'Allow';
  readonly Principal: Readonly<Record<string, string | readonly string[]>>;
}

/** The trust policy as `CfnRole.assumeRolePolicyDocument` takes it. */
export interface TrustDocument {
  readonly Statement: readonly TrustStatement[];
  readonly Version: '2012-10-17';
}

/** A trust policy with all that is to be said about it. */
export interface TrustPolicy {
  readonly document: TrustDocument;
  readonly warnings: readonly TrustWarning[];
}

interface Block {
  readonly element: string;
  readonly values: Set<string>;
  readonly clauses: readonly ConditionClause[];
  readonly actions: readonly string[];
}

/**
 * A plain sorted object ready for a role: one statement for each set of principals that share kind and conditions.
 *
 * @param subject what is being trusted, such as ``CrossAccountRole `ToolJump` ``; begins every error.
 * @param roleName the name of the role, when it has one of its own, to compare external ids with.
 */
export function trustPolicy(subject: string, grants: readonly TrustGrant[], roleName?: string): TrustPolicy {
  if (grants.length === 0) {
    throw new KeylessError('MissingValue', `${subject}: \`trusted\` is empty`, 'name at least one principal');
  }
  const merged = mergeGrants(subject, grants);
  const { repeated, warnings } = checkOverlap(subject, merged);
  const blocks = group(merged.filter((grant) => !repeated.has(grant)));
  return {
    document: { Statement: blocks.map(statement), Version: '2012-10-17' },
    warnings: [...warnings, ...externalIdWarnings(merged, roleName)],
  };
}

/** Grants of one role mostly share one list of conditions: it is merged once. */
function mergeGrants(subject: string, grants: readonly TrustGrant[]): readonly MergedGrant[] {
  const cache = new Map<readonly TrustCondition[], readonly ConditionClause[]>();
  return grants.map(({ principal, conditions }) => {
    const organization = principal._facts.organizationId;
    let clauses = organization === undefined ? cache.get(conditions) : undefined;
    if (clauses === undefined) {
      const given = conditions.flatMap((condition) => condition._clauses);
      const own =
        organization === undefined ? [] : [conditionClause('StringEquals', 'aws:PrincipalOrgID', [organization])];
      clauses = mergeClauses(subject, [...own, ...given]);
      if (organization === undefined) cache.set(conditions, clauses);
    }
    checkPairing(subject, principal, clauses);
    checkWebIdentity(subject, principal, clauses);
    checkSource(subject, principal, clauses);
    return { principal, clauses };
  });
}

function group(grants: readonly MergedGrant[]): readonly Block[] {
  const blocks = new Map<string, Block>();
  for (const { principal, clauses } of grants) {
    const { element, kind, value } = principal._facts;
    const actions = actionsOf(principal, clauses);
    const id = JSON.stringify([element, kind === 'organization', actions, clauses]);
    let block = blocks.get(id);
    if (block === undefined) blocks.set(id, (block = { element, values: new Set(), clauses, actions }));
    block.values.add(value);
  }
  return [...blocks].sort(([left], [right]) => byText(left, right)).map(([, block]) => block);
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html (2026-11) */
const ASSUME: Readonly<Partial<Record<PrincipalKind, string>>> = {
  oidc: 'sts:AssumeRoleWithWebIdentity',
  saml: 'sts:AssumeRoleWithSAML',
};

function actionsOf(principal: TrustedPrincipal, clauses: readonly ConditionClause[]): readonly string[] {
  const { kind, value, actions: more = [] } = principal._facts;
  const actions = new Set([ASSUME[kind] ?? 'sts:AssumeRole', ...more]);
  if (kind === 'service') for (const action of servicePrincipal(value)?.actions ?? []) actions.add(action);
  for (const { key } of clauses) {
    if (/^(aws:RequestTag\/|aws:TagKeys$|sts:TransitiveTagKeys$)/.test(key)) actions.add('sts:TagSession');
    if (key === 'sts:SourceIdentity') actions.add('sts:SetSourceIdentity');
  }
  return [...actions].sort(byText);
}

function statement({ element, values, clauses, actions }: Block): TrustStatement {
  return {
    Action: unwrap(actions),
    ...(clauses.length > 0 && { Condition: printClauses(clauses) }),
    Effect: 'Allow',
    Principal: { [element]: unwrap([...values].sort(byText)) },
  };
}

function externalIdWarnings(grants: readonly MergedGrant[], roleName?: string): readonly TrustWarning[] {
  const ids = new Set(
    grants.flatMap(({ clauses }) =>
      clauses.filter((clause) => clause.key === 'sts:ExternalId').flatMap((c) => c.values),
    ),
  );
  return [...ids].flatMap((id) => weakExternalId(id, roleName));
}

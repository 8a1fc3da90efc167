import { CfnPolicy } from 'aws-cdk-lib/aws-organizations';
import { Names } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { policySize } from '../policy/size';
import { checkAccountId, checkOrganizationId } from '../reference/identifiers';
import { normalIssuer } from '../trust/oidc-issuer';
import { checkList } from './private/guard-checks';
import type { GuardStatement } from './private/organization-statements';
import {
  denyLongLivedKeys,
  denyOtherRegions,
  denyOtherSubjects,
  denyOutsiders,
} from './private/organization-statements';

/** What an organization keeps its accounts from. */
export interface OrganizationGuardProps {
  /** The organization whose identities may assume roles: `o-` and 10 to 32 lower-case letters or digits. */
  readonly organizationId: string;

  /**
   * Accounts of vendors, 12 digits each: their identities may assume the roles that trust them. Every role of the
   * organization takes part; the trust of each says which vendor it means.
   *
   * @default - nobody from outside
   */
  readonly vendors?: string[];

  /**
   * Who may still make users, access keys and passwords: ARNs of roles or users, with `*` for any account.
   *
   * @default - nobody
   */
  readonly keyMakers?: string[];

  /**
   * The only regions in which anything may be done, beside services that have but one.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion (2026)
   * @default - every region
   */
  readonly regions?: string[];

  /**
   * Who may leave the regions all the same: ARNs of roles or users, with `*` for any account.
   *
   * @default - nobody
   */
  readonly regionBreakers?: string[];

  /**
   * Actions that may be used in every region, beside those of AWS's list of global services: `wellarchitected:*`.
   *
   * @default - those of AWS's list
   */
  readonly globalActions?: string[];

  /**
   * For issuers of web identities that companies share, the subjects that are one's own, with `*` for any text:
   * `{ 'token.actions.githubusercontent.com': ['repo:octo-org/*'] }`. Some twenty issuers fit.
   *
   * @default - the trust of each role says which subjects it takes
   */
  readonly webIdentities?: { readonly [issuer: string]: string[] };
}

/**
 * What no account of an organization may do, whatever its roles allow: make long-lived keys, let outsiders assume roles,
 * and leave the regions. As two documents, a service control policy (SCP) and a resource control policy (RCP).
 *
 * Take them as JSON, or let `attach` make and attach them. They do not bind the management account, nor service-linked
 * roles. AWS strongly recommends to try a policy on one account before it is attached to the root.
 *
 * People and programs that come by SAML or OIDC belong to no organization: the RCP leaves them alone, unless
 * `webIdentities` names whom it takes. AWS services are exempt, too: each may only use roles of the account it works for.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html (2026)
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html (2026)
 * @throws KeylessError `InvalidValue` for an id, region, ARN or action that is none, `MissingValue` for an empty list or
 * an exception without its rule, `TooLarge` for a document of more than 5,120 characters
 */
export class OrganizationGuard {
  /** The service control policy, as JSON without blanks. Ids and ARNs that are tokens resolve in `attach` only. */
  public readonly serviceControlPolicy: string;

  /** The resource control policy, as JSON without blanks. Ids that are tokens resolve in `attach` only. */
  public readonly resourceControlPolicy: string;

  private readonly scp: object;
  private readonly rcp: object;

  public constructor(props: OrganizationGuardProps) {
    this.scp = document('service control policy', serviceControl(props));
    this.rcp = document('resource control policy', resourceControl(props));
    this.serviceControlPolicy = JSON.stringify(this.scp);
    this.resourceControlPolicy = JSON.stringify(this.rcp);
  }

  /**
   * Make both policies and attach them, in a stack of the management account or of a delegated administrator.
   *
   * @param targets ids of roots, organizational units and accounts.
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-policy.html (2026-11)
   * @throws KeylessError `InvalidValue` for an id that is none
   */
  public attach(scope: Construct, id: string, targets: string[]): Construct {
    checkList('targets', targets, 'TARGET');
    const guard = new Construct(scope, id);
    policy(guard, 'ServiceControlPolicy', this.scp, targets);
    policy(guard, 'ResourceControlPolicy', this.rcp, targets);
    return guard;
  }
}

function policy(
  scope: Construct,
  id: 'ServiceControlPolicy' | 'ResourceControlPolicy',
  content: object,
  targetIds: string[],
) {
  const type = id === 'ServiceControlPolicy' ? 'SERVICE_CONTROL_POLICY' : 'RESOURCE_CONTROL_POLICY';
  const name = `${Names.uniqueResourceName(scope, { maxLength: 100, separator: '-' })}-${id}`;
  return new CfnPolicy(scope, id, { name, type, content, targetIds });
}

function serviceControl(props: OrganizationGuardProps): GuardStatement[] {
  const keys = denyLongLivedKeys(checkList('keyMakers', props.keyMakers, 'PRINCIPAL'));
  const breakers = checkList('regionBreakers', props.regionBreakers, 'PRINCIPAL');
  const global = checkList('globalActions', props.globalActions, 'ACTION');
  const regions = checkList('regions', props.regions, 'REGION');
  if (regions.length > 0) return [keys, denyOtherRegions(regions, breakers, global)];
  const exception = breakers.length > 0 ? 'regionBreakers' : 'globalActions';
  if (breakers.length + global.length === 0) return [keys];
  throw new KeylessError(
    'MissingValue',
    `\`${exception}\` stands without \`regions\``,
    'name the regions, or leave it out',
  );
}

function resourceControl({ organizationId, vendors, webIdentities = {} }: OrganizationGuardProps): GuardStatement[] {
  checkOrganizationId('organizationId', organizationId);
  if (vendors?.length === 0) {
    throw new KeylessError('MissingValue', '`vendors` is empty', 'name at least one, or leave it out');
  }
  const accounts = (vendors ?? []).map((account) => checkAccountId('vendors', account));
  const subjects = Object.entries(webIdentities).map(([issuer, values], index) =>
    denyOtherSubjects(normalIssuer(issuer), checkList(`webIdentities.${issuer}`, values, 'SUBJECT'), index),
  );
  return [denyOutsiders(organizationId, accounts), ...subjects];
}

/**
 * The most characters of either document. Since 2026-05 others report 10,240 for an SCP; the pages of AWS at hand, that of
 * CloudFormation of 2026-11 among them, say 5,120 for both.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html (2026)
 */
const SIZE = 5120;

function document(what: string, Statement: readonly GuardStatement[]): object {
  const content = { Version: '2012-10-17', Statement };
  const { max } = policySize(content);
  if (max <= SIZE) return content;
  const problem = `the ${what} takes ${max} characters, and AWS Organizations takes ${SIZE}`;
  throw new KeylessError(
    'TooLarge',
    problem,
    'name fewer exceptions, or divide them between guards of different targets',
  );
}

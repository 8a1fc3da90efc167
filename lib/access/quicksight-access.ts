import type { CfnDashboard, IDashboardRef } from 'aws-cdk-lib/aws-quicksight';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { Access, AccessOptions } from './access';
import { arnBeside, OWN_STACK } from './private/arn-in';
import { intent, type Intent, type Named } from './private/intent';
import { namedArn, type ArnRule } from './private/named-arn';
import { namedResource } from './private/named-resource';
import { namedText, type NameRule } from './private/named-text';

/** Where a dashboard may be embedded. */
export interface QuickSightEmbedOptions extends AccessOptions {
  /**
   * The only sites that an embed URL may be asked for, such as `https://app.example.com`; a request has to name one.
   *
   * @default - those that the account allows
   */
  readonly domains?: string[];
}

/** Where a dashboard may be embedded, and in which namespace. */
export interface QuickSightAnonymousOptions extends QuickSightEmbedOptions {
  /**
   * The namespace of the anonymous sessions.
   *
   * @default default
   */
  readonly namespace?: string;
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_quicksight.html',
  date: '2026-09',
};

/**
 * Embedding of Amazon QuickSight.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_quicksight.html (2026-09)
 */
export class QuickSightAccess {
  /**
   * Make embed URLs of one dashboard for visitors without a QuickSight user: `quicksight:GenerateEmbedUrlForAnonymousUser`
   * on the dashboard and the namespace, under `quicksight:AllowedEmbeddingDomains` where `domains` are given.
   *
   * @param dashboard a dashboard of the app, or the ARN of another.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_quicksight.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an ARN, a namespace or a site that is
   * malformed
   */
  public static embedForAnonymous(dashboard: IDashboardRef | string, options: QuickSightAnonymousOptions = {}): Access {
    const space = namedText('namespace', options.namespace ?? 'default', NAMESPACE);
    const what = embed(
      'embed dashboard {dashboard} for anonymous visitors',
      'GenerateEmbedUrlForAnonymousUser',
      ['{dashboard}', '{namespace}'],
      options,
    );
    const shown = named(dashboard);
    const place = typeof dashboard === 'string' ? OWN_STACK : dashboard;
    const arn = arnBeside(shown.arn, place, 'quicksight', `namespace/${space.arn}`);
    return intent(what, { dashboard: shown, namespace: { arn, name: space.name } }, options);
  }

  /**
   * Make embed URLs for one QuickSight user, of all that this user sees: `quicksight:GenerateEmbedUrlForRegisteredUser`.
   *
   * @param userArn `arn:aws:quicksight:us-east-1:111122223333:user/default/reader`, in the region of the identities.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_quicksight.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a user, or a site that is malformed
   */
  public static embedForUser(userArn: string, options: QuickSightEmbedOptions = {}): Access {
    const user = namedArn(userArn, USER);
    return intent(
      embed('embed what user {user} sees', 'GenerateEmbedUrlForRegisteredUser', ['{user}'], options),
      { user },
      options,
    );
  }
}

const DASHBOARD: ArnRule = {
  property: 'dashboard',
  what: 'a dashboard',
  format: 'arn:<partition>:quicksight:<region>:<account>:dashboard/<id>',
};

const NAMESPACE: NameRule = {
  what: 'a namespace',
  pattern: /^[\w.-]{1,64}$/,
  help: 'use 1 to 64 characters of a-z A-Z 0-9 . _ -',
};

const USER: ArnRule = {
  property: 'userArn',
  what: 'a user',
  format: 'arn:<partition>:quicksight:<region>:<account>:user/<namespace>/<user>',
};

function embed(sentence: string, action: string, on: readonly string[], { domains }: QuickSightEmbedOptions): Intent {
  const sites = domains && checkedSites(domains);
  // `ForAllValues` also holds where the key is absent, which `Null` rules out.
  const conditions = sites && {
    'ForAllValues:StringEquals': { 'quicksight:AllowedEmbeddingDomains': sites },
    Null: { 'quicksight:AllowedEmbeddingDomains': 'false' },
  };
  const shown = sites?.map((site) => (Token.isUnresolved(site) ? 'a site named at deployment' : site));
  const where = shown ? `, on ${shown.join(' or ')}` : '';
  return {
    sentence: `${sentence}${where}`,
    statements: [{ actions: [`quicksight:${action}`], on, conditions }],
    ...SOURCE,
  };
}

function checkedSites(domains: readonly string[]): readonly string[] {
  const bad = domains.find((site) => !Token.isUnresolved(site) && !/^https:\/\/[\w.-]+(:\d+)?$/.test(site));
  if (domains.length > 0 && bad === undefined) return domains;
  const problem = bad === undefined ? '`domains` is empty' : `\`domains\` \`${bad}\` is no site`;
  throw new KeylessError('InvalidValue', problem, 'write each as `https://app.example.com`, without a path');
}

function named(dashboard: (IDashboardRef & Partial<Pick<CfnDashboard, 'name'>>) | string): Named {
  if (typeof dashboard === 'string') return namedArn(dashboard, DASHBOARD);
  return namedResource(dashboard, dashboard.dashboardRef.dashboardArn, dashboard.name);
}

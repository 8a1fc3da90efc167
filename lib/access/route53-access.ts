import type { CfnHostedZone, IHostedZone, IHostedZoneRef } from 'aws-cdk-lib/aws-route53';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { Access, AccessOptions } from './access';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type Named } from './private/intent';
import { intentsFrom } from './private/intents-from';

/** Which records of a hosted zone may be changed, and how. */
export interface Route53ChangeOptions extends AccessOptions {
  /**
   * Only records with one of these names, in lower case and without a final dot: `www.example.com`. The record
   * `*.example.com` is written `\052.example.com`, as Route 53 compares it.
   *
   * @default - every name of the hosted zone, unless `under` says less
   */
  readonly names?: string[];

  /**
   * Only records below this name, beside those of `names`: `team.example.com` for every `...team.example.com`.
   *
   * @default - every name of the hosted zone, unless `names` says less
   */
  readonly under?: string;

  /**
   * Only records of these types: `A`, `TXT` ...
   *
   * @default - every type
   */
  readonly types?: string[];

  /**
   * Only these actions: `CREATE`, `UPSERT` (create or replace) and `DELETE`.
   *
   * @default - all three
   */
  readonly actions?: string[];
}

const REFERENCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_route53.html',
  date: '2026-09',
};
const FINE_GRAINED = {
  page: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-rrset-conditions.html',
  date: '2026-11',
};

const ZONE = 'arn:{partition}:route53:::hostedzone/{zone}';
const READ = intentsFrom(REFERENCE.page, REFERENCE.date).on(
  ZONE,
  'read the records of {zone}',
  'route53:ListResourceRecordSets',
);

const FOLLOW: Intent = {
  sentence: 'see whether changes of records are live',
  statements: [
    {
      actions: ['route53:GetChange'],
      on: ['arn:{partition}:route53:::change/*'],
      evidence: `Route 53 makes the id of each change, and a change says nothing of its records (${REFERENCE.page}, ${REFERENCE.date})`,
    },
  ],
  ...REFERENCE,
};

/**
 * Access to the records of a Route 53 hosted zone.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_route53.html (2026-09)
 */
export class Route53Access {
  /** Read the records of a hosted zone: `route53:ListResourceRecordSets`. */
  public static read(hostedZone: IHostedZoneRef, options: AccessOptions = {}): Access {
    return intent(READ, { zone: named(hostedZone) }, options);
  }

  /**
   * Change records of a hosted zone: `route53:ChangeResourceRecordSets`, only those that the options name.
   *
   * A call may change many records at once, and all of them have to be among those allowed.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-rrset-conditions.html (2026-11)
   * @throws KeylessError `InvalidValue` for an empty list, a name with upper-case letters or a final dot, a type in lower
   * case, or an action that is none
   */
  public static change(hostedZone: IHostedZoneRef, options: Route53ChangeOptions = {}): Access {
    checkEach('names', options.names, NAME, 'write it in lower case without a final dot, `*` as `\\052`');
    checkEach('under', options.under === undefined ? undefined : [options.under], NAME, 'write it without `*.`');
    checkEach('types', options.types, /^[A-Z]+$/, 'write a type in upper case, such as `TXT`');
    checkEach('actions', options.actions, /^(CREATE|UPSERT|DELETE)$/, 'write `CREATE`, `UPSERT` or `DELETE`');
    return intent(changing(options), { zone: named(hostedZone) }, options);
  }

  /** See whether changes are live: `route53:GetChange`, of any hosted zone, as Route 53 makes the ids of changes. */
  public static followChanges(options: AccessOptions = {}): Access {
    return intent(FOLLOW, {}, options);
  }
}

const NAME = /^([a-z0-9_-]|\\\d{3})+(\.([a-z0-9_-]|\\\d{3})+)*$/;

/** `ForAllValues` is how AWS documents these keys; it also holds where a key is absent, which `Null` rules out. */
function changing(options: Route53ChangeOptions): Intent {
  const { names = [], under, types = [], actions = [] } = options;
  const patterns = under === undefined ? [] : [`*.${under}`];
  const records = [...names, ...patterns];
  const limits = [
    { key: 'route53:ChangeResourceRecordSetsNormalizedRecordNames', lead: 'named', values: records },
    { key: 'route53:ChangeResourceRecordSetsRecordTypes', lead: 'of type', values: types },
    { key: 'route53:ChangeResourceRecordSetsActions', lead: 'by', values: actions },
  ].filter(({ values }) => values.length > 0);
  const conditions = {
    'ForAllValues:StringLike': Object.fromEntries(limits.map(({ key, values }) => [key, values])),
    Null: Object.fromEntries(limits.map(({ key }) => [key, 'false'])),
  };
  const which = limits.map(({ lead, values }) => `, only ${lead} ${values.join(' or ')}`).join('');
  const statement = { actions: ['route53:ChangeResourceRecordSets'], on: [ZONE] };
  return {
    sentence: `change records of {zone}${which}`,
    statements: [limits.length === 0 ? statement : { ...statement, conditions }],
    ...FINE_GRAINED,
  };
}

type AnyHostedZone = IHostedZoneRef &
  Partial<Pick<IHostedZone, 'hostedZoneId' | 'zoneName'> & Pick<CfnHostedZone, 'name'>>;

function named(hostedZone: AnyHostedZone): Named {
  // The reference of `PublicHostedZone.fromPublicHostedZoneAttributes` holds the name in place of the id (2.276).
  const id = hostedZone.hostedZoneId ?? hostedZone.hostedZoneRef.hostedZoneId;
  const arn = exactArn(id).replace(/^\/hostedzone\//, '');
  return { arn, name: displayName(hostedZone, zoneName(hostedZone), arn) };
}

/** A hosted zone that was imported by its id alone throws when it is asked for its name. */
function zoneName(hostedZone: AnyHostedZone): string | undefined {
  try {
    return hostedZone.zoneName ?? hostedZone.name;
  } catch {
    return undefined;
  }
}

function checkEach(property: string, values: readonly string[] | undefined, pattern: RegExp, help: string): void {
  if (values?.length === 0) {
    throw new KeylessError('InvalidValue', `\`${property}\` is empty`, 'name at least one, or leave it out');
  }
  const wrong = values?.find((value) => !Token.isUnresolved(value) && !pattern.test(value));
  if (wrong === undefined) return;
  throw new KeylessError('InvalidValue', `\`${property}\` \`${wrong}\` is not as Route 53 compares it`, help);
}

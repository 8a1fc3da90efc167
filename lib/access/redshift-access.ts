import type { CfnCluster, IClusterRef } from 'aws-cdk-lib/aws-redshift';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { intent, type Intent, type IntentStatement, type Named } from './private/intent';
import { namedArn, type ArnRule } from './private/named-arn';
import { namedText, type NameRule } from './private/named-text';

/** Which database of a cluster, and as whom. */
export interface RedshiftAccessOptions extends AccessOptions {
  /** The database: 1 to 64 characters of a-z 0-9 _ $. */
  readonly database: string;

  /**
   * The database user, which exists already: 1 to 63 characters of a-z 0-9 _ $ . @ -.
   *
   * @default - the user that Redshift keeps for the role, `IAMR:` and the name of the role
   */
  readonly user?: string;
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_redshift.html',
  date: '2026-09',
};

const AS_ROLE: IntentStatement = { actions: ['redshift:GetClusterCredentialsWithIAM'], on: ['{database}'] };
const AS_USER: IntentStatement = { actions: ['redshift:GetClusterCredentials'], on: ['{database}', '{user}'] };
const SERVERLESS: IntentStatement = { actions: ['redshift-serverless:GetCredentials'], on: ['{workgroup}'] };

const STATEMENTS = ['redshift-data:BatchExecuteStatement', 'redshift-data:ExecuteStatement'];

/** @see https://docs.aws.amazon.com/redshift/latest/mgmt/data-api-iam.html (2026-11, its address unverified) */
const OWN_RESULTS: IntentStatement = {
  actions: ['redshift-data:CancelStatement', 'redshift-data:DescribeStatement', 'redshift-data:GetStatementResult'],
  on: ['*'],
  conditions: { StringEquals: { 'redshift-data:statement-owner-iam-userid': '${aws:userid}' } },
};

/**
 * Access to Amazon Redshift without a password: temporary credentials of a database user, or SQL by the Data API.
 *
 * What the database user may do is granted in the database.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_redshift.html (2026-09)
 */
export class RedshiftAccess {
  /**
   * Connect to one database of a cluster: `redshift:GetClusterCredentialsWithIAM`, or `redshift:GetClusterCredentials`
   * as a named `user`. Never makes users (`redshift:CreateClusterUser`) and never joins groups (`redshift:JoinGroup`).
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_redshift.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a database or a user that is malformed
   */
  public static connect(cluster: IClusterRef, options: RedshiftAccessOptions): Access {
    return onDatabase('connect to', cluster, [], options);
  }

  /**
   * Run SQL in one database of a cluster by the Data API: `redshift-data:ExecuteStatement` and `BatchExecuteStatement`
   * with the credentials of `connect`, and the results of one's own session: a session that another one follows, as
   * in a workflow of several functions under one role, sees nothing of it.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_redshift-data.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a database or a user that is malformed
   */
  public static query(cluster: IClusterRef, options: RedshiftAccessOptions): Access {
    return onDatabase('run SQL in', cluster, [{ actions: STATEMENTS, on: ['{cluster}'] }, OWN_RESULTS], options);
  }

  /**
   * Connect to any database of a serverless workgroup, as the user that Redshift keeps for the role:
   * `redshift-serverless:GetCredentials`.
   *
   * @param workgroupArn `workgroup.attrWorkgroupWorkgroupArn`: it ends with an id, not with the name.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_redshift-serverless.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a workgroup
   */
  public static connectServerless(workgroupArn: string, options: AccessOptions = {}): Access {
    return onWorkgroup('connect to', workgroupArn, [], options);
  }

  /**
   * Run SQL in any database of a serverless workgroup by the Data API: the actions of `query`, on the workgroup.
   *
   * @param workgroupArn `workgroup.attrWorkgroupWorkgroupArn`: it ends with an id, not with the name.
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_redshift-data.html (2026-09)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no ARN of a workgroup
   */
  public static queryServerless(workgroupArn: string, options: AccessOptions = {}): Access {
    return onWorkgroup(
      'run SQL in',
      workgroupArn,
      [{ actions: STATEMENTS, on: ['{workgroup}'] }, OWN_RESULTS],
      options,
    );
  }
}

const DATABASE: NameRule = {
  what: 'a database',
  pattern: /^[a-z0-9_$]{1,64}$/,
  help: 'use 1 to 64 characters of a-z 0-9 _ $',
};

const USER: NameRule = {
  what: 'a database user',
  pattern: /^[a-z0-9_$.@-]{1,63}$/,
  help: 'use 1 to 63 characters of a-z 0-9 _ $ . @ -',
};

const WORKGROUP: ArnRule = {
  property: 'workgroupArn',
  what: 'a workgroup',
  format: 'arn:<partition>:redshift-serverless:<region>:<account>:workgroup/<id>',
};

function onDatabase(
  verb: string,
  cluster: IClusterRef & Partial<Pick<CfnCluster, 'clusterIdentifier'>>,
  statements: readonly IntentStatement[],
  options: RedshiftAccessOptions,
): Access {
  const { clusterIdentifier: id } = cluster.clusterRef;
  const within = (type: string, { arn, name }: Named): Named => ({
    arn: arnIn(cluster, 'redshift', `${type}:${id}/${arn}`),
    name,
  });
  const named = {
    cluster: {
      arn: arnIn(cluster, 'redshift', `cluster:${id}`),
      name: displayName(cluster, id, cluster.clusterIdentifier),
    },
    database: within('dbname', namedText('database', options.database, DATABASE)),
  };
  const { user } = options;
  const where = `${verb} database {database} of cluster {cluster}`;
  if (user === undefined) {
    const asRole: Intent = { sentence: `${where} as itself`, statements: [AS_ROLE, ...statements], ...SOURCE };
    return intent(asRole, named, options);
  }
  const asUser: Intent = { sentence: `${where} as user {user}`, statements: [AS_USER, ...statements], ...SOURCE };
  return intent(asUser, { ...named, user: within('dbuser', namedText('user', user, USER)) }, options);
}

function onWorkgroup(
  verb: string,
  workgroupArn: string,
  statements: readonly IntentStatement[],
  options: AccessOptions,
): Access {
  const sentence = `${verb} every database of workgroup {workgroup} as itself`;
  const workgroup = namedArn(workgroupArn, WORKGROUP);
  return intent({ sentence, statements: [SERVERLESS, ...statements], ...SOURCE }, { workgroup }, options);
}

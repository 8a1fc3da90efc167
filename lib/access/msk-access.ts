import type { CfnCluster, IClusterRef, IServerlessClusterRef } from 'aws-cdk-lib/aws-msk';
import { Fn, Token } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { displayName } from './private/display-name';
import { intent, type IntentStatement, type Named } from './private/intent';
import { namedArn, type ArnRule } from './private/named-arn';
import { namedTexts, type NameRule } from './private/named-text';

/** What to write to. */
export interface MskProduceOptions extends AccessOptions {
  /** The topics: 1 to 249 characters of a-z A-Z 0-9 . _ -. */
  readonly topics: string[];

  /**
   * The transactional ids that the producer uses: 1 to 255 characters without spaces, slashes and wildcards.
   *
   * @default - no transactions
   */
  readonly transactionalIds?: string[];
}

/** What to read from. */
export interface MskConsumeOptions extends AccessOptions {
  /** The topics: 1 to 249 characters of a-z A-Z 0-9 . _ -. */
  readonly topics: string[];

  /** The consumer groups to read in: 1 to 255 characters without spaces, slashes and wildcards. */
  readonly groups: string[];
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html',
  date: '2026-11',
};

/**
 * Access to the topics of an Amazon MSK cluster by IAM authentication.
 *
 * The ARN of a topic holds the name and the id of its cluster: a topic of another cluster never matches.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_kafka-cluster.html (2026-09)
 */
export class MskAccess {
  /**
   * Write to topics that exist: `kafka-cluster:Connect` and `WriteDataIdempotently`, which clients use by themselves
   * since Kafka 3, on the cluster; `DescribeTopic` and `WriteData` on the topics; with transactions
   * `DescribeTransactionalId` and `AlterTransactionalId`.
   *
   * @param cluster a cluster of the app, or the ARN of another.
   * @see https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list, or a name or an ARN that
   * is malformed
   */
  public static produce(cluster: IClusterRef | IServerlessClusterRef | string, options: MskProduceOptions): Access {
    const topics = namedTexts('topics', options.topics, TOPIC);
    const on = clusterOf(cluster);
    const statements = [
      { actions: ['kafka-cluster:Connect', 'kafka-cluster:WriteDataIdempotently'], on: ['{cluster}'] },
      within(on, 'topic', topics, 'DescribeTopic', 'WriteData'),
    ];
    if (options.transactionalIds) {
      const ids = namedTexts('transactionalIds', options.transactionalIds, TRANSACTION);
      statements.push(within(on, 'transactional-id', ids, 'AlterTransactionalId', 'DescribeTransactionalId'));
    }
    return intent(
      { sentence: `write to topic ${list(topics)} of {cluster}`, statements, ...SOURCE },
      { cluster: on },
      options,
    );
  }

  /**
   * Read topics in consumer groups: `kafka-cluster:Connect` on the cluster, `DescribeTopic` and `ReadData` on the topics,
   * `DescribeGroup` and `AlterGroup` on the groups.
   *
   * @param cluster a cluster of the app, or the ARN of another.
   * @see https://docs.aws.amazon.com/msk/latest/developerguide/kafka-actions.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list, or a name or an ARN that
   * is malformed
   */
  public static consume(cluster: IClusterRef | IServerlessClusterRef | string, options: MskConsumeOptions): Access {
    const topics = namedTexts('topics', options.topics, TOPIC);
    const groups = namedTexts('groups', options.groups, GROUP);
    const on = clusterOf(cluster);
    const statements = [
      { actions: ['kafka-cluster:Connect'], on: ['{cluster}'] },
      within(on, 'topic', topics, 'DescribeTopic', 'ReadData'),
      within(on, 'group', groups, 'AlterGroup', 'DescribeGroup'),
    ];
    const sentence = `read topic ${list(topics)} of {cluster} in group ${list(groups)}`;
    return intent({ sentence, statements, ...SOURCE }, { cluster: on }, options);
  }
}

const TOPIC: NameRule = {
  what: 'a topic',
  pattern: /^[\w.-]{1,249}$/,
  help: 'use 1 to 249 characters of a-z A-Z 0-9 . _ -',
};

const ID = { pattern: /^[^\s/]{1,255}$/, help: 'use 1 to 255 characters without spaces and slashes' };
const GROUP: NameRule = { what: 'a consumer group', ...ID };
const TRANSACTION: NameRule = { what: 'a transactional id', ...ID };

function list(named: readonly Named[]): string {
  return named.map(({ name }) => name).join(' and ');
}

function within({ arn }: Named, type: string, names: readonly Named[], ...actions: readonly string[]): IntentStatement {
  const marked = parts(arn).join(`:${type}/`);
  return {
    actions: actions.map((name) => `kafka-cluster:${name}`),
    on: names.map((name) => `${marked}/${name.arn}`),
  };
}

/** What stands before and after `:cluster/` in the ARN of a cluster, which ends with its name and id. */
function parts(arn: string): readonly string[] {
  return Token.isUnresolved(arn) ? Fn.split(':cluster/', arn, 2) : arn.split(':cluster/');
}

const CLUSTER: ArnRule = {
  property: 'cluster',
  what: 'a cluster',
  format: 'arn:<partition>:kafka:<region>:<account>:cluster/<name>/<id>',
};

function clusterOf(given: IClusterRef | IServerlessClusterRef | string): Named {
  const { arn } = namedArn(typeof given === 'string' ? given : arnOf(given), CLUSTER);
  if (typeof given === 'string') return { arn, name: nameIn(arn) ?? 'a cluster named at deployment' };
  const { clusterName } = given as Partial<Pick<CfnCluster, 'clusterName'>>;
  return { arn, name: displayName(given, nameIn(arn), clusterName) };
}

function arnOf(cluster: IClusterRef | IServerlessClusterRef): string {
  return 'clusterRef' in cluster ? cluster.clusterRef.clusterArn : cluster.serverlessClusterRef.serverlessClusterArn;
}

/** The id comes last in the ARN, the name before it. */
function nameIn(arn: string): string | undefined {
  return Token.isUnresolved(arn) ? undefined : arn.split('/')[1];
}

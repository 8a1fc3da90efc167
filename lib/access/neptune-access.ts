import type { Access, AccessOptions } from './access';
import { arnIn, OWN_STACK } from './private/arn-in';
import { intent, type Intent } from './private/intent';
import { namedText, type NameRule } from './private/named-text';

const READ = queries('read the graph of {cluster}', 'ReadDataViaQuery');
const INSERT = queries('read the graph of {cluster}, and add to it', 'ReadDataViaQuery', 'WriteDataViaQuery');
const WRITE = queries(
  'read, change and delete the graph of {cluster}',
  'DeleteDataViaQuery',
  'ReadDataViaQuery',
  'WriteDataViaQuery',
);

const CLUSTER: NameRule = {
  what: 'a cluster',
  pattern: /^cluster-[A-Z0-9]+$/,
  help: 'write its resource id, not its name: `cluster.attrClusterResourceId`, such as `cluster-ABC123`',
};

/**
 * Access to the data of an Amazon Neptune cluster by queries, in the account and region of the stack.
 *
 * The cluster has IAM authentication on, and an engine of 1.2 or later, which tells these actions apart. Add
 * `.when(AccessCondition.of('StringEquals', 'neptune-db:QueryLanguage', ['OpenCypher']))` to keep to one language.
 *
 * @see https://docs.aws.amazon.com/neptune/latest/userguide/iam-dp-actions.html (2026-11)
 */
export class NeptuneAccess {
  /**
   * Read by queries: `neptune-db:ReadDataViaQuery`.
   *
   * @param clusterResourceId `cluster.attrClusterResourceId`: not the name of the cluster.
   * @see https://docs.aws.amazon.com/neptune/latest/userguide/iam-dp-actions.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no resource id of a cluster
   */
  public static read(clusterResourceId: string, options: AccessOptions = {}): Access {
    return onCluster(READ, clusterResourceId, options);
  }

  /**
   * Read and add by queries: `neptune-db:ReadDataViaQuery` and `WriteDataViaQuery`. A query that replaces a value also
   * deletes, and needs `NeptuneAccess.write`.
   *
   * @param clusterResourceId `cluster.attrClusterResourceId`: not the name of the cluster.
   * @see https://docs.aws.amazon.com/neptune/latest/userguide/iam-dp-actions.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no resource id of a cluster
   */
  public static insert(clusterResourceId: string, options: AccessOptions = {}): Access {
    return onCluster(INSERT, clusterResourceId, options);
  }

  /**
   * Read, change and delete by queries: `neptune-db:ReadDataViaQuery`, `WriteDataViaQuery` and `DeleteDataViaQuery`.
   *
   * @param clusterResourceId `cluster.attrClusterResourceId`: not the name of the cluster.
   * @see https://docs.aws.amazon.com/neptune/latest/userguide/iam-dp-actions.html (2026-11)
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for what is no resource id of a cluster
   */
  public static write(clusterResourceId: string, options: AccessOptions = {}): Access {
    return onCluster(WRITE, clusterResourceId, options);
  }
}

function queries(sentence: string, ...names: readonly string[]): Intent {
  const actions = names.map((name) => `neptune-db:${name}`);
  const evidence = 'every database of the one cluster: AWS writes the ARN so';
  return {
    sentence,
    statements: [{ actions, on: ['{cluster}/*'], evidence }],
    page: 'https://docs.aws.amazon.com/neptune/latest/userguide/iam-dp-actions.html',
    date: '2026-11',
  };
}

function onCluster(what: Intent, clusterResourceId: string, options: AccessOptions): Access {
  const { arn, name } = namedText('clusterResourceId', clusterResourceId, CLUSTER);
  return intent(what, { cluster: { arn: arnIn(OWN_STACK, 'neptune-db', arn), name } }, options);
}

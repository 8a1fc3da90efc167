import type { CfnDomain, IDomainRef } from 'aws-cdk-lib/aws-opensearchservice';
import type { Access, AccessOptions } from './access';
import { displayName, nameInArn } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type IntentStatement } from './private/intent';
import { namedTexts, type NameRule } from './private/named-text';

/** Which indexes of a domain. */
export interface OpenSearchAccessOptions extends AccessOptions {
  /**
   * Only these indexes, by name: 1 to 255 characters of a-z 0-9 . _ -, not with _ or - at the start.
   *
   * @default - every path of the domain, of its indexes and of its own APIs
   */
  readonly indexes?: string[];
}

/** Which indexes of a domain, by name. */
export interface OpenSearchDeleteOptions extends AccessOptions {
  /** The indexes: 1 to 255 characters of a-z 0-9 . _ -, not with _ or - at the start. */
  readonly indexes: string[];
}

const SOURCE = {
  page: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html',
  date: '2026-11',
};

const READ = ['es:ESHttpGet', 'es:ESHttpHead'];
const WRITE = ['es:ESHttpPost', 'es:ESHttpPut'];

/**
 * Access to the documents of an OpenSearch or Elasticsearch domain, by signed HTTP requests.
 *
 * IAM sees the method and the path of a request, not its body. A body that names an index, as in `_bulk`, is held to the
 * path only where the domain has `rest.action.multi.allow_explicit_index` set to `false`.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html (2026-11)
 */
export class OpenSearchAccess {
  /**
   * Read documents and search: `es:ESHttpGet` and `es:ESHttpHead`. Of named indexes also `es:ESHttpPost` on their
   * `_search` and `_count`, as most clients send a search.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or an index that is malformed
   */
  public static read(domain: IDomainRef, options: OpenSearchAccessOptions = {}): Access {
    const { indexes } = options;
    if (indexes === undefined) return requests('read every path of', domain, [everything(READ)], options);
    const paths = namedTexts('indexes', indexes, INDEX).flatMap(({ arn }) => [arn, `${arn}/*`]);
    const searches = indexes.flatMap((index) => [`${index}/_count`, `${index}/_search`]);
    const statements = [
      { actions: READ, on: paths.map(path), evidence: 'every path below the named indexes' },
      { actions: ['es:ESHttpPost'], on: searches.map(path) },
    ];
    return requests(`read index ${shown(indexes)} of`, domain, statements, options);
  }

  /**
   * Write documents: `es:ESHttpPost` and `es:ESHttpPut`. Of named indexes only by `_doc`, `_create`, `_update` and
   * `_bulk`, which also deletes; without names also searches, and the settings of indexes and domain, which are paths
   * like any other.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or an index that is malformed
   */
  public static write(domain: IDomainRef, options: OpenSearchAccessOptions = {}): Access {
    const { indexes } = options;
    if (indexes === undefined) return requests('write to every path of', domain, [everything(WRITE)], options);
    const paths = namedTexts('indexes', indexes, INDEX).flatMap(({ arn }) =>
      ['_bulk', '_create/*', '_doc', '_doc/*', '_update/*'].map((end) => `${arn}/${end}`),
    );
    const statement = { actions: WRITE, on: paths.map(path), evidence: 'every document of the named indexes' };
    return requests(`write and delete documents of index ${shown(indexes)} of`, domain, [statement], options);
  }

  /**
   * Delete documents one by one: `es:ESHttpDelete` on `_doc` of the named indexes.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for an empty list or an index that is malformed
   */
  public static delete(domain: IDomainRef, options: OpenSearchDeleteOptions): Access {
    const documents = namedTexts('indexes', options.indexes, INDEX).map(({ arn }) => path(`${arn}/_doc/*`));
    const evidence = 'every document of the named indexes';
    const statement = { actions: ['es:ESHttpDelete'], on: documents, evidence };
    return requests(`delete documents of index ${shown(options.indexes)} of`, domain, [statement], options);
  }
}

const INDEX: NameRule = {
  what: 'an index',
  pattern: /^[a-z0-9.][a-z0-9._-]{0,254}$/,
  help: 'use 1 to 255 characters of a-z 0-9 . _ -, not with _ or - at the start',
};

function everything(actions: readonly string[]): IntentStatement {
  return { actions, on: [path('*')], evidence: 'every path of the one named domain' };
}

function path(rest: string): string {
  return `{domain}/${rest}`;
}

function requests(
  verb: string,
  domain: IDomainRef & Partial<Pick<CfnDomain, 'domainName'>>,
  statements: readonly IntentStatement[],
  options: AccessOptions,
): Access {
  const { domainArn } = domain.domainRef;
  const name = displayName(domain, nameInArn(domainArn), domain.domainName);
  const requested: Intent = { sentence: `${verb} domain {domain}`, statements, ...SOURCE };
  return intent(requested, { domain: { arn: exactArn(domainArn), name } }, options);
}

function shown(indexes: readonly string[]): string {
  return namedTexts('indexes', indexes, INDEX)
    .map(({ name }) => name)
    .join(' or ');
}

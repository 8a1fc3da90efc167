import type { IIndexRef } from 'aws-cdk-lib/aws-kendra';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedResource } from './private/named-resource';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_kendra.html',
  '2026-09',
);

const SEARCH = on('{index}', 'search index {index}', 'kendra:Query', 'kendra:Retrieve');
const SUGGEST = on('{index}', 'suggest queries of index {index}', 'kendra:GetQuerySuggestions');
const WRITE_DOCUMENTS = on('{index}', 'write documents to index {index}', 'kendra:BatchPutDocument');
const DELETE_DOCUMENTS = on('{index}', 'delete documents of index {index}', 'kendra:BatchDeleteDocument');

/**
 * Access to indexes of Amazon Kendra.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_kendra.html (2026-09)
 */
export class KendraAccess {
  /** Search one index: `kendra:Query`, and `kendra:Retrieve` for the passages that a language model reads. */
  public static search(index: IIndexRef, options: AccessOptions = {}): Access {
    return intent(SEARCH, { index: namedResource(index, index.indexRef.indexArn) }, options);
  }

  /** Complete what people type, from the queries of one index: `kendra:GetQuerySuggestions`. */
  public static suggest(index: IIndexRef, options: AccessOptions = {}): Access {
    return intent(SUGGEST, { index: namedResource(index, index.indexRef.indexArn) }, options);
  }

  /**
   * Add and replace documents of one index: `kendra:BatchPutDocument`. Kendra reads them from S3 as a role that the
   * caller has to be allowed to pass (`iam:PassRole`).
   */
  public static writeDocuments(index: IIndexRef, options: AccessOptions = {}): Access {
    return intent(WRITE_DOCUMENTS, { index: namedResource(index, index.indexRef.indexArn) }, options);
  }

  /** Delete documents of one index: `kendra:BatchDeleteDocument`. */
  public static deleteDocuments(index: IIndexRef, options: AccessOptions = {}): Access {
    return intent(DELETE_DOCUMENTS, { index: namedResource(index, index.indexRef.indexArn) }, options);
  }
}

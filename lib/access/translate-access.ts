import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_translate.html';
const DATE = '2026-09';

/**
 * Access to Amazon Translate.
 *
 * AWS has no resource-level permission for a translation without a terminology of your own: narrow it by region or network
 * with `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_translate.html (2026-09)
 */
export class TranslateAccess {
  /**
   * Translate a text at once: `translate:TranslateText`.
   *
   * `auto` as its source language also needs `ComprehendAccess.detectLanguage`.
   *
   * @see https://docs.aws.amazon.com/translate/latest/dg/what-is-languages.html (2026-11, unverified)
   */
  public static translateText(options: AccessOptions = {}): Access {
    return intent(translating('texts', 'translate:TranslateText'), {}, options);
  }

  /** Translate a document at once: `translate:TranslateDocument`. */
  public static translateDocument(options: AccessOptions = {}): Access {
    return intent(translating('documents', 'translate:TranslateDocument'), {}, options);
  }
}

function translating(what: string, action: string): Intent {
  const evidence = `only a call that names a terminology has a resource; without one AWS authorizes it on * (${PAGE}, ${DATE})`;
  return {
    sentence: `translate ${what} (AWS has no resource-level permission for it)`,
    statements: [{ actions: [action], on: ['*'], evidence }],
    page: PAGE,
    date: DATE,
  };
}

import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_textract.html',
  '2026-09',
);

const DETECT_TEXT = everywhere('read the text of documents with Textract', 'textract:DetectDocumentText');
const ANALYZE = everywhere('find the forms and tables of documents with Textract', 'textract:AnalyzeDocument');
const EXPENSE = everywhere('read invoices and receipts with Textract', 'textract:AnalyzeExpense');
const IDENTITY = everywhere('read identity documents with Textract', 'textract:AnalyzeID');
const START_TEXT = everywhere('start to read the text of long documents', 'textract:StartDocumentTextDetection');
const START_ANALYSIS = everywhere('start to analyze long documents', 'textract:StartDocumentAnalysis');
const RESULTS = everywhere(
  'read the results of text detection and analysis of any job of the account',
  'textract:GetDocumentAnalysis',
  'textract:GetDocumentTextDetection',
);

/**
 * Access to Amazon Textract. AWS has no resource-level permission for any of it: narrow it by region or network with
 * `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
 *
 * A document in S3 is read as the caller: add `S3Access.read`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_textract.html (2026-09)
 */
export class TextractAccess {
  /** Read the text of a document at once: `textract:DetectDocumentText`. */
  public static detectText(options: AccessOptions = {}): Access {
    return intent(DETECT_TEXT, {}, options);
  }

  /** Find forms, tables, queries and signatures of a document at once: `textract:AnalyzeDocument`. */
  public static analyzeDocument(options: AccessOptions = {}): Access {
    return intent(ANALYZE, {}, options);
  }

  /** Read an invoice or a receipt at once: `textract:AnalyzeExpense`. */
  public static analyzeExpense(options: AccessOptions = {}): Access {
    return intent(EXPENSE, {}, options);
  }

  /** Read an identity document at once: `textract:AnalyzeID`. */
  public static analyzeIdentity(options: AccessOptions = {}): Access {
    return intent(IDENTITY, {}, options);
  }

  /**
   * Start to read the text of a document of many pages: `textract:StartDocumentTextDetection`.
   *
   * A notification channel takes a role of its own, which the caller has to be allowed to pass (`iam:PassRole`).
   */
  public static startTextDetection(options: AccessOptions = {}): Access {
    return intent(START_TEXT, {}, options);
  }

  /**
   * Start to analyze a document of many pages: `textract:StartDocumentAnalysis`.
   *
   * A notification channel takes a role of its own, which the caller has to be allowed to pass (`iam:PassRole`).
   */
  public static startAnalysis(options: AccessOptions = {}): Access {
    return intent(START_ANALYSIS, {}, options);
  }

  /**
   * Read what the started jobs have found: `textract:GetDocumentTextDetection` and `GetDocumentAnalysis`.
   *
   * Whoever knows the id of a job of the account reads its text: keep the ids.
   */
  public static getResults(options: AccessOptions = {}): Access {
    return intent(RESULTS, {}, options);
  }
}

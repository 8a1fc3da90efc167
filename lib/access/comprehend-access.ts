import type { IDocumentClassifierEndpointRef, IEntityRecognizerEndpointRef } from 'aws-cdk-lib/aws-comprehend';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_comprehend.html';
const DATE = '2026-09';
const { everywhere, on } = intentsFrom(PAGE, DATE);

const SENTIMENT = everywhere(
  'find the sentiment of texts',
  'comprehend:BatchDetectSentiment',
  'comprehend:DetectSentiment',
);
const KEY_PHRASES = everywhere(
  'find the key phrases of texts',
  'comprehend:BatchDetectKeyPhrases',
  'comprehend:DetectKeyPhrases',
);
const LANGUAGE = everywhere(
  'find the language of texts',
  'comprehend:BatchDetectDominantLanguage',
  'comprehend:DetectDominantLanguage',
);
const PERSONAL_DATA = everywhere('find personal data in texts', 'comprehend:DetectPiiEntities');

const ENTITIES: Intent = {
  sentence: 'find names, places and dates in texts (AWS has no resource-level permission for it)',
  statements: [
    {
      actions: ['comprehend:BatchDetectEntities', 'comprehend:DetectEntities'],
      on: ['*'],
      evidence: `only a call that names an endpoint has a resource; without one AWS authorizes it on * (${PAGE}, ${DATE})`,
    },
  ],
  page: PAGE,
  date: DATE,
};

const CUSTOM_ENTITIES = on('{endpoint}', 'find custom entities in texts by {endpoint}', 'comprehend:DetectEntities');
const CLASSIFY = on('{endpoint}', 'classify documents by {endpoint}', 'comprehend:ClassifyDocument');

const RECOGNIZER: ArnRule = {
  property: 'endpoint',
  what: 'an endpoint of an entity recognizer',
  format: 'arn:<partition>:comprehend:<region>:<account>:entity-recognizer-endpoint/<name>',
};
const CLASSIFIER: ArnRule = {
  property: 'endpoint',
  what: 'an endpoint of a document classifier',
  format: 'arn:<partition>:comprehend:<region>:<account>:document-classifier-endpoint/<name>',
};

/**
 * Access to Amazon Comprehend.
 *
 * AWS has no resource-level permission for its ready-made models: narrow them by region or network with
 * `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_comprehend.html (2026-09)
 */
export class ComprehendAccess {
  /** Find the sentiment of one or several texts: `comprehend:DetectSentiment` and `BatchDetectSentiment`. */
  public static detectSentiment(options: AccessOptions = {}): Access {
    return intent(SENTIMENT, {}, options);
  }

  /** Find entities in one or several texts with the ready-made model: `comprehend:DetectEntities`, `BatchDetectEntities`. */
  public static detectEntities(options: AccessOptions = {}): Access {
    return intent(ENTITIES, {}, options);
  }

  /** Find the key phrases of one or several texts: `comprehend:DetectKeyPhrases` and `BatchDetectKeyPhrases`. */
  public static detectKeyPhrases(options: AccessOptions = {}): Access {
    return intent(KEY_PHRASES, {}, options);
  }

  /** Find the language of one or several texts: `comprehend:DetectDominantLanguage`, `BatchDetectDominantLanguage`. */
  public static detectLanguage(options: AccessOptions = {}): Access {
    return intent(LANGUAGE, {}, options);
  }

  /** Find personal data in a text: `comprehend:DetectPiiEntities`. */
  public static detectPersonalData(options: AccessOptions = {}): Access {
    return intent(PERSONAL_DATA, {}, options);
  }

  /**
   * Find entities with a model of your own, by its endpoint only: `comprehend:DetectEntities`.
   *
   * @param endpoint a construct, or the ARN of an endpoint that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static detectCustomEntities(
    endpoint: IEntityRecognizerEndpointRef | string,
    options: AccessOptions = {},
  ): Access {
    const named = constructOrArn(
      endpoint,
      RECOGNIZER,
      (made) => made.entityRecognizerEndpointRef.entityRecognizerEndpointArn,
    );
    return intent(CUSTOM_ENTITIES, { endpoint: named }, options);
  }

  /**
   * Classify documents with a model of your own, by its endpoint only: `comprehend:ClassifyDocument`.
   *
   * @param endpoint a construct, or the ARN of an endpoint that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static classify(endpoint: IDocumentClassifierEndpointRef | string, options: AccessOptions = {}): Access {
    const named = constructOrArn(
      endpoint,
      CLASSIFIER,
      (made) => made.documentClassifierEndpointRef.documentClassifierEndpointArn,
    );
    return intent(CLASSIFY, { endpoint: named }, options);
  }
}

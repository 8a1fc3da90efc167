import type { ICollectionRef } from 'aws-cdk-lib/aws-rekognition';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedArn, type ArnRule } from './private/named-arn';
import { namedResource } from './private/named-resource';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_rekognition.html';
const DATE = '2026-09';
const { everywhere, on } = intentsFrom(PAGE, DATE);

const DETECT_FACES = everywhere('find faces in images', 'rekognition:DetectFaces');
const DETECT_LABELS = everywhere('find objects and scenes in images', 'rekognition:DetectLabels');
const DETECT_TEXT = everywhere('find text in images', 'rekognition:DetectText');
const COMPARE_FACES = everywhere('compare the faces of two images', 'rekognition:CompareFaces');

const DETECT_MODERATION_LABELS: Intent = {
  sentence: 'find unsafe content in images (AWS has no resource-level permission for it)',
  statements: [
    {
      actions: ['rekognition:DetectModerationLabels'],
      on: ['*'],
      evidence: `only a call that names an adapter has a resource; without one AWS authorizes it on * (${PAGE}, ${DATE})`,
    },
  ],
  page: PAGE,
  date: DATE,
};

const INDEX = on('{collection}', 'add faces to the collection {collection}', 'rekognition:IndexFaces');
const SEARCH = on(
  '{collection}',
  'search faces in the collection {collection}',
  'rekognition:SearchFaces',
  'rekognition:SearchFacesByImage',
);
const LIST = on('{collection}', 'list the faces of the collection {collection}', 'rekognition:ListFaces');
const DELETE = on('{collection}', 'delete faces from the collection {collection}', 'rekognition:DeleteFaces');
const CUSTOM_LABELS = on(
  '{version}',
  'find custom labels with the model version {version}',
  'rekognition:DetectCustomLabels',
);

const VERSION: ArnRule = {
  property: 'projectVersionArn',
  what: 'a project version',
  format: 'arn:<partition>:rekognition:<region>:<account>:project/<project>/version/<name>/<time>',
};

/**
 * Access to Amazon Rekognition: images, and the faces of one collection.
 *
 * AWS has no resource-level permission for looking at an image: narrow it by region or network with
 * `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`. An image in S3 is read as
 * the caller: add `S3Access.read`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_rekognition.html (2026-09)
 */
export class RekognitionAccess {
  /** Find faces in an image: `rekognition:DetectFaces`. */
  public static detectFaces(options: AccessOptions = {}): Access {
    return intent(DETECT_FACES, {}, options);
  }

  /** Find objects and scenes in an image: `rekognition:DetectLabels`. */
  public static detectLabels(options: AccessOptions = {}): Access {
    return intent(DETECT_LABELS, {}, options);
  }

  /** Find unsafe content in an image, without an adapter: `rekognition:DetectModerationLabels`. */
  public static detectModerationLabels(options: AccessOptions = {}): Access {
    return intent(DETECT_MODERATION_LABELS, {}, options);
  }

  /** Find text in an image: `rekognition:DetectText`. */
  public static detectText(options: AccessOptions = {}): Access {
    return intent(DETECT_TEXT, {}, options);
  }

  /** Compare the faces of two images: `rekognition:CompareFaces`. */
  public static compareFaces(options: AccessOptions = {}): Access {
    return intent(COMPARE_FACES, {}, options);
  }

  /**
   * Find labels with one version of a model of your own: `rekognition:DetectCustomLabels`.
   *
   * @param projectVersionArn `arn:<partition>:rekognition:<region>:<account>:project/<project>/version/<name>/<time>`, or a
   * token.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static detectCustomLabels(projectVersionArn: string, options: AccessOptions = {}): Access {
    return intent(CUSTOM_LABELS, { version: namedArn(projectVersionArn, VERSION) }, options);
  }

  /** Add faces to a collection: `rekognition:IndexFaces`. */
  public static indexFaces(collection: ICollectionRef, options: AccessOptions = {}): Access {
    return intent(INDEX, { collection: named(collection) }, options);
  }

  /** Search a collection for a face of its own or of an image: `rekognition:SearchFaces` and `SearchFacesByImage`. */
  public static searchFaces(collection: ICollectionRef, options: AccessOptions = {}): Access {
    return intent(SEARCH, { collection: named(collection) }, options);
  }

  /** List every face id of a collection: `rekognition:ListFaces`. */
  public static listFaces(collection: ICollectionRef, options: AccessOptions = {}): Access {
    return intent(LIST, { collection: named(collection) }, options);
  }

  /** Delete faces from a collection: `rekognition:DeleteFaces`. */
  public static deleteFaces(collection: ICollectionRef, options: AccessOptions = {}): Access {
    return intent(DELETE, { collection: named(collection) }, options);
  }
}

function named(collection: ICollectionRef): Named {
  const { collectionArn, collectionId } = collection.collectionRef;
  return namedResource(collection, collectionArn, collectionId);
}

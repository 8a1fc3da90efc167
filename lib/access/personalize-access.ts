import type { ICampaignRef, IDatasetRef } from 'aws-cdk-lib/aws-personalize';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { everywhere, on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_personalize.html',
  '2026-09',
);

const RECOMMEND = on(
  '{campaign}',
  'ask campaign {campaign} for recommendations',
  'personalize:GetPersonalizedRanking',
  'personalize:GetRecommendations',
);
const RECORD_EVENTS = everywhere('record what people do, for any event tracker', 'personalize:PutEvents');
const WRITE_ITEMS = on('{dataset}', 'write items to dataset {dataset}', 'personalize:PutItems');
const WRITE_USERS = on('{dataset}', 'write users to dataset {dataset}', 'personalize:PutUsers');

const CAMPAIGN: ArnRule = {
  property: 'campaign',
  what: 'a campaign',
  format: 'arn:<partition>:personalize:<region>:<account>:campaign/<name>',
};

const DATASET: ArnRule = {
  property: 'dataset',
  what: 'a dataset',
  format: 'arn:<partition>:personalize:<region>:<account>:dataset/<group>/<type>',
};

/**
 * Access to Amazon Personalize.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_personalize.html (2026-09)
 */
export class PersonalizeAccess {
  /**
   * Ask one campaign for recommendations: `personalize:GetRecommendations` and `GetPersonalizedRanking`.
   *
   * @param campaign a construct, or the ARN of a campaign that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static recommend(campaign: ICampaignRef | string, options: AccessOptions = {}): Access {
    return intent(
      RECOMMEND,
      { campaign: constructOrArn(campaign, CAMPAIGN, (made) => made.campaignRef.campaignArn) },
      options,
    );
  }

  /**
   * Record what people do: `personalize:PutEvents`, for any event tracker of which the id is known. AWS has no
   * resource-level permission for it.
   */
  public static recordEvents(options: AccessOptions = {}): Access {
    return intent(RECORD_EVENTS, {}, options);
  }

  /**
   * Write the items of one dataset: `personalize:PutItems`.
   *
   * @param dataset a construct, or the ARN of a dataset that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static writeItems(dataset: IDatasetRef | string, options: AccessOptions = {}): Access {
    return intent(
      WRITE_ITEMS,
      { dataset: constructOrArn(dataset, DATASET, (made) => made.datasetRef.datasetArn) },
      options,
    );
  }

  /**
   * Write the users of one dataset: `personalize:PutUsers`.
   *
   * @param dataset a construct, or the ARN of a dataset that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static writeUsers(dataset: IDatasetRef | string, options: AccessOptions = {}): Access {
    return intent(
      WRITE_USERS,
      { dataset: constructOrArn(dataset, DATASET, (made) => made.datasetRef.datasetArn) },
      options,
    );
  }
}

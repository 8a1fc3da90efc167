import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_trustedadvisor.html',
  '2026-09',
);

const READ = everywhere(
  'read the recommendations of Trusted Advisor',
  'trustedadvisor:GetRecommendation',
  'trustedadvisor:ListRecommendationResources',
  'trustedadvisor:ListRecommendations',
);

/**
 * Access to AWS Trusted Advisor. AWS has no resource-level permission for it.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_trustedadvisor.html (2026-09)
 */
export class TrustedAdvisorAccess {
  /**
   * Read the recommendations for the account: `trustedadvisor:ListRecommendations`, `GetRecommendation` and
   * `ListRecommendationResources`.
   */
  public static read(options: AccessOptions = {}): Access {
    return intent(READ, {}, options);
  }
}

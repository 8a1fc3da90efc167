import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ce.html';
const DATE = '2026-09';
const { everywhere } = intentsFrom(PAGE, DATE);

const READ: Intent = {
  sentence: 'read the costs of the account (AWS has no resource-level permission for it)',
  statements: [
    {
      actions: ['ce:GetCostAndUsage', 'ce:GetDimensionValues', 'ce:GetTags'],
      on: ['*'],
      evidence: `only a call that names a billing view has a resource; without one AWS authorizes it on * (${PAGE}, ${DATE})`,
    },
  ],
  page: PAGE,
  date: DATE,
};

const RESERVATIONS = everywhere(
  'read how reservations are used, and which to buy',
  'ce:GetReservationCoverage',
  'ce:GetReservationPurchaseRecommendation',
  'ce:GetReservationUtilization',
);

/**
 * Access to Cost Explorer, which has one endpoint, in `us-east-1`. In a management account it shows every account of the
 * organization.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ce.html (2026-09)
 */
export class CostExplorerAccess {
  /**
   * Read costs and usage, and the values and tags to filter them by: `ce:GetCostAndUsage`, `GetDimensionValues` and
   * `GetTags`. AWS has no resource-level permission for the account's own costs.
   */
  public static read(options: AccessOptions = {}): Access {
    return intent(READ, {}, options);
  }

  /**
   * Read how reservations are used, and which ones AWS recommends: `ce:GetReservationCoverage`,
   * `GetReservationUtilization` and `GetReservationPurchaseRecommendation`. AWS has no resource-level permission for it.
   */
  public static readReservations(options: AccessOptions = {}): Access {
    return intent(RESERVATIONS, {}, options);
  }
}

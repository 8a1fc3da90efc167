import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';

const { everywhere } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_aws-marketplace.html',
  '2026-09',
);

const METER = everywhere('meter the use of a Marketplace product', 'aws-marketplace:MeterUsage');
const REGISTER = everywhere('register the use of a Marketplace container product', 'aws-marketplace:RegisterUsage');
const METER_CUSTOMERS = everywhere(
  'meter the customers of a Marketplace SaaS product',
  'aws-marketplace:BatchMeterUsage',
);
const RESOLVE_CUSTOMERS = everywhere(
  'learn who the customers of a Marketplace SaaS product are',
  'aws-marketplace:ResolveCustomer',
);
const READ_ENTITLEMENTS = everywhere(
  'read the entitlements of customers of a Marketplace product',
  'aws-marketplace:GetEntitlements',
);

/**
 * Access to the metering of AWS Marketplace, for sellers. AWS has no resource-level permission for it: a call names
 * the product by its code, and counts only in the accounts that AWS expects.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_aws-marketplace.html (2026-09)
 */
export class MarketplaceMeteringAccess {
  /** Meter what a customer uses of a product that runs in the account of the customer: `aws-marketplace:MeterUsage`. */
  public static meter(options: AccessOptions = {}): Access {
    return intent(METER, {}, options);
  }

  /** Check that the customer may run a container product: `aws-marketplace:RegisterUsage`. */
  public static register(options: AccessOptions = {}): Access {
    return intent(REGISTER, {}, options);
  }

  /** Meter what the customers of a SaaS product use: `aws-marketplace:BatchMeterUsage`. */
  public static meterCustomers(options: AccessOptions = {}): Access {
    return intent(METER_CUSTOMERS, {}, options);
  }

  /** Learn which customer a registration token stands for: `aws-marketplace:ResolveCustomer`. */
  public static resolveCustomers(options: AccessOptions = {}): Access {
    return intent(RESOLVE_CUSTOMERS, {}, options);
  }

  /** Read what customers are entitled to: `aws-marketplace:GetEntitlements`. */
  public static readEntitlements(options: AccessOptions = {}): Access {
    return intent(READ_ENTITLEMENTS, {}, options);
  }
}

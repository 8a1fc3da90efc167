import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_servicecatalog.html',
  '2026-09',
);

const PROVISION = on(
  'arn:{partition}:catalog:{region}:{account}:product/{product}',
  'provision product {product}',
  'servicecatalog:DescribeProduct',
  'servicecatalog:DescribeProvisioningParameters',
  'servicecatalog:ListLaunchPaths',
  'servicecatalog:ProvisionProduct',
);

const PRODUCT: NameRule = {
  what: 'a product',
  pattern: /^prod-[a-z0-9]{13}$/,
  help: 'use `prod-` and 13 characters of a-z 0-9',
};

/**
 * Access to products of AWS Service Catalog. The role also has to be a principal of a portfolio.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_servicecatalog.html (2026-09)
 */
export class ServiceCatalogAccess {
  /**
   * Provision one product and see what it asks for: `servicecatalog:ProvisionProduct`, `DescribeProduct`,
   * `DescribeProvisioningParameters` and `ListLaunchPaths`.
   *
   * Without a launch role the product is made as the caller, who then needs all that its template needs.
   *
   * @param productId name of a product in the account and region of the stack: `prod-` and 13 characters of a-z 0-9.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static provision(productId: string, options: AccessOptions = {}): Access {
    return intent(PROVISION, { product: namedPart('productId', productId, PRODUCT) }, options);
  }
}

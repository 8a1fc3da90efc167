import type { IConfigRuleRef } from 'aws-cdk-lib/aws-config';
import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { everywhere, on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_config.html',
  '2026-09',
);

const PUT_EVALUATIONS = everywhere('report the evaluations of custom rules', 'config:PutEvaluations');
const READ_COMPLIANCE = on('{rule}', 'read what rule {rule} found', 'config:GetComplianceDetailsByConfigRule');
const QUERY = everywhere('query the configuration of every recorded resource', 'config:SelectResourceConfig');
const READ_HISTORY = everywhere('read how recorded resources have changed', 'config:GetResourceConfigHistory');

const RULE: ArnRule = {
  property: 'rule',
  what: 'a rule',
  format: 'arn:<partition>:config:<region>:<account>:config-rule/<id>',
};

/**
 * Access to AWS Config.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_config.html (2026-09)
 */
export class ConfigAccess {
  /**
   * Say what a custom rule found, as its function has to: `config:PutEvaluations`. AWS has no resource-level
   * permission for it; it needs the token that Config hands to the function.
   */
  public static putEvaluations(options: AccessOptions = {}): Access {
    return intent(PUT_EVALUATIONS, {}, options);
  }

  /**
   * Read what one rule found: `config:GetComplianceDetailsByConfigRule`.
   *
   * @param rule a construct, or the ARN of a rule that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static readCompliance(rule: IConfigRuleRef | string, options: AccessOptions = {}): Access {
    return intent(
      READ_COMPLIANCE,
      { rule: constructOrArn(rule, RULE, (made) => made.configRuleRef.configRuleArn) },
      options,
    );
  }

  /**
   * Query the configuration of every recorded resource with SQL: `config:SelectResourceConfig`. AWS has no
   * resource-level permission for it: narrow it by region or network with
   * `.when(AccessCondition.requestedRegion(...))` or `.when(AccessCondition.sourceVpce(...))`.
   */
  public static query(options: AccessOptions = {}): Access {
    return intent(QUERY, {}, options);
  }

  /**
   * Read how resources have changed: `config:GetResourceConfigHistory`. AWS has no resource-level permission for it:
   * narrow it by region or network with `.when(AccessCondition.requestedRegion(...))` or
   * `.when(AccessCondition.sourceVpce(...))`.
   */
  public static readHistory(options: AccessOptions = {}): Access {
    return intent(READ_HISTORY, {}, options);
  }
}

import { CfnRule, Fn } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { CustomerValue } from '../customer-value';
import type { VendorAccess } from '../vendor-access';
import { wholeValue } from './parameter-pattern';
import type { ParameterSheet } from './parameter-sheet';

/** A parameter for a value that only the customer knows; returns a token for it. */
export function addCustomerValue(
  access: VendorAccess,
  sheet: ParameterSheet,
  name: string,
  value: CustomerValue,
): string {
  const { description, onlyFor } = value;
  const pattern = wholeValue('pattern', value.pattern);
  const parameter = sheet.add({
    name,
    group: 'Your resources',
    label: name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '),
    description: onlyFor === undefined ? description : `${description} Needed only for the feature ${onlyFor}.`,
    pattern: onlyFor === undefined ? pattern : `^$|${pattern}`,
    constraint: `has to match ${value.pattern}`,
    default: onlyFor === undefined ? undefined : '',
    onlyFor,
  });
  if (onlyFor !== undefined) requireWhile(access, onlyFor, name);
  return parameter.valueAsString;
}

/**
 * The value may stay empty only while the feature is off.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/rules-section-structure.html (2026)
 */
function requireWhile(access: VendorAccess, feature: string, name: string): void {
  const rule = new CfnRule(access, `${name}Rule`, {
    ruleCondition: Fn.conditionEquals(Fn.ref(`Enable${feature}`), 'true'),
    assertions: [
      {
        assert: Fn.conditionNot(Fn.conditionEquals(Fn.ref(name), '')),
        assertDescription: `${feature} is switched on and needs ${name}`,
      },
    ],
  });
  rule.overrideLogicalId(`${feature}Needs${name}`);
  access.node.addValidation({
    validate: () => (access._features.get(feature)?.optional ? [] : [noFeature(name, feature)]),
  });
}

function noFeature(name: string, feature: string): string {
  const problem = `the value \`${name}\` is asked for \`onlyFor\` \`${feature}\`, which is no optional feature`;
  return new KeylessError('InvalidValue', problem, 'name one, or leave `onlyFor` out').message;
}

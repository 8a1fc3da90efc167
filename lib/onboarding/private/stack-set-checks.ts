import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { VendorStackSetProps } from '../vendor-stack-set';
import type { SheetEntry } from './parameter-sheet';
import { checkTemplateUrl } from './template-url';

/** Throws for what CloudFormation would refuse; returns the parameters of the template. */
export function checkStackSet(subject: string, props: VendorStackSetProps): Record<string, string> {
  checkTemplateUrl(subject, props.templateUrl);
  checkUnits(subject, props.organizationalUnits);
  checkRegion(subject, props.region);
  checkPercentage(subject, 'maxConcurrentPercentage', 1, props.maxConcurrentPercentage);
  checkPercentage(subject, 'failureTolerancePercentage', 0, props.failureTolerancePercentage);
  return completeValues(subject, props);
}

/** Nobody can be asked while a stack set deploys. */
function completeValues(subject: string, props: VendorStackSetProps): Record<string, string> {
  const values = props.access._values(props);
  const isNeeded = ({ onlyFor, default: given }: SheetEntry): boolean =>
    given === undefined || (onlyFor !== undefined && (props.features ?? []).includes(onlyFor));
  const missing = props.access._sheet.entries
    .filter((entry) => !(entry.name in values) && isNeeded(entry))
    .map(({ name }) => `\`${name}\``);
  if (missing.length === 0) return values;
  const help = 'give `externalId`, and the others in `values`';
  throw new KeylessError('MissingValue', `${subject}: the template needs a value for ${missing.join(', ')}`, help);
}

function checkUnits(subject: string, units: readonly string[]): void {
  if (units.length === 0) {
    const help = 'name the root, `r-...`, or units, `ou-...`';
    throw new KeylessError('MissingValue', `${subject}: \`organizationalUnits\` is empty`, help);
  }
  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudformation-stackset-deploymenttargets.html (2026)
  const unit = /^(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$/;
  const odd = units.find((id) => !Token.isUnresolved(id) && !unit.test(id));
  if (odd === undefined) return;
  const problem = `${subject}: \`organizationalUnits\` has \`${odd}\`, which is no unit and no root`;
  throw new KeylessError('InvalidValue', problem, 'write `ou-abcd-12345678`, or `r-abcd` for the whole organization');
}

function checkRegion(subject: string, region: string): void {
  if (Token.isUnresolved(region) || /^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region)) return;
  throw new KeylessError(
    'InvalidValue',
    `${subject}: \`region\` \`${region}\` is not a region`,
    'write its code, such as `eu-west-1`',
  );
}

function checkPercentage(subject: string, name: string, least: number, value: number | undefined): void {
  if (value === undefined || Token.isUnresolved(value)) return;
  if (Number.isInteger(value) && value >= least && value <= 100) return;
  throw new KeylessError(
    'InvalidValue',
    `${subject}: \`${name}\` \`${value}\` is no percentage`,
    `use ${least} to 100`,
  );
}

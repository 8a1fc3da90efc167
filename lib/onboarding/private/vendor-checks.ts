import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import type { VendorAccessProps } from '../vendor-access';
import type { VendorFeature } from '../vendor-feature';

/** Throws for props that no template can hold; returns the description of the template. */
export function checkVendor(subject: string, props: VendorAccessProps): string {
  for (const name of ['vendor', 'purpose', 'version', 'roleName'] as const) checkLiteral(subject, name, props[name]);
  const { vendor, purpose, version, roleName } = props;
  if (!/^[\w+=,.@-]{1,64}$/.test(roleName)) {
    const help = 'use 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -';
    throw new KeylessError('InvalidValue', `${subject}: \`roleName\` \`${roleName}\` is no role name`, help);
  }
  if (!/^[\w.+-]{1,32}$/.test(version)) {
    const help = 'use 1 to 32 letters, digits and . _ + -, such as `1.2.0`';
    throw new KeylessError('InvalidValue', `${subject}: \`version\` \`${version}\` is no version`, help);
  }
  return `Access of ${vendor}, version ${version}. ${purpose}`;
}

function checkLiteral(subject: string, name: string, value: string): void {
  if (Token.isUnresolved(value)) {
    const help = 'write the text itself: it is the same for every customer';
    throw new KeylessError('InvalidValue', `${subject}: \`${name}\` is a token`, help);
  }
  if (value.trim() === '') throw new KeylessError('MissingValue', `${subject}: \`${name}\` is empty`, 'fill it in');
}

/** Throws for a feature that has nothing to allow, nothing to say, or no name of its own. */
export function checkFeature(
  subject: string,
  name: string,
  { access, description, policy = name }: VendorFeature,
  others: ReadonlyMap<string, unknown>,
): void {
  checkName(subject, 'name', name);
  checkName(subject, 'policy', policy);
  const owner = `${subject}: the feature \`${name}\``;
  if (others.has(name)) {
    throw new KeylessError('InvalidValue', `${owner} exists already`, 'give all of its access at once');
  }
  if (description.trim() === '') {
    const help = 'say what the customer gets from it';
    throw new KeylessError('MissingValue', `${owner} has no \`description\``, help);
  }
  if (access.length === 0) {
    throw new KeylessError('MissingValue', `${owner} has no \`access\``, 'list what the role may do for it');
  }
}

function checkName(subject: string, property: string, name: string): void {
  if (/^[A-Z][A-Za-z0-9]{0,63}$/.test(name)) return;
  const help = 'use 1 to 64 letters and digits with a capital first: `Exports`';
  throw new KeylessError('InvalidValue', `${subject}: \`${property}\` \`${name}\` is no name of a feature`, help);
}

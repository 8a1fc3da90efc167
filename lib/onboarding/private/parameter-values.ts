import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';
import { nearest } from '../../policy/nearest';
import { weakExternalId } from '../../trust/weak-external-id';
import type { VendorChoices } from '../vendor-choices';
import { CLOUDFORMATION_QUOTAS } from './cloudformation-quotas';
import type { SheetEntry } from './parameter-sheet';

/** The parameters that the choices give, in the order of the template, each as CloudFormation would take it. */
export function parameterValues(
  subject: string,
  entries: readonly SheetEntry[],
  { externalId, features = [], values = {} }: VendorChoices,
): Record<string, string> {
  const given = new Map([
    ...(externalId === undefined ? [] : [['ExternalId', externalId] as const]),
    ...features.map((feature) => [`Enable${feature}`, 'true'] as const),
    ...Object.entries(values),
  ]);
  for (const name of given.keys()) checkKnown(subject, entries, name);
  if (externalId !== undefined) checkStrong(subject, externalId);
  const known = entries.flatMap((entry) => {
    const value = given.get(entry.name);
    if (value === undefined) return [];
    checkValue(subject, entry, value);
    return [[entry.name, value] as const];
  });
  return Object.fromEntries(known);
}

function checkKnown(subject: string, entries: readonly SheetEntry[], name: string): void {
  const names = entries.map((entry) => entry.name);
  if (names.includes(name)) return;
  const close = nearest(name, names);
  const help = close === undefined ? `it has ${names.join(', ') || 'none'}` : `did you mean \`${close}\`?`;
  throw new KeylessError('InvalidValue', `${subject}: the template has no parameter \`${name}\``, help);
}

/** Where the id is made for the customer, a weak one is not worth a warning that nobody reads. */
function checkStrong(subject: string, externalId: string): void {
  const [weakness] = weakExternalId(externalId);
  if (weakness === undefined) return;
  const help = 'make a random one for each customer, such as a UUID';
  throw new KeylessError('InvalidValue', `${subject}: \`externalId\` \`${externalId}\` is easy to guess`, help);
}

function checkValue(subject: string, { name, pattern, allowed }: SheetEntry, value: string): void {
  if (Token.isUnresolved(value)) return;
  const isAllowed = (allowed?.includes(value) ?? true) && new RegExp(pattern ?? '').test(value);
  const size = new TextEncoder().encode(value).length;
  if (isAllowed && size <= CLOUDFORMATION_QUOTAS.parameterValue) return;
  const expected = allowed ? `\`${allowed.join('` or `')}\`` : `what matches \`${pattern}\``;
  throw new KeylessError(
    'InvalidValue',
    `${subject}: the parameter \`${name}\` cannot be \`${value}\``,
    `write ${expected}`,
  );
}

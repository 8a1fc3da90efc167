import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';

interface Format {
  readonly pattern: RegExp;
  readonly what: string;
  readonly help: string;
}

const REGION: Format = {
  pattern: /^[a-z]{2,4}(-[a-z]+)+-\d$/,
  what: 'a region',
  help: 'write it as AWS does: `eu-central-1`',
};

const ACTION: Format = {
  pattern: /^[a-z0-9-]+:(\*|[A-Za-z0-9]+\*?)$/,
  what: 'an action of a service',
  help: 'write `service:Action`, or `service:*` for all of one service',
};

const PRINCIPAL: Format = {
  pattern: /^arn:(aws[a-z-]*|\*):iam::(\d{12}|\*):(role|user)\/[\w+=,.@/*-]*[\w+=,.@-][\w+=,.@/*-]*$/,
  what: 'a role or user',
  help: 'write its ARN, with `*` for any account: `arn:aws:iam::*:role/KeyRotation`',
};

const TARGET: Format = {
  pattern: /^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|\d{12})$/,
  what: 'a root, an organizational unit or an account',
  help: 'write its id: `r-ab12`, `ou-ab12-cdefgh34` or 12 digits',
};

const SUBJECT: Format = {
  pattern: /^[^*?]+.*$/s,
  what: 'a subject that begins with something fixed',
  help: 'write whom it stands for: `repo:octo-org/*`',
};

const FORMATS = { REGION, ACTION, PRINCIPAL, TARGET, SUBJECT };

/** Throws `MissingValue` for an empty list and `InvalidValue` for what is not of the format; tokens pass. */
export function checkList(
  property: string,
  values: readonly string[] | undefined,
  format: keyof typeof FORMATS,
): readonly string[] {
  if (values === undefined) return [];
  if (values.length === 0) {
    throw new KeylessError('MissingValue', `\`${property}\` is empty`, 'name at least one, or leave it out');
  }
  const { pattern, what, help } = FORMATS[format];
  const wrong = values.find((value) => !Token.isUnresolved(value) && !pattern.test(value));
  if (wrong === undefined) return values;
  throw new KeylessError('InvalidValue', `\`${property}\` has \`${wrong}\`, which is not ${what}`, help);
}

import type { IEnvironmentAware } from 'aws-cdk-lib/interfaces';
import { arnIn } from './arn-in';
import type { Named } from './intent';
import { namedPart } from './named-part';
import type { NameRule } from './named-text';

const DOCUMENT: NameRule = {
  what: 'a document',
  pattern: /^[\w.-]{3,128}$/,
  help: 'use 3 to 128 characters of A-Z a-z 0-9 _ . -',
};

/**
 * A document of Systems Manager beside the instance that it is for: those of AWS begin with `AWS-` or `Amazon`, and
 * belong to no account.
 *
 * @throws KeylessError `InvalidValue` for a name that is none, `WildcardForbidden` for a wildcard
 */
export function ssmDocument({ env }: IEnvironmentAware, document: string): Named {
  const { arn: text, name } = namedPart('document', document, DOCUMENT);
  const account = /^(AWS-|Amazon)/.test(text) ? '' : env.account;
  return { arn: arnIn({ env: { ...env, account } }, 'ssm', `document/${text}`), name };
}

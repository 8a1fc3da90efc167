import type { Principal, Value } from '../policy/model';
import { flatten } from '../policy/token';
import { symbol } from './inputs/text';

/** A principal of a trust policy in words, whoever wrote it: `role TheirCallerRole of account 222233334444`. */
export function principalSentence({ type, value }: Principal): string {
  const text = wordsOf(value);
  switch (type) {
    case 'Service':
      return `the service ${text}`;
    case 'Federated':
      return federatedSentence(text);
    case 'AWS':
      return awsSentence(text);
    case '*':
      return 'anyone';
    default:
      return text;
  }
}

function awsSentence(text: string): string {
  if (text === '*') return 'anyone with an AWS identity';
  if (/^\d{12}$|^<this account>$/.test(text)) return accountSentence(text);
  const [, account = '', kind, name = ''] = /^arn:[^:]+:(?:iam|sts)::([^:]*):([^/]+)(?:\/(.*))?$/.exec(text) ?? [];
  if (kind === undefined) return text;
  return kind === 'root' ? accountSentence(account) : `${kind} ${name} of account ${account}`;
}

function accountSentence(account: string): string {
  return `any identity of account ${account}`;
}

function federatedSentence(text: string): string {
  const [, kind, name] = /^arn:[^:]+:iam::[^:]*:(oidc|saml)-provider\/(.*)$/.exec(text) ?? [];
  return kind && name
    ? `identities of the ${kind.toUpperCase()} provider ${name}`
    : `identities of the provider ${text}`;
}

function wordsOf(value: Value): string {
  return typeof value === 'string' ? value : flatten(value, symbol);
}

import { parseArn } from '../policy/arn';
import type { PrincipalType } from '../policy/model';

/** A principal of a trust policy in words, whoever wrote it: `role TheirCallerRole of account 222233334444`. */
export function principalSentence(type: PrincipalType, text: string): string {
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

/** Who holds a token of an OIDC issuer. */
export function webIdentitySentence(issuer: string): string {
  return `web identities issued by ${issuer}`;
}

/** Whoever an account's own administrators let. */
export function accountSentence(account: string): string {
  return `any identity of account ${account}`;
}

function awsSentence(text: string): string {
  if (text === '*') return 'anyone with an AWS identity';
  if (/^\d{12}$|^<this account>$/.test(text)) return accountSentence(text);
  const arn = parseArn(text);
  if (arn === undefined || !['iam', 'sts'].includes(arn.service)) return text;
  if (arn.resource === 'root') return accountSentence(arn.account);
  const [kind, ...name] = arn.resource.split('/') as [string, ...string[]];
  return `${kind} ${name.join('/')} of account ${arn.account}`;
}

function federatedSentence(text: string): string {
  const [, kind, name = ''] = /^(oidc|saml)-provider\/(.+)$/.exec(parseArn(text)?.resource ?? '') ?? [];
  if (kind === 'oidc') return webIdentitySentence(name);
  return kind === 'saml' ? `identities of the SAML provider ${name}` : `identities of the provider ${text}`;
}

import { KeylessError } from '../errors';
import { parseArn } from '../policy/arn';
import { hasMarker } from '../policy/token';
import { checkAccountId } from '../reference/identifiers';
import { hasWildcard, isToken } from '../reference/opaque-text';
import { principalSentence } from '../reference/principal-sentence';
import { TrustedPrincipal } from './trusted-principal';

/**
 * People of a SAML provider. Throws unless `arn` is one, or a token.
 *
 * @param actions what an assertion may do beside signing in, such as `sts:TagSession`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html (2023)
 * @internal
 */
export function samlPrincipal(arn: string, actions: readonly string[] = []): TrustedPrincipal {
  checkProviderArn(arn);
  const sentence = isToken(arn) ? 'identities of a SAML provider' : principalSentence('Federated', arn);
  return TrustedPrincipal._of({ kind: 'saml', element: 'Federated', value: arn, sentence, actions });
}

const HELP = 'write `arn:<partition>:iam::<account>:saml-provider/<name>`';

function checkProviderArn(arn: string): void {
  if (isToken(arn)) return;
  const { service, account = '', resource = '' } = parseArn(arn) ?? {};
  if (service !== 'iam' || !(resource.startsWith('saml-provider/') || hasMarker(resource))) {
    throw new KeylessError('InvalidValue', `\`provider\` \`${arn}\` is not a SAML provider`, HELP);
  }
  checkAccountId('provider', account);
  if (hasWildcard(arn)) {
    const problem = `\`provider\` \`${arn}\` has a wildcard, which a principal cannot have`;
    throw new KeylessError('WildcardForbidden', problem, 'name one SAML provider');
  }
  checkName(arn, resource.slice('saml-provider/'.length));
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html (2026-05) */
function checkName(arn: string, name: string): void {
  if (hasMarker(arn) || /^[\w.-]{1,128}$/.test(name)) return;
  const problem = `\`provider\` \`${arn}\` has no name that IAM gives a SAML provider`;
  throw new KeylessError('InvalidValue', problem, HELP);
}

import { KeylessError } from '../errors';
import { parseArn } from '../policy/arn';
import { hasMarker } from '../policy/token';
import { checkAccountId } from '../reference/identifiers';
import { isToken } from '../reference/opaque-text';

/** The issuer as condition keys spell it: without `https://`. Throws on anything that is no issuer. @internal */
export function normalIssuer(issuer: string): string {
  const bare = issuer.replace(/^https:\/\//, '').replace(/\/$/, '');
  if (hasMarker(bare) || /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?(\/[^\s?#*/]+)*$/.test(bare)) return bare;
  const problem = `\`issuer\` \`${issuer}\` is not the address of an OIDC issuer`;
  throw new KeylessError(
    'InvalidValue',
    problem,
    'write its host and path, such as `token.actions.githubusercontent.com`',
  );
}

/** Throws unless `arn` is an OIDC provider, and the one of `issuer` when both are known. @internal */
export function checkProviderArn(arn: string, issuer: string): void {
  if (isToken(arn)) return;
  const parts = parseArn(arn);
  const known = parts !== undefined && !hasMarker(parts.resource);
  if (parts?.service !== 'iam' || (known && !parts.resource.startsWith('oidc-provider/'))) {
    throw new KeylessError(
      'InvalidValue',
      `\`providerArn\` \`${arn}\` is not an OIDC provider`,
      'write `arn:<partition>:iam::<account>:oidc-provider/<issuer>`',
    );
  }
  checkAccountId('providerArn', parts.account);
  const named = parts.resource.slice('oidc-provider/'.length);
  if (!known || hasMarker(issuer) || named === issuer) return;
  const problem = `\`issuer\` \`${issuer}\` is not the issuer of \`${arn}\``;
  throw new KeylessError('InvalidValue', problem, `write \`${named}\`, or name the provider of \`${issuer}\``);
}

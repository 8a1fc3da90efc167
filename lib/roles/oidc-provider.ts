import { CfnOIDCProvider } from 'aws-cdk-lib/aws-iam';
import { Stack, Stage } from 'aws-cdk-lib/core';
import type { Construct, IConstruct } from 'constructs';

/** What a role needs of the OIDC provider of its issuer. */
export interface OidcProviderNeeds {
  /** Without `https://`. */
  readonly issuer: string;
  readonly audience: string;
  readonly thumbprints: readonly string[];
}

const PROVIDERS = new WeakMap<IConstruct, Map<string, CfnOIDCProvider>>();

/**
 * The ARN of the OIDC provider of an issuer. An account takes one provider for an issuer, so the first role that asks makes
 * it, in its own stack; later ones of the account, also in other stacks of the same stage, add their audience to it.
 *
 * Roles name it by an ARN put together from account and issuer, and wait for it. So a reviewer sees the issuer in the trust,
 * and no export between stacks keeps the provider where it is.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html (2026)
 */
export function oidcProviderArn(scope: Construct, needs: OidcProviderNeeds): string {
  const stack = Stack.of(scope);
  const provider = providerOf(stack, needs.issuer);
  provider.clientIdList = union(provider.clientIdList, [needs.audience]);
  const thumbprints = union(provider.thumbprintList, needs.thumbprints);
  if (thumbprints.length > 0) provider.thumbprintList = thumbprints;
  scope.node.addDependency(provider);
  return stack.formatArn({ service: 'iam', region: '', resource: 'oidc-provider', resourceName: needs.issuer });
}

function providerOf(stack: Stack, issuer: string): CfnOIDCProvider {
  const stage = Stage.of(stack) ?? stack.node.root;
  const providers = PROVIDERS.get(stage) ?? new Map<string, CfnOIDCProvider>();
  PROVIDERS.set(stage, providers);
  const key = `${stack.account} ${issuer}`;
  const known = providers.get(key);
  if (known !== undefined) return known;
  // An issuer that is a token cannot be an id; what it resolves to can.
  const name = JSON.stringify(stack.resolve(issuer)).replace(/[^\w.]+/g, '-');
  const provider = new CfnOIDCProvider(stack, `OidcProvider${name}`, { url: `https://${issuer}` });
  providers.set(key, provider);
  return provider;
}

function union(left: readonly string[] = [], right: readonly string[]): string[] {
  return [...new Set([...left, ...right])].sort();
}

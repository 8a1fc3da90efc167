import { KeylessError } from '../errors';
import { parseArn } from '../policy/arn';
import { hasMarker } from '../policy/token';
import { checkAccountId } from '../reference/identifiers';
import { oidcIssuerNamed } from '../reference/oidc-issuers';
import { fillTemplate, type Blanks } from '../reference/oidc-template';
import { isToken } from '../reference/opaque-text';
import { checkText, exactPart } from './subject-text';

/** Who issues the tokens that a role trusts, and the audience that they name. */
export class OidcIssuer {
  /** HCP Terraform, for the audience `aws.workload.identity`. */
  public static terraformCloud(): OidcIssuer {
    return known('HCP Terraform', {});
  }

  /**
   * Terraform Enterprise on a host of one's own, for the audience `aws.workload.identity`.
   *
   * @throws KeylessError `InvalidValue` for anything but a host
   */
  public static terraformEnterprise(host: string): OidcIssuer {
    return new OidcIssuer(normalIssuer(host), 'aws.workload.identity');
  }

  /** Buildkite, for the audience `sts.amazonaws.com`. */
  public static buildkite(): OidcIssuer {
    return known('Buildkite', {});
  }

  /**
   * CircleCI, whose organizations each have an issuer and are its audience, too.
   *
   * @param organizationId the UUID of the organization.
   * @throws KeylessError `InvalidValue` for anything but a UUID
   */
  public static circleCi(organizationId: string): OidcIssuer {
    return known('CircleCI', { organization: uuid('organizationId', organizationId) });
  }

  /**
   * Bitbucket Pipelines, whose workspaces each have an issuer and an audience.
   *
   * @param workspace its name in the address bar.
   * @param workspaceUuid the UUID in the audience that the settings of a repository show.
   * @throws KeylessError `InvalidValue`
   */
  public static bitbucket(workspace: string, workspaceUuid: string): OidcIssuer {
    const help = 'its name in the address bar: A-Z a-z 0-9 _ -';
    return known('Bitbucket Pipelines', {
      workspace: exactPart({ label: 'workspace', form: /^[\w-]+$/, help }, workspace),
      workspaceUuid: uuid('workspaceUuid', workspaceUuid),
    });
  }

  /**
   * Azure DevOps, whose organizations each have an issuer, for the audience `api://AzureADTokenExchange`.
   *
   * @param organizationId the UUID of the organization.
   * @throws KeylessError `InvalidValue` for anything but a UUID
   */
  public static azureDevOps(organizationId: string): OidcIssuer {
    return known('Azure DevOps', { organizationId: uuid('organizationId', organizationId) });
  }

  /**
   * Any other issuer. STS has to reach `<issuer>/.well-known/openid-configuration` over the internet.
   *
   * @param issuer the `iss` of its tokens, with or without `https://`, without a slash at the end; or a token.
   * @param audience the `aud` of its tokens.
   * @throws KeylessError `InvalidValue`
   */
  public static of(issuer: string, audience: string): OidcIssuer {
    const bare = normalIssuer(issuer);
    refuseBuiltIn(bare);
    return new OidcIssuer(bare, checkText('audience', audience));
  }

  /** @internal */
  public static _of(issuer: string, audience: string): OidcIssuer {
    return new OidcIssuer(issuer, audience);
  }

  private constructor(
    /** The `iss` of the tokens, without `https://`. */
    public readonly issuer: string,
    /** The `aud` of the tokens. */
    public readonly audience: string,
  ) {}
}

/** An issuer of the table, whose blanks have been checked. */
function known(name: string, blanks: Blanks): OidcIssuer {
  const { issuers, audience = '' } = oidcIssuerNamed(name);
  return OidcIssuer._of(fillTemplate(issuers.join(), blanks), fillTemplate(audience, blanks));
}

/**
 * IAM has these issuers itself, and trusts them by name: a provider made for one of them is never asked.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html (2026)
 */
const BUILT_IN = ['accounts.google.com', 'cognito-identity.amazonaws.com', 'graph.facebook.com', 'www.amazon.com'];

function refuseBuiltIn(issuer: string): void {
  if (!BUILT_IN.includes(issuer)) return;
  const problem = `\`issuer\` \`${issuer}\` is built into AWS, and needs no OIDC provider`;
  throw new KeylessError('InvalidValue', problem, 'name an issuer that IAM does not know by itself');
}

function uuid(label: string, value: string): string {
  const help = 'its UUID, such as `11111111-2222-3333-4444-555555555555`';
  return exactPart({ label, form: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, help }, value);
}

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

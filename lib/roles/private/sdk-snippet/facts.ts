import { Aws, Token } from 'aws-cdk-lib/core';

/** A role whose credentials are where its code runs: EC2, ECS, Lambda, Pod Identity, and IRSA by its environment. */
export interface InPlaceFacts {
  readonly kind: 'in-place';
  readonly region?: string;
}

/** A role that another identity assumes. */
export interface AssumeRoleFacts {
  readonly kind: 'assume-role';
  readonly roleArn: string;
  readonly externalId?: string;
  readonly sessionName?: string;
  readonly sourceIdentity?: string;
  readonly sessionTags?: Readonly<Record<string, string>>;
  readonly durationSeconds?: number;
  readonly region?: string;
}

/** A role for the token of an OIDC provider, which stands in the file that `AWS_WEB_IDENTITY_TOKEN_FILE` names. */
export interface WebIdentityFacts {
  readonly kind: 'web-identity';
  readonly roleArn: string;
  readonly sessionName?: string;
  readonly region?: string;
}

/** A role for the assertion of a SAML provider. */
export interface SamlFacts {
  readonly kind: 'saml';
  readonly roleArn: string;
  readonly providerArn: string;
  readonly region?: string;
}

/** A role for a certificate. */
export interface RolesAnywhereFacts {
  readonly kind: 'roles-anywhere';
  readonly roleArn: string;
  readonly trustAnchorArn: string;
  readonly profileArn: string;
  readonly region?: string;
}

/** What a program has to know to use a role. */
export type SdkFacts = InPlaceFacts | AssumeRoleFacts | WebIdentityFacts | SamlFacts | RolesAnywhereFacts;

/** How one language writes each way to use a role. */
export type SnippetWriters = {
  readonly [Kind in SdkFacts['kind']]: (facts: Extract<SdkFacts, { readonly kind: Kind }>) => readonly string[];
};

/** What SDKs that ask for a session name are given where nothing is said about it. */
export const SESSION_NAME = 'my-service';

/** Where the snippet for a SAML provider expects its answer. */
export const SAML_FILE = 'saml-response.b64';

/** The profile of the shared configuration that asks Roles Anywhere. */
export const ROLES_ANYWHERE_PROFILE = 'roles-anywhere';

const LABELS: Readonly<Record<string, string>> = {
  roleArn: 'role ARN',
  providerArn: 'SAML provider ARN',
  trustAnchorArn: 'trust anchor ARN',
  profileArn: 'profile ARN',
  externalId: 'external id',
  sessionName: 'session name',
  sourceIdentity: 'source identity',
};

/** The facts as a reader may see them: what only deployment knows stands in angle brackets, or is left out. */
export function shownFacts(facts: SdkFacts): SdkFacts {
  const shown = Object.entries(facts).map(([name, value]: [string, unknown]) => [name, shownFact(name, value)]);
  return Object.fromEntries(shown) as unknown as SdkFacts;
}

function shownFact(name: string, value: unknown): unknown {
  if (name === 'region' || name === 'durationSeconds') return Token.isUnresolved(value) ? undefined : value;
  if (name === 'sessionTags') return shownTags(value as AssumeRoleFacts['sessionTags']);
  const label = LABELS[name];
  return label !== undefined && typeof value === 'string' ? shownText(value, label) : value;
}

function shownTags(tags: AssumeRoleFacts['sessionTags'] = {}): Record<string, string> {
  const shown = Object.entries(tags).map(([key, value]) => [key, shownText(value, `value of ${key}`)]);
  return Object.fromEntries(shown) as Record<string, string>;
}

/** A partition is all that is missing in most ARNs: the rest is kept. */
function shownText(value: string, label: string): string {
  const text = value.replaceAll(Aws.PARTITION, '<partition>');
  return Token.isUnresolved(text) ? `<${label}>` : text;
}

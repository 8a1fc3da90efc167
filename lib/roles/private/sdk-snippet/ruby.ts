import type { AssumeRoleFacts, SdkFacts, SnippetWriters } from './facts';
import { ROLES_ANYWHERE_PROFILE, SAML_FILE, SESSION_NAME } from './facts';
import { helperConfig, indented, listed, optional, singleQuoted as quoted } from './text';

const REQUIRE = "require 'aws-sdk-core' # holds STS; any other service is a gem of its own";
const ASK = 'puts client.get_caller_identity.arn';

/**
 * AWS SDK for Ruby v3.
 *
 * @see https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/AssumeRoleCredentials.html (2026)
 * @see https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/AssumeRoleWebIdentityCredentials.html (2026)
 */
export const ruby: SnippetWriters = {
  'in-place': (facts) => [
    REQUIRE,
    '',
    '# No credentials in the code: the SDK finds those of the role, and renews them.',
    ...client(facts),
  ],

  'assume-role': (facts) => [
    REQUIRE,
    '',
    '# The SDK assumes the role, and again before the session ends. Every client takes these credentials.',
    'credentials = Aws::AssumeRoleCredentials.new(',
    `  client: ${sts(facts)},`,
    ...indented('  ', withCommas(parameters(facts))),
    ')',
    ...client(facts, 'credentials: credentials'),
  ],

  'web-identity': (facts) => [
    REQUIRE,
    '',
    '# The SDK trades the token for credentials, and reads the file again before they end.',
    'credentials = Aws::AssumeRoleWebIdentityCredentials.new(',
    `  client: ${sts(facts)},`,
    `  role_arn: ${quoted(facts.roleArn)},`,
    `  role_session_name: ${quoted(facts.sessionName ?? SESSION_NAME)},`,
    "  web_identity_token_file: ENV.fetch('AWS_WEB_IDENTITY_TOKEN_FILE')",
    ')',
    ...client(facts, 'credentials: credentials'),
  ],

  saml: (facts) => [
    REQUIRE,
    '',
    '# What the provider posts to the sign-in endpoint, in base64: valid for a few minutes, and enough without credentials.',
    `issued = ${sts(facts)}.assume_role_with_saml(`,
    `  role_arn: ${quoted(facts.roleArn)},`,
    `  principal_arn: ${quoted(facts.providerArn)},`,
    `  saml_assertion: File.read(${quoted(SAML_FILE)}).strip`,
    ').credentials',
    'credentials = Aws::Credentials.new(issued.access_key_id, issued.secret_access_key, issued.session_token)',
    ...client(facts, 'credentials: credentials'),
  ],

  'roles-anywhere': (facts) => [
    REQUIRE,
    '',
    ...helperConfig('#', facts),
    ...client(facts, `profile: ${quoted(ROLES_ANYWHERE_PROFILE)}`),
  ],
};

function client(facts: SdkFacts, ...options: readonly string[]): readonly string[] {
  return [`client = ${sts(facts, ...options)}`, ASK];
}

function sts({ region }: SdkFacts, ...options: readonly string[]): string {
  const all = [...optional(region, (name) => `region: ${quoted(name)}`), ...options];
  return `Aws::STS::Client.new${all.length === 0 ? '' : `(${all.join(', ')})`}`;
}

function withCommas(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? line : `${line},`));
}

function parameters(facts: AssumeRoleFacts): readonly string[] {
  return [
    `role_arn: ${quoted(facts.roleArn)}`,
    `role_session_name: ${quoted(facts.sessionName ?? SESSION_NAME)}`,
    ...optional(facts.externalId, (value) => `external_id: ${quoted(value)}`),
    ...optional(facts.durationSeconds, (value) => `duration_seconds: ${value}`),
    ...optional(facts.sourceIdentity, (value) => `source_identity: ${quoted(value)}`),
    ...listed(
      facts.sessionTags,
      (key, value) => `{ key: ${quoted(key)}, value: ${quoted(value)} }`,
      (tags) => `tags: [${tags}]`,
    ),
  ];
}

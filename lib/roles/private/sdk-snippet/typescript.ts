import type { AssumeRoleFacts, SdkFacts, SnippetWriters } from './facts';
import { ROLES_ANYWHERE_PROFILE, SAML_FILE, SESSION_NAME } from './facts';
import { doubleQuoted as quoted, helperConfig, indented, listed, optional } from './text';

const STS = imported('@aws-sdk/client-sts', 'GetCallerIdentityCommand', 'STSClient');
const ASK = ['const { Arn } = await client.send(new GetCallerIdentityCommand({}));', 'console.log(Arn);'];

/**
 * AWS SDK for JavaScript v3, as a module.
 *
 * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-credential-providers/ (2026)
 */
export const typescript: SnippetWriters = {
  'in-place': (facts) => [
    STS,
    '',
    '// No credentials in the code: the SDK finds those of the role, and renews them.',
    ...client(facts),
  ],

  'assume-role': (facts) => [
    STS,
    provider('fromTemporaryCredentials'),
    '',
    '// The SDK assumes the role, and again before the session ends. Every client takes these credentials.',
    'const credentials = fromTemporaryCredentials({',
    '  params: {',
    ...indented('    ', parameters(facts)),
    '  },',
    '});',
    ...client(facts, 'credentials'),
  ],

  'web-identity': (facts) => [
    STS,
    provider('fromTokenFile'),
    '',
    '// The SDK trades the token for credentials, and reads the file again before they end.',
    'const credentials = fromTokenFile({',
    `  roleArn: ${quoted(facts.roleArn)},`,
    `  roleSessionName: ${quoted(facts.sessionName ?? SESSION_NAME)},`,
    '  webIdentityTokenFile: process.env.AWS_WEB_IDENTITY_TOKEN_FILE,',
    '});',
    ...client(facts, 'credentials'),
  ],

  saml: (facts) => [
    imported('node:fs', 'readFileSync'),
    imported('@aws-sdk/client-sts', 'AssumeRoleWithSAMLCommand', 'GetCallerIdentityCommand', 'STSClient'),
    '',
    '// What the provider posts to the sign-in endpoint, in base64: valid for a few minutes, and enough without credentials.',
    `const sts = new STSClient({${region(facts)}});`,
    'const { Credentials } = await sts.send(',
    '  new AssumeRoleWithSAMLCommand({',
    `    RoleArn: ${quoted(facts.roleArn)},`,
    `    PrincipalArn: ${quoted(facts.providerArn)},`,
    `    SAMLAssertion: readFileSync(${quoted(SAML_FILE)}, "utf8").trim(),`,
    '  }),',
    ');',
    'if (!Credentials?.AccessKeyId || !Credentials.SecretAccessKey) throw new Error("no credentials");',
    'const credentials = {',
    '  accessKeyId: Credentials.AccessKeyId,',
    '  secretAccessKey: Credentials.SecretAccessKey,',
    '  sessionToken: Credentials.SessionToken,',
    '};',
    ...client(facts, 'credentials'),
  ],

  'roles-anywhere': (facts) => [
    STS,
    provider('fromProcess'),
    '',
    ...helperConfig('//', facts),
    `const credentials = fromProcess({ profile: ${quoted(ROLES_ANYWHERE_PROFILE)} });`,
    ...client(facts, 'credentials'),
  ],
};

function provider(name: string): string {
  return imported('@aws-sdk/credential-providers', name);
}

function imported(from: string, ...names: readonly string[]): string {
  return `import { ${names.join(', ')} } from ${quoted(from)};`;
}

function client(facts: SdkFacts, ...options: readonly string[]): readonly string[] {
  return [`const client = new STSClient({${region(facts, ...options)}});`, ...ASK];
}

function region({ region: name }: SdkFacts, ...options: readonly string[]): string {
  const all = [...optional(name, (value) => `region: ${quoted(value)}`), ...options];
  return all.length === 0 ? '' : ` ${all.join(', ')} `;
}

function parameters(facts: AssumeRoleFacts): readonly string[] {
  return [
    `RoleArn: ${quoted(facts.roleArn)},`,
    `RoleSessionName: ${quoted(facts.sessionName ?? SESSION_NAME)},`,
    ...optional(facts.externalId, (value) => `ExternalId: ${quoted(value)},`),
    ...optional(facts.durationSeconds, (value) => `DurationSeconds: ${value},`),
    ...optional(facts.sourceIdentity, (value) => `SourceIdentity: ${quoted(value)},`),
    ...listed(
      facts.sessionTags,
      (key, value) => `{ Key: ${quoted(key)}, Value: ${quoted(value)} }`,
      (tags) => `Tags: [${tags}],`,
    ),
  ];
}

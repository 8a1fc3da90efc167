import type { AssumeRoleFacts, SdkFacts, SnippetWriters } from './facts';
import { ROLES_ANYWHERE_PROFILE, SAML_FILE, SESSION_NAME } from './facts';
import { doubleQuoted as quoted, helperConfig, indented, listed, optional } from './text';

const SDK = 'software.amazon.awssdk';
const CLIENT = `${SDK}.services.sts.StsClient`;
const ANONYMOUS = `${SDK}.auth.credentials.AnonymousCredentialsProvider`;

/**
 * AWS SDK for Java v2, with the module `sts`.
 *
 * @see https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html (2026)
 */
export const java: SnippetWriters = {
  'in-place': (facts) =>
    program(facts, [CLIENT], ['// No credentials in the code: the SDK finds those of the role, and renews them.']),

  'assume-role': (facts) =>
    program(
      facts,
      [
        CLIENT,
        `${SDK}.services.sts.auth.StsAssumeRoleCredentialsProvider`,
        ...listed(facts.sessionTags, String, () => `${SDK}.services.sts.model.Tag`),
      ],
      [
        '// The SDK assumes the role, and again before the session ends. Every client takes these credentials.',
        'StsAssumeRoleCredentialsProvider credentials = StsAssumeRoleCredentialsProvider.builder()',
        `    .stsClient(${client(facts)})`,
        '    .refreshRequest(request -> request',
        ...indented('        ', parameters(facts)),
        '    )',
        '    .build();',
      ],
    ),

  'web-identity': (facts) =>
    program(
      facts,
      ['java.nio.file.Path', ANONYMOUS, CLIENT, `${SDK}.services.sts.auth.StsWebIdentityTokenFileCredentialsProvider`],
      [
        '// The SDK trades the token for credentials, and reads the file again before they end.',
        'StsWebIdentityTokenFileCredentialsProvider credentials = StsWebIdentityTokenFileCredentialsProvider.builder()',
        `    .stsClient(${client(facts, 'AnonymousCredentialsProvider.create()')})`,
        `    .roleArn(${quoted(facts.roleArn)})`,
        `    .roleSessionName(${quoted(facts.sessionName ?? SESSION_NAME)})`,
        '    .webIdentityTokenFile(Path.of(System.getenv("AWS_WEB_IDENTITY_TOKEN_FILE")))',
        '    .build();',
      ],
    ),

  saml: (facts) =>
    program(
      facts,
      [
        'java.nio.file.Files',
        'java.nio.file.Path',
        ANONYMOUS,
        `${SDK}.auth.credentials.AwsSessionCredentials`,
        `${SDK}.auth.credentials.StaticCredentialsProvider`,
        CLIENT,
        `${SDK}.services.sts.model.Credentials`,
      ],
      [
        '// What the provider posts to the sign-in endpoint, in base64: valid for a few minutes, and enough without',
        '// credentials.',
        `String assertion = Files.readString(Path.of(${quoted(SAML_FILE)})).trim();`,
        `StsClient sts = ${client(facts, 'AnonymousCredentialsProvider.create()')};`,
        'Credentials issued = sts.assumeRoleWithSAML(request -> request',
        `    .roleArn(${quoted(facts.roleArn)})`,
        `    .principalArn(${quoted(facts.providerArn)})`,
        '    .samlAssertion(assertion)',
        ').credentials();',
        'StaticCredentialsProvider credentials = StaticCredentialsProvider.create(AwsSessionCredentials.create(',
        '    issued.accessKeyId(), issued.secretAccessKey(), issued.sessionToken()));',
      ],
    ),

  'roles-anywhere': (facts) =>
    program(
      facts,
      [`${SDK}.auth.credentials.ProfileCredentialsProvider`, CLIENT],
      [
        ...helperConfig('//', facts),
        `ProfileCredentialsProvider credentials = ProfileCredentialsProvider.create(${quoted(ROLES_ANYWHERE_PROFILE)});`,
      ],
    ),
};

function program(facts: SdkFacts, imports: readonly string[], lines: readonly string[]): readonly string[] {
  const credentials = facts.kind === 'in-place' ? undefined : 'credentials';
  return [
    ...[...imports, ...optional(facts.region, () => `${SDK}.regions.Region`)].sort().map((name) => `import ${name};`),
    '',
    'public class Example {',
    '    public static void main(String[] args) throws Exception {',
    ...indented('        ', [
      ...lines,
      `StsClient client = ${client(facts, credentials)};`,
      'System.out.println(client.getCallerIdentity().arn());',
    ]),
    '    }',
    '}',
  ];
}

function client({ region }: SdkFacts, credentials?: string): string {
  const options = [
    ...optional(region, (name) => `.region(Region.of(${quoted(name)}))`),
    ...optional(credentials, (provider) => `.credentialsProvider(${provider})`),
  ];
  return options.length === 0 ? 'StsClient.create()' : `StsClient.builder()${options.join('')}.build()`;
}

function parameters(facts: AssumeRoleFacts): readonly string[] {
  return [
    `.roleArn(${quoted(facts.roleArn)})`,
    `.roleSessionName(${quoted(facts.sessionName ?? SESSION_NAME)})`,
    ...optional(facts.externalId, (value) => `.externalId(${quoted(value)})`),
    ...optional(facts.durationSeconds, (value) => `.durationSeconds(${value})`),
    ...optional(facts.sourceIdentity, (value) => `.sourceIdentity(${quoted(value)})`),
    ...listed(
      facts.sessionTags,
      (key, value) => `Tag.builder().key(${quoted(key)}).value(${quoted(value)}).build()`,
      (tags) => `.tags(${tags})`,
    ),
  ];
}

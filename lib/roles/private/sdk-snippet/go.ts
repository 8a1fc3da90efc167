import type { AssumeRoleFacts, SdkFacts, SnippetWriters } from './facts';
import { ROLES_ANYWHERE_PROFILE, SAML_FILE, SESSION_NAME } from './facts';
import { doubleQuoted as quoted, helperConfig, indented, listed, optional } from './text';

const SDK = 'github.com/aws/aws-sdk-go-v2';
const FATAL = ['if err != nil {', '\tlog.Fatal(err)', '}'];

/**
 * AWS SDK for Go v2.
 *
 * @see https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/credentials/stscreds (2025-07)
 * @see https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/config (2025)
 */
export const go: SnippetWriters = {
  'in-place': (facts) =>
    program([], ['// No credentials in the code: the SDK finds those of the role, and renews them.', ...load(facts)]),

  'assume-role': (facts) =>
    program(
      [
        `${SDK}/aws`,
        `${SDK}/credentials/stscreds`,
        ...optional(facts.durationSeconds, () => 'time'),
        ...listed(facts.sessionTags, String, () => `${SDK}/service/sts/types`),
      ],
      [
        ...load(facts),
        '// The SDK assumes the role, and again before the session ends. Every client takes this configuration.',
        'provider := stscreds.NewAssumeRoleProvider(',
        '\tsts.NewFromConfig(cfg),',
        `\t${quoted(facts.roleArn)},`,
        '\tfunc(options *stscreds.AssumeRoleOptions) {',
        ...indented('\t\t', parameters(facts)),
        '\t},',
        ')',
        'cfg.Credentials = aws.NewCredentialsCache(provider)',
      ],
    ),

  'web-identity': (facts) =>
    program(
      ['os', `${SDK}/aws`, `${SDK}/credentials/stscreds`],
      [
        ...load(facts),
        '// The SDK trades the token for credentials, and reads the file again before they end.',
        'provider := stscreds.NewWebIdentityRoleProvider(',
        '\tsts.NewFromConfig(cfg),',
        `\t${quoted(facts.roleArn)},`,
        '\tstscreds.IdentityTokenFile(os.Getenv("AWS_WEB_IDENTITY_TOKEN_FILE")),',
        '\tfunc(options *stscreds.WebIdentityRoleOptions) {',
        `\t\toptions.RoleSessionName = ${quoted(facts.sessionName ?? SESSION_NAME)}`,
        '\t},',
        ')',
        'cfg.Credentials = aws.NewCredentialsCache(provider)',
      ],
    ),

  saml: (facts) =>
    program(
      ['os', 'strings', `${SDK}/aws`, `${SDK}/credentials`],
      [
        '// What the provider posts to the sign-in endpoint, in base64: valid for a few minutes, and enough without credentials.',
        `assertion, err := os.ReadFile(${quoted(SAML_FILE)})`,
        ...FATAL,
        ...load(facts),
        'issued, err := sts.NewFromConfig(cfg).AssumeRoleWithSAML(ctx, &sts.AssumeRoleWithSAMLInput{',
        `\tRoleArn:       aws.String(${quoted(facts.roleArn)}),`,
        `\tPrincipalArn:  aws.String(${quoted(facts.providerArn)}),`,
        '\tSAMLAssertion: aws.String(strings.TrimSpace(string(assertion))),',
        '})',
        ...FATAL,
        'keys := issued.Credentials',
        'cfg.Credentials = credentials.NewStaticCredentialsProvider(*keys.AccessKeyId, *keys.SecretAccessKey, *keys.SessionToken)',
      ],
    ),

  'roles-anywhere': (facts) =>
    program(
      [],
      [
        ...helperConfig('//', facts),
        ...load(facts, `config.WithSharedConfigProfile(${quoted(ROLES_ANYWHERE_PROFILE)})`),
      ],
    ),
};

function load({ region }: SdkFacts, ...options: readonly string[]): readonly string[] {
  const all = ['ctx', ...options, ...optional(region, (name) => `config.WithRegion(${quoted(name)})`)];
  return [`cfg, err := config.LoadDefaultConfig(${all.join(', ')})`, ...FATAL];
}

function program(packages: readonly string[], lines: readonly string[]): readonly string[] {
  const all = ['context', 'fmt', 'log', `${SDK}/config`, `${SDK}/service/sts`, ...packages].sort();
  const [own, others] = [all.filter((name) => !name.includes('.')), all.filter((name) => name.includes('.'))];
  return [
    'package main',
    '',
    'import (',
    ...indented('\t', [...own.map(quoted), '', ...others.map(quoted)]),
    ')',
    '',
    'func main() {',
    ...indented('\t', [
      'ctx := context.Background()',
      ...lines,
      'identity, err := sts.NewFromConfig(cfg).GetCallerIdentity(ctx, &sts.GetCallerIdentityInput{})',
      ...FATAL,
      'fmt.Println(*identity.Arn)',
    ]),
    '}',
  ];
}

function parameters(facts: AssumeRoleFacts): readonly string[] {
  return [
    `options.RoleSessionName = ${quoted(facts.sessionName ?? SESSION_NAME)}`,
    ...optional(facts.externalId, (value) => `options.ExternalID = aws.String(${quoted(value)})`),
    ...optional(facts.durationSeconds, (value) => `options.Duration = ${value} * time.Second`),
    ...optional(facts.sourceIdentity, (value) => `options.SourceIdentity = aws.String(${quoted(value)})`),
    ...listed(
      facts.sessionTags,
      (key, value) => `{Key: aws.String(${quoted(key)}), Value: aws.String(${quoted(value)})}`,
      (tags) => `options.Tags = []types.Tag{${tags}}`,
    ),
  ];
}

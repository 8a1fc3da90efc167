import { sdkSnippet } from '../../../../lib/roles/sdk-snippet';
import { FACTS, toolOf } from './samples';

const gofmt = toolOf('gofmt', ['-h'], 'main.go', '-e');

(gofmt ? describe : describe.skip)('gofmt', () => {
  test.each(FACTS)('parses the program for a role that is %s, and would not change it', (_, facts) => {
    const program = sdkSnippet('go', facts);
    expect(gofmt?.(program)).toBe(program);
  });
});

// https://pkg.go.dev/github.com/aws/aws-sdk-go-v2/credentials/stscreds
test.each<[string, readonly string[]]>([
  ['in place', ['\tcfg, err := config.LoadDefaultConfig(ctx)']],
  ['in place, in a region', ['\tcfg, err := config.LoadDefaultConfig(ctx, config.WithRegion("eu-west-1"))']],
  [
    'assumed with all there is',
    [
      '\tprovider := stscreds.NewAssumeRoleProvider(',
      '\t\t"arn:aws:iam::111122223333:role/YourLimitedReadRole",',
      '\t\tfunc(options *stscreds.AssumeRoleOptions) {',
      '\t\t\toptions.RoleSessionName = "svc-backend-001"',
      '\t\t\toptions.ExternalID = aws.String("your-unique-external-id")',
      '\t\t\toptions.Duration = 900 * time.Second',
      '\t\t\toptions.SourceIdentity = aws.String("alice")',
      '\tcfg.Credentials = aws.NewCredentialsCache(provider)',
    ],
  ],
  [
    'web identity',
    [
      '\tprovider := stscreds.NewWebIdentityRoleProvider(',
      '\t\tstscreds.IdentityTokenFile(os.Getenv("AWS_WEB_IDENTITY_TOKEN_FILE")),',
    ],
  ],
  ['SAML', ['\tissued, err := sts.NewFromConfig(cfg).AssumeRoleWithSAML(ctx, &sts.AssumeRoleWithSAMLInput{']],
  ['Roles Anywhere', ['\tcfg, err := config.LoadDefaultConfig(ctx, config.WithSharedConfigProfile("roles-anywhere"))']],
])('%s makes the documented call', (name, lines) => {
  const [, facts] = FACTS.find((entry) => entry[0] === name) ?? [];
  const program = sdkSnippet('go', facts as never).split('\n');
  expect(program).toEqual(expect.arrayContaining([...lines]));
});

test('imports only what it uses, or Go refuses it', () => {
  for (const [, facts] of FACTS) {
    const program = sdkSnippet('go', facts);
    const body = program.slice(program.indexOf('func main'));
    const imported = [...program.matchAll(/^\t"(?:.*\/)?(\w[\w-]*)"$/gm)].map(([, name]) => name ?? '');
    expect(imported.filter((name) => !body.includes(`${name}.`))).toEqual([]);
  }
});

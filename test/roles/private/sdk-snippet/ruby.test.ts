import { sdkSnippet } from '../../../../lib/roles/sdk-snippet';
import { FACTS, toolOf } from './samples';

const ruby = toolOf('ruby', ['--version'], 'program.rb', '-c');

(ruby ? describe : describe.skip)('Ruby itself', () => {
  test.each(FACTS)('parses the program for a role that is %s', (_, facts) => {
    expect(ruby?.(sdkSnippet('ruby', facts))).toBe('Syntax OK\n');
  });
});

// https://docs.aws.amazon.com/sdk-for-ruby/v3/api/Aws/AssumeRoleCredentials.html
test.each<[string, readonly string[]]>([
  ['in place', ['client = Aws::STS::Client.new']],
  ['in place, in a region', ["client = Aws::STS::Client.new(region: 'eu-west-1')"]],
  [
    'assumed with all there is',
    [
      'credentials = Aws::AssumeRoleCredentials.new(',
      "  client: Aws::STS::Client.new(region: 'eu-west-1'),",
      "  role_arn: 'arn:aws:iam::111122223333:role/YourLimitedReadRole',",
      "  role_session_name: 'svc-backend-001',",
      "  external_id: 'your-unique-external-id',",
      '  duration_seconds: 900,',
      "  source_identity: 'alice',",
      "  tags: [{ key: 'team', value: 'payments' }, { key: 'cost centre', value: '7' }]",
      ')',
      "client = Aws::STS::Client.new(region: 'eu-west-1', credentials: credentials)",
    ],
  ],
  [
    'web identity',
    [
      'credentials = Aws::AssumeRoleWebIdentityCredentials.new(',
      "  web_identity_token_file: ENV.fetch('AWS_WEB_IDENTITY_TOKEN_FILE')",
    ],
  ],
  ['SAML', ['issued = Aws::STS::Client.new.assume_role_with_saml(', ').credentials']],
  ['Roles Anywhere', ["client = Aws::STS::Client.new(profile: 'roles-anywhere')"]],
])('%s makes the documented call', (name, lines) => {
  const [, facts] = FACTS.find((entry) => entry[0] === name) ?? [];
  const program = sdkSnippet('ruby', facts as never).split('\n');
  expect(program).toEqual(expect.arrayContaining([...lines]));
});

test('the last argument has no comma, and odd text stays inside its quotes', () => {
  for (const [, facts] of FACTS) {
    const program = sdkSnippet('ruby', facts);
    expect(program).not.toMatch(/,\n\)/);
    const code = program
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .join('\n');
    const withoutStrings = code.replace(/'(\\[\s\S]|[^'\\])*'/g, '""');
    expect(withoutStrings.match(/["'`\\]/g)?.filter((mark) => mark !== '"') ?? []).toEqual([]);
  }
});

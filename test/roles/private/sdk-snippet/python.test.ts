import { sdkSnippet } from '../../../../lib/roles/sdk-snippet';
import { FACTS, HOSTILE, toolOf } from './samples';

/** Compiles, and prints every string of the program as JSON. */
const STRINGS =
  'import ast, json, sys; tree = ast.parse(open(sys.argv[1], encoding="utf-8").read()); compile(tree, "x", "exec"); ' +
  'print(json.dumps([n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)]))';
const python = toolOf('python3', ['--version'], 'program.py', '-c', STRINGS);

(python ? describe : describe.skip)('Python itself', () => {
  test.each(FACTS)('compiles the program for a role that is %s', (_, facts) => {
    expect(JSON.parse(python?.(sdkSnippet('python', facts)) ?? '')).toContain('Arn');
  });

  test('reads odd text as it was given', () => {
    const [, facts] = FACTS.find(([name]) => name === 'assumed with odd text everywhere') ?? [];
    const strings = JSON.parse(python?.(sdkSnippet('python', facts as never)) ?? '') as string[];
    expect(strings.filter((text) => text === HOSTILE)).toHaveLength(8);
  });
});

// https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/sts.html
test.each<[string, readonly string[]]>([
  ['in place, in a region', ['client = boto3.client("sts", region_name="eu-west-1")']],
  [
    'assumed with all there is',
    [
      'credentials = boto3.client("sts", region_name="eu-west-1").assume_role(',
      '    RoleArn="arn:aws:iam::111122223333:role/YourLimitedReadRole",',
      '    RoleSessionName="svc-backend-001",',
      '    ExternalId="your-unique-external-id",',
      '    DurationSeconds=900,',
      '    SourceIdentity="alice",',
      '    Tags=[{"Key": "team", "Value": "payments"}, {"Key": "cost centre", "Value": "7"}],',
      ')["Credentials"]',
      '    aws_session_token=credentials["SessionToken"],',
    ],
  ],
  ['web identity', ['credentials = boto3.client("sts").assume_role_with_web_identity(', '    WebIdentityToken=token,']],
  [
    'SAML',
    [
      'credentials = boto3.client("sts").assume_role_with_saml(',
      '    PrincipalArn="arn:aws:iam::111122223333:saml-provider/Corporate",',
      '    SAMLAssertion=assertion,',
    ],
  ],
  ['Roles Anywhere', ['client = boto3.Session(profile_name="roles-anywhere").client("sts")']],
])('%s makes the documented call', (name, lines) => {
  const [, facts] = FACTS.find((entry) => entry[0] === name) ?? [];
  const program = sdkSnippet('python', facts as never).split('\n');
  expect(program).toEqual(expect.arrayContaining([...lines, 'import boto3']));
});

import * as ts from 'typescript';
import { sdkSnippet } from '../../../../lib/roles/sdk-snippet';
import { FACTS, HOSTILE } from './samples';

function parsed(program: string): { readonly errors: readonly string[]; readonly strings: readonly string[] } {
  const { diagnostics = [] } = ts.transpileModule(program, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) strings.push(node.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile('program.ts', program, ts.ScriptTarget.ES2022));
  return { errors: diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')), strings };
}

test.each(FACTS)('TypeScript itself parses the program for a role that is %s', (_, facts) => {
  const { errors, strings } = parsed(sdkSnippet('typescript', facts));
  expect(errors).toEqual([]);
  expect(strings).toContain('@aws-sdk/client-sts');
});

test('odd text is read as it was given', () => {
  const [, facts] = FACTS.find(([name]) => name === 'assumed with odd text everywhere') ?? [];
  const { strings } = parsed(sdkSnippet('typescript', facts as never));
  expect(strings.filter((text) => text === HOSTILE)).toHaveLength(7);
});

// https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-aws-sdk-credential-providers/
test.each<[string, readonly string[]]>([
  ['in place', ['const client = new STSClient({});']],
  ['in place, in a region', ['const client = new STSClient({ region: "eu-west-1" });']],
  [
    'assumed with all there is',
    [
      'import { fromTemporaryCredentials } from "@aws-sdk/credential-providers";',
      'const credentials = fromTemporaryCredentials({',
      '    RoleArn: "arn:aws:iam::111122223333:role/YourLimitedReadRole",',
      '    RoleSessionName: "svc-backend-001",',
      '    ExternalId: "your-unique-external-id",',
      '    DurationSeconds: 900,',
      '    SourceIdentity: "alice",',
      '    Tags: [{ Key: "team", Value: "payments" }, { Key: "cost centre", Value: "7" }],',
      'const client = new STSClient({ region: "eu-west-1", credentials });',
    ],
  ],
  [
    'web identity',
    ['const credentials = fromTokenFile({', '  webIdentityTokenFile: process.env.AWS_WEB_IDENTITY_TOKEN_FILE,'],
  ],
  [
    'SAML',
    ['  new AssumeRoleWithSAMLCommand({', '    PrincipalArn: "arn:aws:iam::111122223333:saml-provider/Corporate",'],
  ],
  ['Roles Anywhere', ['const credentials = fromProcess({ profile: "roles-anywhere" });']],
])('%s makes the documented call', (name, lines) => {
  const [, facts] = FACTS.find((entry) => entry[0] === name) ?? [];
  const program = sdkSnippet('typescript', facts as never).split('\n');
  expect(program).toEqual(expect.arrayContaining([...lines]));
});

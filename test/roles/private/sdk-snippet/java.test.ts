import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sdkSnippet } from '../../../../lib/roles/sdk-snippet';
import { FACTS, toolOf } from './samples';

/** The compiler's own parser, without the classes of the SDK: prints what it cannot read. */
const PARSER = `
import com.sun.source.util.JavacTask;
import java.io.File;
import java.util.List;
import javax.tools.*;

public class Parser {
    public static void main(String[] args) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            var sources = files.getJavaFileObjectsFromFiles(List.of(new File(args[0]).listFiles()));
            ((JavacTask) compiler.getTask(null, files, problems, null, null, sources)).parse();
        }
        problems.getDiagnostics().forEach(System.out::println);
    }
}
`;

const [directory, parserOf] = ['java-', 'parser-'].map((name) => mkdtempSync(join(tmpdir(), name))) as [string, string];
afterAll(() => [directory, parserOf].forEach((folder) => rmSync(folder, { recursive: true })));
const java = toolOf('javac', ['-version'], 'Parser.java');

(java ? test : test.skip)(
  'the compiler parses the program for every role',
  () => {
    for (const [index, [, facts]] of FACTS.entries()) {
      writeFileSync(join(directory, `Example${index}.java`), sdkSnippet('java', facts));
    }
    const source = join(parserOf, 'Parser.java');
    writeFileSync(source, PARSER);
    const parser = toolOf('java', ['-version'], 'unused', '-Dfile.encoding=UTF-8', source, directory);
    expect(parser?.('')).toBe('');
  },
  60_000,
);

// https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-assume-role.html
test.each<[string, readonly string[]]>([
  ['in place', ['StsClient client = StsClient.create();']],
  ['in place, in a region', ['StsClient client = StsClient.builder().region(Region.of("eu-west-1")).build();']],
  [
    'assumed with all there is',
    [
      'StsAssumeRoleCredentialsProvider credentials = StsAssumeRoleCredentialsProvider.builder()',
      '.stsClient(StsClient.builder().region(Region.of("eu-west-1")).build())',
      '.roleArn("arn:aws:iam::111122223333:role/YourLimitedReadRole")',
      '.roleSessionName("svc-backend-001")',
      '.externalId("your-unique-external-id")',
      '.durationSeconds(900)',
      '.sourceIdentity("alice")',
      '.tags(Tag.builder().key("team").value("payments").build(), Tag.builder().key("cost centre").value("7").build())',
    ],
  ],
  [
    'web identity',
    [
      'StsWebIdentityTokenFileCredentialsProvider credentials = StsWebIdentityTokenFileCredentialsProvider.builder()',
      '.webIdentityTokenFile(Path.of(System.getenv("AWS_WEB_IDENTITY_TOKEN_FILE")))',
    ],
  ],
  ['SAML', ['Credentials issued = sts.assumeRoleWithSAML(request -> request', '.samlAssertion(assertion)']],
  ['Roles Anywhere', ['ProfileCredentialsProvider credentials = ProfileCredentialsProvider.create("roles-anywhere");']],
])('%s makes the documented call', (name, lines) => {
  const [, facts] = FACTS.find((entry) => entry[0] === name) ?? [];
  const program = sdkSnippet('java', facts as never)
    .split('\n')
    .map((line) => line.trim());
  expect(program).toEqual(expect.arrayContaining([...lines]));
});

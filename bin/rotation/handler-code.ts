import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const SOURCE = join(__dirname, '..', '..', 'lib', 'roles', 'rotation', 'rotate-access-key.ts');

/** What only AWS Lambda has: the SDK of its runtime, the settings of the function, the network. */
const WORLD = `
const { IAM } = require('@aws-sdk/client-iam');
const { SecretsManager } = require('@aws-sdk/client-secrets-manager');
const { STS } = require('@aws-sdk/client-sts');

const { USER_ARN, SECRET_ARN, ROTATE_DAYS, OVERLAP_DAYS, USER_AGENT } = process.env;

const world = {
  iam: new IAM({}),
  secrets: new SecretsManager({}),
  signIn: async (credentials) => (await new STS({ credentials, customUserAgent: USER_AGENT }).getCallerIdentity({})).Arn,
  answer: async (url, body) => {
    const { ok, status } = await fetch(url, { method: 'PUT', body: Buffer.from(JSON.stringify(body)) });
    if (!ok) throw new Error('CloudFormation took no answer: ' + status);
  },
  pause: () => new Promise((done) => setTimeout(done, 5000)),
  now: () => Date.now(),
  user: USER_ARN,
  secret: SECRET_ARN,
  rotateDays: Number(ROTATE_DAYS),
  overlapDays: Number(OVERLAP_DAYS),
};

exports.handler = (event) => rotateAccessKey(event, world);
`;

/** The code of the rotation function, as a person reads it in the console: its source without types and comments. */
export function handlerCode(): string {
  const compilerOptions = { target: ScriptTarget.ES2022, module: ModuleKind.ESNext, removeComments: true };
  const { outputText } = transpileModule(readFileSync(SOURCE, 'utf8'), { compilerOptions });
  const code = outputText.replace(/^export /gm, '').replace(/^ +/gm, (indent) => ' '.repeat(indent.length / 2));
  return `${WORLD.trimStart()}\n${code}`;
}

/** The file that ships it. */
export function handlerFile(): string {
  const code = handlerCode();
  if (/[`\\]|\$\{/.test(code)) throw new Error('the code of the rotation function would end its template literal');
  return `// Generated from rotate-access-key.ts by bin/refresh-rotation-handler.ts: do not edit.

/** The code of the rotation function, for Node.js. */
export const HANDLER_CODE = \`${code}\`;
`;
}

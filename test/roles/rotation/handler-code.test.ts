import { runInNewContext } from 'node:vm';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handlerFile } from '../../../bin/rotation/handler-code';
import { HANDLER_CODE } from '../../../lib/roles/rotation/handler-code';
import type { RotationWorld } from '../../../lib/roles/rotation/rotate-access-key';
import { SECRET, SimulatedAccount, USER } from './simulated-account';
import type { Handler } from './simulated-life';
import { assertWell, life } from './simulated-life';

interface Call {
  readonly url: string;
  readonly method: string;
  readonly body: Buffer;
}

const credentialsOfSts: object[] = [];
const requests: Call[] = [];

/** The code as AWS Lambda runs it, with an SDK that talks to the simulated account. */
function handlerOf(account: SimulatedAccount, ok = true): Handler {
  const world: RotationWorld = account.world();
  const modules: Readonly<Record<string, object>> = {
    '@aws-sdk/client-iam': { IAM: clientOf(world.iam) },
    '@aws-sdk/client-secrets-manager': { SecretsManager: clientOf(world.secrets) },
    '@aws-sdk/client-sts': { STS: stsOf(world) },
  };
  const exports: { handler?: Handler } = {};
  const env = { USER_ARN: USER, SECRET_ARN: SECRET, ROTATE_DAYS: '30', OVERLAP_DAYS: '7', USER_AGENT: 'keyless-1' };
  runInNewContext(HANDLER_CODE, {
    exports,
    require: (name: string) => modules[name],
    process: { env },
    Buffer,
    Date: { now: () => account.now },
    setTimeout: (done: () => void) => done(),
    fetch: async (url: string, { method, body }: Omit<Call, 'url'>) => {
      requests.push({ url, method, body });
      return { ok, status: 403 };
    },
  });
  return exports.handler as Handler;
}

function clientOf(calls: object) {
  return function client() {
    return calls;
  };
}

function stsOf(world: RotationWorld) {
  return function client(configuration: { credentials: Parameters<RotationWorld['signIn']>[0] }) {
    credentialsOfSts.push(configuration);
    return { getCallerIdentity: async () => ({ Arn: await world.signIn(configuration.credentials) }) };
  };
}

beforeEach(() => {
  credentialsOfSts.length = 0;
  requests.length = 0;
});

test('is what its source says', () => {
  expect(readFileSync(join(__dirname, '..', '..', '..', 'lib', 'roles', 'rotation', 'handler-code.ts'), 'utf8')).toBe(
    handlerFile(),
  );
});

/** CloudFormation lifted its limit of 4,096 characters; a template of 51,200 is the next one. */
test('leaves room in a template', () => {
  expect(HANDLER_CODE.length).toBeLessThan(8000);
});

test('rotates, and signs in with the new key under its own name', async () => {
  const account = await life(handlerOf);

  assertWell(account);
  expect(account.errors).toEqual([]);
  expect(credentialsOfSts[0]).toEqual({
    credentials: { accessKeyId: 'AKIA1', secretAccessKey: 'secret of AKIA1' },
    customUserAgent: 'keyless-1',
  });
});

test('interrupted at any call, it recovers without losing the working key', async () => {
  const { calls } = await life(handlerOf);
  for (let at = 1; at <= calls.length; at++) assertWell(await life(handlerOf, { at: [at], done: true }));
});

describe('the stack', () => {
  const event = {
    RequestType: 'Delete',
    ResponseURL: 'https://example.com/a',
    StackId: 's',
    RequestId: 'r',
    LogicalResourceId: 'l',
  };

  test('is answered without a content type, which the URL is not signed for', async () => {
    const account = new SimulatedAccount();

    await handlerOf(account)(event);

    expect(requests.map(({ url, method }) => [url, method])).toEqual([['https://example.com/a', 'PUT']]);
    expect(requests[0]?.body).toBeInstanceOf(Buffer); // unlike text, no content type
    expect(JSON.parse(String(requests[0]?.body))).toEqual({
      Status: 'SUCCESS',
      Reason: '',
      PhysicalResourceId: USER,
      StackId: 's',
      RequestId: 'r',
      LogicalResourceId: 'l',
    });
  });

  test('is answered again when it took no answer', async () => {
    const account = new SimulatedAccount();

    expect(await account.invoke(handlerOf(account, false), event)).toBe(false);

    expect(account.errors).toEqual(['Error: CloudFormation took no answer: 403']);
  });
});

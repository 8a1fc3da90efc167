import type { RotationEvent, RotationStep } from '../../../lib/roles/rotation/rotate-access-key';
import { rotateAccessKey } from '../../../lib/roles/rotation/rotate-access-key';
import { DAY, SECRET, SimulatedAccount, USER } from './simulated-account';
import type { Handler, HandlerOf } from './simulated-life';
import { SCHEDULE, assertWell, life } from './simulated-life';

const handlerOf: HandlerOf = (account) => (event) => rotateAccessKey(event, account.world());

test('the first rotation makes the key, and only the secret has it', async () => {
  const account = new SimulatedAccount();

  expect(await account.rotate(handlerOf(account))).toBe(true);

  expect(account.keys.map(({ AccessKeyId }) => AccessKeyId)).toEqual(['AKIA1']);
  expect(account.versions.get('version-1')?.value).toBe('{"AccessKeyId":"AKIA1","SecretAccessKey":"secret of AKIA1"}');
});

test('two keys exist only until the overlap is over: the older one stops working, and is deleted a day later', async () => {
  const account = new SimulatedAccount();
  const handler = handlerOf(account);
  await account.rotate(handler);
  account.now += 30 * DAY;
  await account.rotate(handler);

  const states: string[] = [];
  for (let day = 0; day <= 8; day++) {
    await account.invoke(handler, SCHEDULE);
    states.push(account.keys.map(({ AccessKeyId, Status }) => `${AccessKeyId} ${Status}`).join(', '));
    account.now += DAY;
  }

  const both = 'AKIA1 Active, AKIA2 Active';
  expect(states).toEqual([both, both, both, both, both, both, both, 'AKIA1 Inactive, AKIA2 Active', 'AKIA2 Active']);
  expect(account.errors).toEqual([]);
});

const whole = life(handlerOf);
const everyCall = async (): Promise<number[]> => (await whole).calls.map((_, index) => index + 1);

test.each([
  ['before', { done: false }],
  ['after', { done: true }],
  ['before, while IAM lists late', { done: false, staleLists: 1 }],
  ['after, while IAM lists late', { done: true, staleLists: 1 }],
  ['after, while a new key is refused', { done: true, refusals: 5 }],
])('interrupted %s any call, it recovers without losing the working key', async (_, accidents) => {
  const calls = await everyCall();
  expect(calls.length).toBeGreaterThan(150);
  for (const at of calls) assertWell(await life(handlerOf, { ...accidents, at: [at] }));
});

test.each([true, false])('interrupted again while it recovers, it recovers (calls done: %p)', async (done) => {
  const { calls } = await whole;
  const second = calls.lastIndexOf('CreateAccessKey') - 8; // before it nothing but days without change
  const around = Array.from({ length: 24 }, (_, index) => second + index);
  for (const first of around) {
    for (let next = first + 1; next < first + 14; next++)
      assertWell(await life(handlerOf, { done, at: [first, next] }));
  }
});

test('a new key that is refused for a while is tried again', async () => {
  const account = new SimulatedAccount({ refusals: 11 });

  expect(await account.rotate(handlerOf(account))).toBe(true);
});

test('a new key that nothing accepts never becomes the current one', async () => {
  const account = new SimulatedAccount({ refusals: 12 });
  const handler = handlerOf(account);

  expect(await account.rotate(handler)).toBe(false);

  expect(account.current).toBeUndefined();
  expect(account.errors).toEqual(['InvalidClientTokenId: InvalidClientTokenId']);
  expect(await account.rotate(handler)).toBe(true);
});

test('a key of another user never becomes the current one', async () => {
  const account = new SimulatedAccount();
  const world = { ...account.world(), signIn: async () => 'arn:aws:iam::111122223333:user/Other' };

  expect(await account.rotate((event) => rotateAccessKey(event, world))).toBe(false);

  expect(account.errors).toEqual(['Error: the new key is of arn:aws:iam::111122223333:user/Other']);
});

test('takes the steps as the guide of AWS writes them, too', async () => {
  const account = new SimulatedAccount();
  const handler = handlerOf(account);
  const guide: Handler = (event) => {
    const { Step, ...step } = event as RotationStep;
    return handler({ ...step, Step: Step.replace(/S/, '_s') });
  };

  expect(await account.rotate(guide)).toBe(true);

  expect(account.current?.AccessKeyId).toBe('AKIA1');
});

describe('a rotation during the overlap', () => {
  async function twice(): Promise<SimulatedAccount> {
    const account = new SimulatedAccount();
    for (let times = 0; times < 2; times++) {
      await account.rotate(handlerOf(account));
      account.now += DAY;
    }
    return account;
  }

  test('takes no key away that may be in use', async () => {
    const account = await twice();

    expect(await account.rotate(handlerOf(account))).toBe(false);

    expect(account.errors).toEqual([
      'Error: two keys are in use: wait for the end of the overlap, or deactivate one by hand',
    ]);
    expect(account.keys.map(({ Status }) => Status)).toEqual(['Active', 'Active']);
  });

  test('goes on when the older key was deactivated', async () => {
    const account = await twice();
    await account.world().iam.updateAccessKey({ UserName: 'Scanner', AccessKeyId: 'AKIA1', Status: 'Inactive' });

    expect(await account.rotate(handlerOf(account))).toBe(true);

    expect(account.keys.map(({ AccessKeyId }) => AccessKeyId)).toEqual(['AKIA2', 'AKIA3']);
  });

  test('goes on when it is over, even if nobody ended it', async () => {
    const account = await twice();
    account.now += 30 * DAY;

    expect(await account.rotate(handlerOf(account))).toBe(true);

    expect(account.keys.map(({ AccessKeyId }) => AccessKeyId)).toEqual(['AKIA2', 'AKIA3']);
  });
});

test('a rotation that came to its end unheard is not repeated at the cost of the older key', async () => {
  const calls = 1 + (await whole).calls.lastIndexOf('UpdateSecretVersionStage');
  const account = new SimulatedAccount({ at: [calls], done: true, forgetful: true });
  const handler = handlerOf(account);
  await account.rotate(handler);
  for (let day = 1; day <= 30; day++) {
    account.now += DAY;
    if (day === 30) await account.rotate(handler);
    await account.invoke(handler, SCHEDULE);
  }

  expect(await account.rotate(handler)).toBe(false);
  expect(account.keys.map(({ AccessKeyId, Status }) => `${AccessKeyId} ${Status}`)).toEqual([
    'AKIA1 Active',
    'AKIA2 Active',
  ]);

  account.now += 7 * DAY;
  expect(await account.rotate(handler)).toBe(true);
  expect(account.current?.AccessKeyId).toBe('AKIA3');
});

describe('a secret that somebody overwrote', () => {
  async function overwritten(): Promise<SimulatedAccount> {
    const account = new SimulatedAccount();
    await account.rotate(handlerOf(account));
    for (const version of account.versions.values()) if (version.stages.has('AWSCURRENT')) version.value = '{}';
    account.now += DAY;
    return account;
  }

  test('is reported, and no key is touched', async () => {
    const account = await overwritten();

    expect(await account.invoke(handlerOf(account), SCHEDULE)).toBe(false);

    expect(account.errors).toEqual(['Error: the key in the secret does not work']);
    expect(account.keys).toHaveLength(1);
  });

  test('gets a new key beside the one that may be in use', async () => {
    const account = await overwritten();

    expect(await account.rotate(handlerOf(account))).toBe(true);

    expect(account.keys.map(({ AccessKeyId }) => AccessKeyId)).toEqual(['AKIA1', 'AKIA2']);
  });

  test('costs no key that was ever used', async () => {
    const account = await overwritten();
    const world = account.world();
    await world.iam.createAccessKey({ UserName: 'Scanner' });
    await world.signIn({ accessKeyId: 'AKIA2', secretAccessKey: '' });

    expect(await account.rotate(handlerOf(account))).toBe(false);

    expect(account.errors).toEqual([
      'Error: two keys are in use: wait for the end of the overlap, or deactivate one by hand',
    ]);
    expect(account.keys).toHaveLength(2);
  });
});

test('a key that somebody made by hand is deleted after an hour', async () => {
  const account = new SimulatedAccount();
  const handler = handlerOf(account);
  await account.rotate(handler);
  account.now += 5 * DAY;
  await account.world().iam.createAccessKey({ UserName: 'Scanner' });

  await account.invoke(handler, SCHEDULE);
  expect(account.keys).toHaveLength(2);
  account.now += DAY;
  await account.invoke(handler, SCHEDULE);

  expect(account.keys.map(({ AccessKeyId }) => AccessKeyId)).toEqual(['AKIA1']);
});

test('a key of a rotation that got stuck stays, since the next attempt goes on with it', async () => {
  const account = new SimulatedAccount({ refusals: 12 });
  const handler = handlerOf(account);
  await account.rotate(handler);
  await account.rotate(handler);
  account.now += 30 * DAY;
  await account.rotate(handler); // its new key is refused

  account.now += DAY;
  await account.invoke(handler, SCHEDULE);

  expect(account.keys.map(({ AccessKeyId }) => AccessKeyId)).toEqual(['AKIA1', 'AKIA2']);
  expect(await account.rotate(handler)).toBe(true);
  expect(account.current?.AccessKeyId).toBe('AKIA2');
});

test('a key that was deactivated by hand can be activated again until a day after the overlap', async () => {
  const account = new SimulatedAccount();
  const handler = handlerOf(account);
  await account.rotate(handler);
  account.now += 30 * DAY;
  await account.rotate(handler);
  await account.world().iam.updateAccessKey({ UserName: 'Scanner', AccessKeyId: 'AKIA1', Status: 'Inactive' });
  const left: number[] = [];

  for (let day = 0; day <= 8; day++) {
    await account.invoke(handler, SCHEDULE);
    if (account.keys.length === 2) left.push(day);
    account.now += DAY;
  }

  expect(left).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('a key that is still in use is reported on the last day of its overlap, and stops working all the same', async () => {
  const account = new SimulatedAccount();
  const handler = handlerOf(account);
  await account.rotate(handler);
  account.now += 30 * DAY;
  await account.rotate(handler);
  const failures: number[] = [];

  for (let day = 0; day <= 7; day++) {
    await account.world().signIn({ accessKeyId: 'AKIA1', secretAccessKey: '' });
    if (!(await account.invoke(handler, SCHEDULE))) failures.push(day);
    account.now += DAY;
  }

  expect(failures).toEqual([6]);
  expect(account.errors).toEqual(['Error: AKIA1 is still in use and stops working tomorrow']);
  expect(account.keys[0]?.Status).toBe('Inactive');
});

test('a rotation that never came is reported two days later', async () => {
  const account = new SimulatedAccount();
  const handler = handlerOf(account);
  await account.rotate(handler);

  account.now += 32 * DAY;
  expect(await account.invoke(handler, SCHEDULE)).toBe(true);
  account.now += DAY;
  expect(await account.invoke(handler, SCHEDULE)).toBe(false);

  expect(account.errors).toEqual(['Error: rotation is overdue']);
});

test.each<[string, RotationEvent, string]>([
  [
    'another secret',
    { Step: 'createSecret', SecretId: `${SECRET}2`, ClientRequestToken: 'first' },
    `Error: only ${SECRET} is rotated here`,
  ],
  [
    'a version that nobody announced',
    { Step: 'createSecret', SecretId: SECRET, ClientRequestToken: 'other' },
    'Error: version other is not AWSPENDING',
  ],
])('refuses %s', async (_, event, message) => {
  const account = new SimulatedAccount();

  expect(await account.invoke(handlerOf(account), event)).toBe(false);

  expect(account.errors).toEqual([message]);
  expect(account.keys).toEqual([]);
});

test('an empty version never becomes the current one', async () => {
  const account = new SimulatedAccount();
  account.versions.set('empty', { stages: new Set(['AWSPENDING']) });

  await account.invoke(handlerOf(account), { Step: 'finishSecret', SecretId: SECRET, ClientRequestToken: 'empty' });

  expect(account.errors).toEqual(['Error: version empty holds no key']);
  expect(account.versions.get('empty')?.stages).toEqual(new Set(['AWSPENDING']));
});

test('an error of Secrets Manager is no empty version', async () => {
  const account = new SimulatedAccount();
  const world = account.world();
  const denied = { ...world.secrets, getSecretValue: () => Promise.reject(new Error('AccessDenied')) };

  expect(await account.rotate((event) => rotateAccessKey(event, { ...world, secrets: denied }))).toBe(false);

  expect(account.keys).toEqual([]);
});

describe('the stack', () => {
  const request = { ResponseURL: 'https://example.com', StackId: 's', RequestId: 'r', LogicalResourceId: 'l' };
  const answer = { PhysicalResourceId: USER, StackId: 's', RequestId: 'r', LogicalResourceId: 'l' };

  test.each(['Create', 'Update'])('touches nothing on %s', async (RequestType) => {
    const account = new SimulatedAccount();
    await account.rotate(handlerOf(account));

    await account.invoke(handlerOf(account), { ...request, RequestType });

    expect(account.keys).toHaveLength(1);
    expect(account.answers).toEqual([{ ...answer, Status: 'SUCCESS', Reason: '' }]);
  });

  test('deletes every key before the user', async () => {
    const account = new SimulatedAccount();
    await account.rotate(handlerOf(account));
    await account.world().iam.createAccessKey({ UserName: 'Scanner' });
    const world = account.world();
    // Here it is right that no working key is left.
    const iam = { ...world.iam, deleteAccessKey: async () => account.keys.shift() };

    await rotateAccessKey({ ...request, RequestType: 'Delete' }, { ...world, iam });

    expect(account.keys).toEqual([]);
    expect(account.answers).toEqual([{ ...answer, Status: 'SUCCESS', Reason: '' }]);
  });

  test('hears of a failure', async () => {
    const account = new SimulatedAccount();
    const world = account.world();
    const iam = { ...world.iam, listAccessKeys: () => Promise.reject(new Error('AccessDenied')) };

    await rotateAccessKey({ ...request, RequestType: 'Delete' }, { ...world, iam });

    expect(account.answers).toEqual([{ ...answer, Status: 'FAILED', Reason: 'Error: AccessDenied' }]);
  });
});

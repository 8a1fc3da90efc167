/** A key as IAM lists it. */
export interface ListedKey {
  readonly AccessKeyId: string;
  readonly Status: string;
  readonly CreateDate: Date;
}

/** A key as the secret holds it. */
export interface SecretKey {
  readonly AccessKeyId: string;
  readonly SecretAccessKey: string;
}

interface OfSecret {
  readonly SecretId: string;
}

interface OfKey {
  readonly UserName: string;
  readonly AccessKeyId: string;
}

interface NewVersion extends OfSecret {
  readonly ClientRequestToken: string;
  readonly SecretString: string;
  readonly VersionStages: string[];
}

interface MovedLabel extends OfSecret {
  readonly VersionStage: string;
  readonly MoveToVersionId?: string;
  readonly RemoveFromVersionId?: string;
}

interface SecretFacts {
  readonly LastRotatedDate?: Date;
  readonly VersionIdsToStages: Readonly<Record<string, string[]>>;
}

/** What a rotation needs of the world: clients named and shaped as those of the SDK, and the clock. */
export interface RotationWorld {
  readonly iam: {
    listAccessKeys(input: { UserName: string }): Promise<{ AccessKeyMetadata: ListedKey[] }>;
    createAccessKey(input: { UserName: string }): Promise<{ AccessKey: SecretKey }>;
    updateAccessKey(input: OfKey & { Status: 'Inactive' }): Promise<unknown>;
    deleteAccessKey(input: OfKey): Promise<unknown>;
    getAccessKeyLastUsed(input: {
      AccessKeyId: string;
    }): Promise<{ AccessKeyLastUsed: { readonly LastUsedDate?: Date } }>;
  };
  readonly secrets: {
    describeSecret(input: OfSecret): Promise<SecretFacts>;
    getSecretValue(
      input: OfSecret & { VersionId?: string; VersionStage: string },
    ): Promise<{ readonly SecretString: string }>;
    putSecretValue(input: NewVersion): Promise<unknown>;
    updateSecretVersionStage(input: MovedLabel): Promise<unknown>;
  };
  /** Makes one call with the key; tells the ARN of its user. */
  signIn(key: { accessKeyId: string; secretAccessKey: string }): Promise<string | undefined>;
  /** Answers CloudFormation. */
  answer(url: string, body: object): Promise<void>;
  pause(): Promise<void>;
  now(): number;
  /** The ARN of the user. */
  readonly user: string;
  /** The ARN of the secret. */
  readonly secret: string;
  readonly rotateDays: number;
  readonly overlapDays: number;
}

/** What Secrets Manager asks for. */
export interface RotationStep {
  readonly Step: string;
  readonly SecretId: string;
  readonly ClientRequestToken: string;
}

/** What CloudFormation asks for. */
interface StackRequest {
  readonly RequestType: string;
  readonly ResponseURL: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

/** From the schedule comes neither. */
export type RotationEvent = RotationStep | StackRequest | Readonly<Record<string, never>>;

const HOUR = 3600000;
const DAY = 24 * HOUR;

/**
 * Rotates the access key of one user, whose working key is always in the secret. Every call may be the last one: whatever
 * was done so far, the next invocation goes on from there.
 *
 * This file is the code of the function as it stands: no imports, no template literals, comments left out. After a change
 * run `npx tsx bin/refresh-rotation-handler.ts`.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html (2026-11)
 */
export async function rotateAccessKey(event: RotationEvent, world: RotationWorld): Promise<void> {
  if ('RequestType' in event) await obeyStack(event as StackRequest, world);
  else if ('Step' in event) await rotate(event as RotationStep, world);
  else await endOverlap(world);
}

// AWS writes the steps as `createSecret` in its templates and as `create_secret` in its guide. IAM has nothing to set.
async function rotate(event: RotationStep, world: RotationWorld): Promise<void> {
  const { secrets, secret } = world;
  const { Step: step, ClientRequestToken: version } = event;
  if (event.SecretId !== secret) throw new Error('only ' + secret + ' is rotated here');
  const { VersionIdsToStages: stages } = await secrets.describeSecret({ SecretId: secret });
  const labels = stages[version] ?? [];
  if (labels.includes('AWSCURRENT')) return; // an earlier attempt came to the end
  if (!labels.includes('AWSPENDING')) throw new Error('version ' + version + ' is not AWSPENDING');
  const pending = await keyAt('AWSPENDING', world, version);
  if (step.startsWith('create')) {
    if (!pending) await createKey(version, world);
    return;
  }
  if (!pending) throw new Error('version ' + version + ' holds no key');
  if (step.startsWith('test')) await testKey(pending, world);
  if (!step.startsWith('finish')) return;
  await secrets.updateSecretVersionStage({
    SecretId: secret,
    VersionStage: 'AWSCURRENT',
    MoveToVersionId: version,
    RemoveFromVersionId: Object.keys(stages).find((id) => stages[id]?.includes('AWSCURRENT')),
  });
}

// Between the two calls a key can be lost: nobody has its secret, so that the next attempt deletes it.
async function createKey(version: string, world: RotationWorld): Promise<void> {
  await makeRoom(world);
  const { AccessKey } = await world.iam.createAccessKey({ UserName: nameOf(world) });
  const { AccessKeyId, SecretAccessKey } = AccessKey;
  await world.secrets.putSecretValue({
    SecretId: world.secret,
    ClientRequestToken: version,
    SecretString: JSON.stringify({ AccessKeyId, SecretAccessKey }),
    VersionStages: ['AWSPENDING'],
  });
}

// IAM allows two keys. Somebody may still use the older one, or either where the secret holds neither.
async function makeRoom(world: RotationWorld): Promise<void> {
  const keys = await keysOf(world);
  if (keys.length < 2) return;
  const current = (await keyAt('AWSCURRENT', world))?.AccessKeyId;
  const working = keys.find((key) => key.AccessKeyId === current);
  for (const key of keys) {
    const spare = working ? await isSpare(key, working, world) : !(await lastUse(key, world));
    if (spare) return deleteKey(key, world);
  }
  throw new Error('two keys are in use: wait for the end of the overlap, or deactivate one by hand');
}

async function isSpare(key: ListedKey, working: ListedKey, world: RotationWorld): Promise<boolean> {
  if (key === working) return false;
  const lost = key.CreateDate.getTime() >= working.CreateDate.getTime();
  return lost || key.Status !== 'Active' || world.now() >= (await overlapEnd(working, world));
}

// IAM takes a while to tell of a new key everywhere.
async function testKey(key: SecretKey, world: RotationWorld): Promise<void> {
  const credentials = { accessKeyId: key.AccessKeyId, secretAccessKey: key.SecretAccessKey };
  for (let attempts = 12; ; attempts--) {
    const user = await world.signIn(credentials).catch((error: unknown) => {
      if (attempts < 2) throw error;
      return undefined;
    });
    if (user === world.user) return;
    if (user) throw new Error('the new key is of ' + user);
    await world.pause();
  }
}

// Once a day: the key before stops working, and is deleted a day later; a lost one is deleted at once.
async function endOverlap(world: RotationWorld): Promise<void> {
  const keys = await keysOf(world);
  const current = (await keyAt('AWSCURRENT', world))?.AccessKeyId;
  const pending = (await keyAt('AWSPENDING', world))?.AccessKeyId;
  const working = keys.find((key) => key.AccessKeyId === current && key.Status === 'Active');
  if (!working) throw new Error('the key in the secret does not work');
  const since = working.CreateDate.getTime();
  const end = await overlapEnd(working, world);
  for (const key of keys) {
    if (key.AccessKeyId === current || key.AccessKeyId === pending) continue;
    if (key.CreateDate.getTime() < since) await retire(key, end, world);
    else if (world.now() > key.CreateDate.getTime() + HOUR) await deleteKey(key, world);
  }
  if (world.now() > since + (world.rotateDays + 2) * DAY) throw new Error('rotation is overdue');
}

async function overlapEnd(working: ListedKey, world: RotationWorld): Promise<number> {
  const { LastRotatedDate } = await world.secrets.describeSecret({ SecretId: world.secret });
  return Math.max(working.CreateDate.getTime(), timeOf(LastRotatedDate)) + world.overlapDays * DAY;
}

async function retire(key: ListedKey, end: number, world: RotationWorld): Promise<void> {
  const now = world.now();
  if (key.Status !== 'Active') {
    if (now >= end + DAY) await deleteKey(key, world);
  } else if (now >= end) {
    await world.iam.updateAccessKey({ UserName: nameOf(world), AccessKeyId: key.AccessKeyId, Status: 'Inactive' });
  } else if (now >= end - DAY && (await lastUse(key, world)) > now - DAY) {
    throw new Error(key.AccessKeyId + ' is still in use and stops working tomorrow');
  }
}

// A user with keys cannot be deleted.
async function obeyStack(event: StackRequest, world: RotationWorld): Promise<void> {
  const { StackId, RequestId, LogicalResourceId } = event;
  const answer = {
    Status: 'SUCCESS',
    Reason: '',
    PhysicalResourceId: world.user,
    StackId,
    RequestId,
    LogicalResourceId,
  };
  try {
    if (event.RequestType === 'Delete') for (const key of await keysOf(world)) await deleteKey(key, world);
  } catch (error) {
    answer.Status = 'FAILED';
    answer.Reason = String(error);
  }
  await world.answer(event.ResponseURL, answer);
}

async function keysOf(world: RotationWorld): Promise<readonly ListedKey[]> {
  return (await world.iam.listAccessKeys({ UserName: nameOf(world) })).AccessKeyMetadata;
}

async function deleteKey(key: ListedKey, world: RotationWorld): Promise<void> {
  await world.iam.deleteAccessKey({ UserName: nameOf(world), AccessKeyId: key.AccessKeyId });
}

async function lastUse(key: ListedKey, world: RotationWorld): Promise<number> {
  const { AccessKeyLastUsed } = await world.iam.getAccessKeyLastUsed({ AccessKeyId: key.AccessKeyId });
  return timeOf(AccessKeyLastUsed.LastUsedDate);
}

// Before the first rotation the secret holds something else.
async function keyAt(stage: string, world: RotationWorld, version?: string): Promise<SecretKey | undefined> {
  try {
    const input = { SecretId: world.secret, VersionStage: stage, VersionId: version };
    const key = JSON.parse((await world.secrets.getSecretValue(input)).SecretString) as SecretKey;
    return key.AccessKeyId ? key : undefined;
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function nameOf(world: RotationWorld): string {
  return world.user.slice(world.user.lastIndexOf('/') + 1);
}

function timeOf(date: Date | undefined): number {
  return date?.getTime() ?? 0;
}

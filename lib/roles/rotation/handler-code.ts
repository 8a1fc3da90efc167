// Generated from rotate-access-key.ts by bin/refresh-rotation-handler.ts: do not edit.

/** The code of the rotation function, for Node.js. */
export const HANDLER_CODE = `const { IAM } = require('@aws-sdk/client-iam');
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

const HOUR = 3600000;
const DAY = 24 * HOUR;
async function rotateAccessKey(event, world) {
  if ('RequestType' in event)
    await obeyStack(event, world);
  else if ('Step' in event)
    await rotate(event, world);
  else
    await endOverlap(world);
}
async function rotate(event, world) {
  const { secrets, secret } = world;
  const { Step: step, ClientRequestToken: version } = event;
  if (event.SecretId !== secret)
    throw new Error('only ' + secret + ' is rotated here');
  const { VersionIdsToStages: stages } = await secrets.describeSecret({ SecretId: secret });
  const labels = stages[version] ?? [];
  if (labels.includes('AWSCURRENT'))
    return;
  if (!labels.includes('AWSPENDING'))
    throw new Error('version ' + version + ' is not AWSPENDING');
  const pending = await keyAt('AWSPENDING', world, version);
  if (step.startsWith('create')) {
    if (!pending)
      await createKey(version, world);
    return;
  }
  if (!pending)
    throw new Error('version ' + version + ' holds no key');
  if (step.startsWith('test'))
    await testKey(pending, world);
  if (!step.startsWith('finish'))
    return;
  await secrets.updateSecretVersionStage({
    SecretId: secret,
    VersionStage: 'AWSCURRENT',
    MoveToVersionId: version,
    RemoveFromVersionId: Object.keys(stages).find((id) => stages[id]?.includes('AWSCURRENT')),
  });
}
async function createKey(version, world) {
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
async function makeRoom(world) {
  const keys = await keysOf(world);
  if (keys.length < 2)
    return;
  const current = (await keyAt('AWSCURRENT', world))?.AccessKeyId;
  const working = keys.find((key) => key.AccessKeyId === current);
  for (const key of keys) {
    const spare = working ? await isSpare(key, working, world) : !(await lastUse(key, world));
    if (spare)
      return deleteKey(key, world);
  }
  throw new Error('two keys are in use: wait for the end of the overlap, or deactivate one by hand');
}
async function isSpare(key, working, world) {
  if (key === working)
    return false;
  const lost = key.CreateDate.getTime() >= working.CreateDate.getTime();
  return lost || key.Status !== 'Active' || world.now() >= (await overlapEnd(working, world));
}
async function testKey(key, world) {
  const credentials = { accessKeyId: key.AccessKeyId, secretAccessKey: key.SecretAccessKey };
  for (let attempts = 12;; attempts--) {
    const user = await world.signIn(credentials).catch((error) => {
      if (attempts < 2)
        throw error;
      return undefined;
    });
    if (user === world.user)
      return;
    if (user)
      throw new Error('the new key is of ' + user);
    await world.pause();
  }
}
async function endOverlap(world) {
  const keys = await keysOf(world);
  const current = (await keyAt('AWSCURRENT', world))?.AccessKeyId;
  const pending = (await keyAt('AWSPENDING', world))?.AccessKeyId;
  const working = keys.find((key) => key.AccessKeyId === current && key.Status === 'Active');
  if (!working)
    throw new Error('the key in the secret does not work');
  const since = working.CreateDate.getTime();
  const end = await overlapEnd(working, world);
  for (const key of keys) {
    if (key.AccessKeyId === current || key.AccessKeyId === pending)
      continue;
    if (key.CreateDate.getTime() < since)
      await retire(key, end, world);
    else if (world.now() > key.CreateDate.getTime() + HOUR)
      await deleteKey(key, world);
  }
  if (world.now() > since + (world.rotateDays + 2) * DAY)
    throw new Error('rotation is overdue');
}
async function overlapEnd(working, world) {
  const { LastRotatedDate } = await world.secrets.describeSecret({ SecretId: world.secret });
  return Math.max(working.CreateDate.getTime(), timeOf(LastRotatedDate)) + world.overlapDays * DAY;
}
async function retire(key, end, world) {
  const now = world.now();
  if (key.Status !== 'Active') {
    if (now >= end + DAY)
      await deleteKey(key, world);
  }
  else if (now >= end) {
    await world.iam.updateAccessKey({ UserName: nameOf(world), AccessKeyId: key.AccessKeyId, Status: 'Inactive' });
  }
  else if (now >= end - DAY && (await lastUse(key, world)) > now - DAY) {
    throw new Error(key.AccessKeyId + ' is still in use and stops working tomorrow');
  }
}
async function obeyStack(event, world) {
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
    if (event.RequestType === 'Delete')
      for (const key of await keysOf(world))
        await deleteKey(key, world);
  }
  catch (error) {
    answer.Status = 'FAILED';
    answer.Reason = String(error);
  }
  await world.answer(event.ResponseURL, answer);
}
async function keysOf(world) {
  return (await world.iam.listAccessKeys({ UserName: nameOf(world) })).AccessKeyMetadata;
}
async function deleteKey(key, world) {
  await world.iam.deleteAccessKey({ UserName: nameOf(world), AccessKeyId: key.AccessKeyId });
}
async function lastUse(key, world) {
  const { AccessKeyLastUsed } = await world.iam.getAccessKeyLastUsed({ AccessKeyId: key.AccessKeyId });
  return timeOf(AccessKeyLastUsed.LastUsedDate);
}
async function keyAt(stage, world, version) {
  try {
    const input = { SecretId: world.secret, VersionStage: stage, VersionId: version };
    const key = JSON.parse((await world.secrets.getSecretValue(input)).SecretString);
    return key.AccessKeyId ? key : undefined;
  }
  catch (error) {
    if (error.name === 'ResourceNotFoundException')
      return undefined;
    throw error;
  }
}
function nameOf(world) {
  return world.user.slice(world.user.lastIndexOf('/') + 1);
}
function timeOf(date) {
  return date?.getTime() ?? 0;
}
`;

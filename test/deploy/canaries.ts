import { CreateAccessKeyCommand, CreateUserCommand, PutUserPolicyCommand, type IAMClient } from '@aws-sdk/client-iam';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { ADMIN, clientsOf, type Credentials } from './clients';
import type { Emulator } from './emulator';
import { runProbes, type Probe } from './probes';

/**
 * Asks the emulator things that it must refuse, and one that it must not: an emulator that waves everything through,
 * or nothing, would prove nothing about our roles. Leaves the emulator empty and relaxed.
 */
export async function runCanaries(emulator: Emulator): Promise<number> {
  const { iam } = clientsOf(emulator.url, ADMIN);
  const reader = await createUser(iam, 'canary-with-policy', 's3:ListAllMyBuckets');
  const stranger = await createUser(iam, 'canary-without-policy');
  const probes = canaries(emulator.url, reader, stranger);

  await emulator.enforce();
  const failures = await runProbes(probes);
  await emulator.relax();
  await emulator.reset();
  if (failures.length > 0) throw new Error(`this emulator proves nothing:\n${failures.join('\n')}`);
  return probes.length;
}

function canaries(url: string, reader: Credentials, stranger: Credentials): readonly Probe[] {
  const list = (credentials: Credentials) => () => clientsOf(url, credentials).s3.send(new ListBucketsCommand({}));
  const nobody = { accessKeyId: 'AKIAUNKNOWNUNKNOWN00', secretAccessKey: 'unknown' };
  return [
    { name: 'user with the permission', expect: 'allowed', send: list(reader) },
    { name: 'unknown access key', expect: ['InvalidAccessKeyId'], send: list(nobody) },
    {
      name: 'known access key, wrong secret',
      expect: ['SignatureDoesNotMatch'],
      send: list({ ...reader, secretAccessKey: 'wrong' }),
    },
    { name: 'user without a policy', expect: ['AccessDenied'], send: list(stranger) },
  ];
}

async function createUser(iam: IAMClient, UserName: string, action?: string): Promise<Credentials> {
  await iam.send(new CreateUserCommand({ UserName }));
  const Statement = [{ Effect: 'Allow', Action: action, Resource: '*' }];
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  if (action !== undefined)
    await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'canary', PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
}

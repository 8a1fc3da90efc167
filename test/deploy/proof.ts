import { CreateRoleCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { ADMIN, clientsOf, type Credentials } from './clients';
import type { Emulator } from './emulator';
import type { IamResource } from './expected';
import { serveMetadata, type MetadataService } from './metadata-service';
import { BUCKET, INSIDE, OUTSIDE } from './preparation';
import { runProbes, type Probe } from './probes';

const VENDOR = '222233334444';
const DENIED = ['AccessDenied'];

/** The deployed roles that the proof uses. */
export interface ProofRoles {
  readonly instanceRoleArn: string;
  readonly vendorRoleArn: string;
  /** A role that the vendor's caller was not given. */
  readonly otherRoleArn: string;
}

/** Finds them by the paths of their constructs in the examples. */
export function rolesForProof(resources: readonly IamResource[], account: string): ProofRoles {
  const arnOf = (name: string) => {
    const role = resources.find((resource) => resource.type === 'AWS::IAM::Role' && resource.name === name);
    if (role === undefined) throw new Error(`no role \`${name}\` was deployed; proof.ts uses it`);
    const path = typeof role.properties.Path === 'string' ? role.properties.Path : '/';
    return `arn:aws:iam::${account}:role${path}${role.physicalId}`;
  };
  return {
    instanceRoleArn: arnOf('Ec2InstanceRole/Reader/Resource'),
    vendorRoleArn: arnOf('CrossAccountRole/ToolJump/Resource'),
    otherRoleArn: arnOf('CrossAccountRole/FromTheirAddresses/Resource'),
  };
}

/**
 * Uses the deployed roles as their workloads would, without any long-lived access key, while the emulator checks
 * signatures, actions and resources.
 *
 * What it does not prove: trust policies, conditions, boundaries. Moto reads none of them reliably - it lets callers
 * pass whom a condition excludes - so that asserting them here would prove moto's gaps. For the same reason the one
 * step that AWS itself performs, giving an instance or a function the credentials of its role, is performed by the
 * test while the emulator is relaxed; from then on everything is enforced.
 */
export async function proveAccess(
  emulator: Emulator,
  roles: ProofRoles,
): Promise<{ failures: readonly string[]; count: number }> {
  const instance = await sessionOf(emulator.url, ADMIN, roles.instanceRoleArn);
  const caller = await vendorCaller(emulator.url, roles.vendorRoleArn);
  const metadata = await serveMetadata(roles.instanceRoleArn.split('/').at(-1) ?? '', instance);
  try {
    await emulator.enforce();
    const onInstance = instanceProbes(s3OnInstance(emulator.url, metadata), tampered(emulator.url, instance));
    const first = await runProbes(onInstance);
    const vendor = await vendorProbes(emulator.url, caller, roles);
    const second = await runProbes(vendor);
    return { failures: [...first, ...second], count: onInstance.length + vendor.length };
  } finally {
    await emulator.relax();
    await metadata.close();
  }
}

/** The SDK's default chain, with nothing to find but the metadata service. */
function s3OnInstance(endpoint: string, { url }: MetadataService): S3Client {
  process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT = url;
  delete process.env.AWS_EC2_METADATA_DISABLED;
  return clientsOf(endpoint).s3;
}

function tampered(endpoint: string, session: Credentials): S3Client {
  return clientsOf(endpoint, { ...session, secretAccessKey: 'wrong' }).s3;
}

function instanceProbes(s3: S3Client, forged: S3Client): readonly Probe[] {
  return [
    { name: 'instance reads inside the prefix', expect: 'allowed', send: read(s3, INSIDE) },
    { name: 'instance reads outside the prefix', expect: DENIED, send: read(s3, OUTSIDE) },
    { name: 'instance lists the bucket', expect: DENIED, send: list(s3) },
    { name: 'instance writes inside the prefix', expect: DENIED, send: write(s3, INSIDE) },
    { name: 'instance signs with a wrong secret', expect: ['SignatureDoesNotMatch'], send: read(forged, INSIDE) },
  ];
}

/** Moto asks only the caller's own policies for a role of another account, which is what the first two probes show. */
async function vendorProbes(endpoint: string, caller: Credentials, roles: ProofRoles): Promise<readonly Probe[]> {
  const session = await sessionOf(endpoint, caller, roles.vendorRoleArn);
  const { s3 } = clientsOf(endpoint, session);
  return [
    {
      name: 'vendor assumes another role',
      expect: DENIED,
      send: () => sessionOf(endpoint, caller, roles.otherRoleArn),
    },
    {
      name: "vendor reads without the role's session",
      expect: DENIED,
      send: read(clientsOf(endpoint, caller).s3, INSIDE),
    },
    { name: 'vendor lists the prefix', expect: 'allowed', send: list(s3) },
    { name: 'vendor reads inside the prefix', expect: 'allowed', send: read(s3, INSIDE) },
    { name: 'vendor reads outside the prefix', expect: DENIED, send: read(s3, OUTSIDE) },
    { name: 'vendor writes inside the prefix', expect: DENIED, send: write(s3, INSIDE) },
    {
      name: 'vendor signs with a wrong secret',
      expect: ['SignatureDoesNotMatch'],
      send: read(tampered(endpoint, session), INSIDE),
    },
  ];
}

/** The vendor's role in the vendor's account, with the one permission its guide asks for, and a session of it. */
async function vendorCaller(endpoint: string, vendorRoleArn: string): Promise<Credentials> {
  const administrator = await sessionOf(endpoint, ADMIN, `arn:aws:iam::${VENDOR}:role/Administrator`);
  const { iam } = clientsOf(endpoint, administrator);
  const RoleName = 'TheirCallerRole';
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const access = { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: vendorRoleArn };
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: policy(trust) }));
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'jump', PolicyDocument: policy(access) }));
  return sessionOf(endpoint, ADMIN, `arn:aws:iam::${VENDOR}:role/${RoleName}`);
}

async function sessionOf(endpoint: string, caller: Credentials, RoleArn: string): Promise<Required<Credentials>> {
  const input = { RoleArn, RoleSessionName: 'deploy-test', ExternalId: 'your-unique-external-id' };
  const { Credentials: given } = await clientsOf(endpoint, caller).sts.send(new AssumeRoleCommand(input));
  return {
    accessKeyId: given?.AccessKeyId ?? '',
    secretAccessKey: given?.SecretAccessKey ?? '',
    sessionToken: given?.SessionToken ?? '',
  };
}

function policy(statement: unknown): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

function read(s3: S3Client, Key: string) {
  return () => s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
}

function write(s3: S3Client, Key: string) {
  return () => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'overwritten' }));
}

function list(s3: S3Client) {
  return () => s3.send(new ListObjectsV2Command({ Bucket: BUCKET, Prefix: 'read-prefix/' }));
}

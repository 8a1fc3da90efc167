import {
  GetInstanceProfileCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListAttachedRolePoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListRolePoliciesCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import type { IamResource } from './expected';
import type { Facts } from './facts';

/** What IAM holds now, asked of IAM itself and not of CloudFormation. Throws when IAM does not know the resource. */
export async function readBack(iam: IAMClient, { type, physicalId }: IamResource): Promise<Facts> {
  const reader = READERS[type];
  if (reader === undefined) throw new Error(`no way to read a \`${type}\` back`);
  return reader(iam, physicalId);
}

const READERS: Record<string, (iam: IAMClient, id: string) => Promise<Facts>> = {
  'AWS::IAM::Role': readRole,
  'AWS::IAM::ManagedPolicy': readPolicy,
  'AWS::IAM::InstanceProfile': readInstanceProfile,
};

async function readRole(iam: IAMClient, RoleName: string): Promise<Facts> {
  const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedRolePoliciesCommand({ RoleName }));
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const inline = await Promise.all(PolicyNames.map((name) => readInlinePolicy(iam, RoleName, name)));
  return {
    kind: 'role',
    values: {
      RoleName: Role?.RoleName,
      Path: Role?.Path,
      Description: Role?.Description ?? '',
      MaxSessionDuration: Role?.MaxSessionDuration,
      PermissionsBoundary: Role?.PermissionsBoundary?.PermissionsBoundaryArn,
    },
    sets: { ManagedPolicies: AttachedPolicies.map(({ PolicyArn = '' }) => PolicyArn) },
    documents: {
      AssumeRolePolicyDocument: { kind: 'trust', document: decoded(Role?.AssumeRolePolicyDocument) },
      ...Object.fromEntries(inline),
    },
  };
}

async function readInlinePolicy(iam: IAMClient, RoleName: string, PolicyName: string) {
  const { PolicyDocument } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
  return [`Policies/${PolicyName}`, { kind: 'identity' as const, document: decoded(PolicyDocument) }] as const;
}

async function readPolicy(iam: IAMClient, PolicyArn: string): Promise<Facts> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
  const VersionId = Policy?.DefaultVersionId;
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
  const { PolicyRoles = [] } = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn, EntityFilter: 'Role' }));
  return {
    kind: 'policy',
    values: { ManagedPolicyName: Policy?.PolicyName, Path: Policy?.Path, Description: Policy?.Description ?? '' },
    sets: { Roles: PolicyRoles.map(({ RoleName = '' }) => RoleName) },
    documents: { PolicyDocument: { kind: 'identity', document: decoded(PolicyVersion?.Document) } },
  };
}

async function readInstanceProfile(iam: IAMClient, InstanceProfileName: string): Promise<Facts> {
  const { InstanceProfile } = await iam.send(new GetInstanceProfileCommand({ InstanceProfileName }));
  return {
    kind: 'instance profile',
    values: { InstanceProfileName: InstanceProfile?.InstanceProfileName, Path: InstanceProfile?.Path },
    sets: { Roles: (InstanceProfile?.Roles ?? []).map(({ RoleName = '' }) => RoleName) },
    documents: {},
  };
}

/** IAM answers documents as percent-encoded JSON. */
function decoded(document: string | undefined): string {
  return decodeURIComponent(document ?? '');
}

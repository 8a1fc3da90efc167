import {
  CreatePolicyVersionCommand,
  DetachRolePolicyCommand,
  PutRolePolicyCommand,
  RemoveRoleFromInstanceProfileCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { checkIam } from './checks';
import type { IamResource } from './expected';

const ANYTHING = policyOf({ Effect: 'Allow', Action: '*', Resource: '*' });
const ANYBODY = policyOf({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' });

/** A change behind CloudFormation's back, and the resource and the point in which the comparison must notice it. */
interface Change {
  readonly resource: string;
  readonly point: string;
  readonly make: (iam: IAMClient, target: IamResource) => Promise<unknown>;
}

const CHANGES: readonly Change[] = [
  {
    resource: 'Ec2InstanceRole/Reader/Access',
    point: 'PolicyDocument',
    make: (iam, { physicalId: PolicyArn }) =>
      iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: ANYTHING, SetAsDefault: true })),
  },
  {
    resource: 'DatabaseToken/Reports/Access',
    point: 'Roles',
    make: (iam, { physicalId: PolicyArn, properties }) => {
      const [RoleName] = properties.Roles as [string];
      return iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    },
  },
  {
    resource: 'Ec2InstanceRole/Reader/InstanceProfile/Resource',
    point: 'Roles',
    make: (iam, { physicalId: InstanceProfileName, properties }) => {
      const [RoleName] = properties.Roles as [string];
      return iam.send(new RemoveRoleFromInstanceProfileCommand({ InstanceProfileName, RoleName }));
    },
  },
  {
    resource: 'CrossAccountRole/ToolJump/Resource',
    point: 'AssumeRolePolicyDocument',
    make: (iam, { physicalId: RoleName }) =>
      iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: ANYBODY })),
  },
  {
    resource: 'CrossAccountRole/ToolJump/Resource',
    point: 'Policies/Sabotage',
    make: (iam, { physicalId: RoleName }) =>
      iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'Sabotage', PolicyDocument: ANYTHING })),
  },
  {
    resource: 'CrossAccountRole/ToolJump/Resource',
    point: 'MaxSessionDuration',
    make: (iam, { physicalId: RoleName }) => iam.send(new UpdateRoleCommand({ RoleName, MaxSessionDuration: 43_200 })),
  },
];

/** Changes deployed roles and compares again: one line for each change that the comparison did not notice. */
export async function missedChanges(
  iam: IAMClient,
  resources: readonly IamResource[],
): Promise<{ readonly differences: readonly string[]; readonly count: number }> {
  for (const { resource, make } of CHANGES) {
    const target = resources.find(({ name }) => name === resource);
    if (target === undefined) throw new Error(`\`${resource}\` was not deployed; sabotage.ts changes it`);
    await make(iam, target);
  }
  const { differences: noticed } = await checkIam(iam, resources);
  const missed = CHANGES.filter(
    ({ resource, point }) => !noticed.some((line) => line.startsWith(`${resource}: \`${point}\``)),
  );
  const differences = missed.map(({ resource, point }) => `${resource}: nobody noticed a change of \`${point}\``);
  return { differences, count: CHANGES.length };
}

function policyOf(statement: unknown): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}

import type { Json } from './assembly';
import type { Facts } from './facts';

/** An IAM resource of a deployed template: its references resolved, with the id that CloudFormation gave it. */
export interface IamResource {
  readonly type: string;
  /** The path of the construct, for people. */
  readonly name: string;
  readonly physicalId: string;
  readonly properties: Json;
}

export interface Expectation {
  readonly resource: IamResource;
  readonly facts: Facts;
}

/** What IAM should hold, as the templates say it: what a policy says of its roles counts for those roles too. */
export function expectationsOf(resources: readonly IamResource[]): readonly Expectation[] {
  return resources.flatMap((resource) => {
    const facts = FACTS[resource.type]?.(resource, resources);
    return facts === undefined ? [] : [{ resource, facts }];
  });
}

const FACTS: Record<string, (resource: IamResource, all: readonly IamResource[]) => Facts> = {
  'AWS::IAM::Role': roleFacts,
  'AWS::IAM::ManagedPolicy': policyFacts,
  'AWS::IAM::InstanceProfile': ({ properties }) => ({
    kind: 'instance profile',
    values: { ...given(properties, 'InstanceProfileName'), Path: textOf(properties.Path) ?? '/' },
    sets: { Roles: textsOf(properties.Roles) },
    documents: {},
  }),
};

function roleFacts({ properties, physicalId }: IamResource, all: readonly IamResource[]): Facts {
  const ofThisRole = all.filter((other) => textsOf(other.properties.Roles).includes(physicalId));
  const managed = ofThisRole.filter(({ type }) => type === 'AWS::IAM::ManagedPolicy');
  const inline = ofThisRole.filter(({ type }) => type === 'AWS::IAM::Policy').map((policy) => policy.properties);
  const inlinePolicies = [...((properties.Policies ?? []) as readonly Json[]), ...inline];
  return {
    kind: 'role',
    values: {
      ...given(properties, 'RoleName'),
      Path: textOf(properties.Path) ?? '/',
      Description: textOf(properties.Description) ?? '',
      MaxSessionDuration: Number(properties.MaxSessionDuration ?? 3600),
      PermissionsBoundary: textOf(properties.PermissionsBoundary),
    },
    sets: {
      ManagedPolicies: [...textsOf(properties.ManagedPolicyArns), ...managed.map((policy) => policy.physicalId)],
    },
    documents: {
      AssumeRolePolicyDocument: { kind: 'trust', document: properties.AssumeRolePolicyDocument },
      ...Object.fromEntries(
        inlinePolicies.map(({ PolicyName, PolicyDocument }) => [
          `Policies/${String(PolicyName)}`,
          { kind: 'identity' as const, document: PolicyDocument },
        ]),
      ),
    },
  };
}

function policyFacts({ properties }: IamResource): Facts {
  return {
    kind: 'policy',
    values: {
      ...given(properties, 'ManagedPolicyName'),
      Path: textOf(properties.Path) ?? '/',
      Description: textOf(properties.Description) ?? '',
    },
    sets: { Roles: textsOf(properties.Roles) },
    documents: { PolicyDocument: { kind: 'identity', document: properties.PolicyDocument } },
  };
}

/** A name that the template leaves to CloudFormation is not compared. */
function given(properties: Json, key: string): Record<string, string> {
  const value = textOf(properties[key]);
  return value === undefined ? {} : { [key]: value };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

import type { Json, Resource, StackArtifact, Template } from './assembly';
import { callService, type ServiceCall } from './http';
import { scopeOf, type PhysicalIds, type Place } from './scope';

/** A resource that the emulator's CloudFormation cannot make, but the emulator's service can. */
interface StandIn {
  readonly reason: string;
  readonly create: (name: string, properties: Json) => ServiceCall;
  /** What `Ref` returns, out of the service's answer. */
  readonly refOf: (answer: string) => string;
}

/** Types of which the emulator knows nothing at all: others name them by an id that nothing has. */
export const UNKNOWN: Readonly<Record<string, string>> = {
  'AWS::RolesAnywhere::TrustAnchor': '11111111-2222-3333-4444-555555555555',
  'AWS::RolesAnywhere::Profile': '66666666-7777-8888-9999-000000000000',
};

export const STAND_INS: Readonly<Record<string, StandIn>> = {
  'AWS::IAM::OIDCProvider': {
    reason: 'its CloudFormation makes nothing, and the trust that names the provider gets an empty `Principal`',
    create: (_, { Url, ClientIdList }) => ({
      service: 'iam',
      form: {
        Action: 'CreateOpenIDConnectProvider',
        Version: '2010-05-08',
        Url: String(Url),
        ...Object.fromEntries(
          ((ClientIdList ?? []) as readonly string[]).map((id, index) => [`ClientIDList.member.${index + 1}`, id]),
        ),
        // IAM fetches the thumbprint by itself; moto asks for one.
        'ThumbprintList.member.1': '0'.repeat(40),
      },
    }),
    refOf: (answer) => /<OpenIDConnectProviderArn>([^<]+)</.exec(answer)?.[1] ?? '',
  },
  'AWS::IAM::Group': {
    reason: 'its CloudFormation makes nothing',
    create: (name) => ({ service: 'iam', form: { Action: 'CreateGroup', Version: '2010-05-08', GroupName: name } }),
    refOf: (answer) => /<GroupName>([^<]+)</.exec(answer)?.[1] ?? '',
  },
  'AWS::SecretsManager::Secret': {
    reason: 'its CloudFormation makes nothing, and IAM refuses the policy without a resource that is left',
    create: (name) => ({
      service: 'secretsmanager',
      target: 'secretsmanager.CreateSecret',
      input: { Name: name, SecretString: 'not a secret', ClientRequestToken: '00000000-0000-4000-8000-000000000000' },
    }),
    refOf: (answer) => (JSON.parse(answer) as { ARN: string }).ARN,
  },
  'AWS::ECR::Repository': {
    reason: 'its CloudFormation makes up names with capitals, which its ECR refuses',
    create: (name, { RepositoryName }) => ({
      service: 'ecr',
      target: 'AmazonEC2ContainerRegistry_V20150921.CreateRepository',
      input: { repositoryName: typeof RepositoryName === 'string' ? RepositoryName : name.toLowerCase() },
    }),
    refOf: (answer) => (JSON.parse(answer) as { repository: { repositoryName: string } }).repository.repositoryName,
  },
};

/** Makes the stand-ins of one stack and returns their ids by logical id. */
export async function createStandIns(endpoint: string, { name, template }: StackArtifact): Promise<PhysicalIds> {
  const ids = new Map<string, string>();
  for (const [logicalId, { Type, Properties = {} }] of Object.entries(template.Resources)) {
    const standIn = STAND_INS[Type];
    if (UNKNOWN[Type] !== undefined) ids.set(logicalId, UNKNOWN[Type]);
    if (standIn === undefined) continue;
    const answer = await callService(endpoint, standIn.create(`${name}-${logicalId}`, Properties));
    const id = standIn.refOf(answer);
    if (id === '') throw new Error(`no id for \`${logicalId}\` (${Type}) in ${answer}`);
    ids.set(logicalId, id);
  }
  return ids;
}

/** The template without the resources that have stand-ins; what refers to them names the stand-ins instead. */
export function withStandIns(stackName: string, template: Template, ids: PhysicalIds, place: Place): Template {
  const scope = scopeOf(stackName, template, ids, place);
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== 'object' || value === null) return refuseSub(value, ids);
    const { Ref: ref, 'Fn::GetAtt': attribute } = value as Json;
    if (typeof ref === 'string' && ids.has(ref)) return scope.ref(ref);
    if (Array.isArray(attribute) && ids.has(String(attribute[0])))
      return scope.attribute(String(attribute[0]), String(attribute[1]));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replace(member)]));
  };
  const kept = Object.entries(template.Resources).filter(([logicalId]) => !ids.has(logicalId));
  const resources = Object.fromEntries(kept.map(([logicalId, resource]) => [logicalId, withoutWaiting(resource, ids)]));
  return replace({ ...template, Resources: resources }) as Template;
}

/** Nothing has to wait for what exists already. */
function withoutWaiting(resource: Resource, ids: PhysicalIds): Resource {
  const { DependsOn, ...others } = resource as Resource & { readonly DependsOn?: string | readonly string[] };
  const waits = (DependsOn === undefined ? [] : [DependsOn].flat()).filter((logicalId) => !ids.has(logicalId));
  return waits.length === 0 ? others : ({ ...others, DependsOn: waits } as Resource);
}

/** References in the text of an `Fn::Sub` are not replaced; better to hear of it than to deploy a dangling one. */
function refuseSub(value: unknown, ids: PhysicalIds): unknown {
  const names = typeof value === 'string' ? [...value.matchAll(/\$\{([A-Za-z0-9]+)/g)].map((match) => match[1]) : [];
  const dangling = names.find((name) => ids.has(name ?? ''));
  if (dangling === undefined) return value;
  throw new Error(`\`Fn::Sub\` names \`${dangling}\`, which has a stand-in; teach stand-ins.ts to replace it there`);
}

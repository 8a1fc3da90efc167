import type { Token } from '../../policy/model';
import type { RoleDescription } from '../../policy/role-description';
import { ROLE_METADATA_TYPE } from '../../policy/role-description';
import { asIntrinsic, flatten } from '../../policy/token';
import type { TemplateInput, TemplateResource } from './assembly';
import { symbol, textOf } from './text';

/** A role of a template, with all that is attached to it there. */
export interface RoleInput {
  readonly stack: string;
  readonly logicalId: string;
  /** The path of its construct; the stack and logical id where the assembly does not know it. */
  readonly path: string;
  /** What its construct said of it; undefined for a role that is not of this library. */
  readonly description?: RoleDescription;
  /** The trust policy as an object. */
  readonly trust: unknown;
  readonly policies: readonly AttachedPolicy[];
  readonly boundary?: string;
  /** In seconds; undefined where only CloudFormation knows it. */
  readonly maxSessionDuration?: number;
}

/** A policy of a role: with its document where the template has it, else only by its ARN. */
export interface AttachedPolicy {
  readonly name: string;
  /** Whether it holds only access that the role's own construct declared. */
  readonly declared: boolean;
  readonly managed: boolean;
  readonly document?: unknown;
}

/** Every role of a template. */
export function rolesOf(input: TemplateInput): RoleInput[] {
  return resourcesOf(input, 'AWS::IAM::Role').map(([logicalId, { Properties = {} }]) => {
    const path = (input.paths.get(logicalId) ?? `/${input.stack}/${logicalId}`).replace(/\/Resource$/, '');
    return {
      stack: input.stack,
      logicalId,
      path: path.slice(1),
      description: describedBy(input, path),
      trust: documentOf(Properties.AssumeRolePolicyDocument),
      policies: policiesOf(input, logicalId, path, Properties),
      boundary: boundaryOf(input, Properties.PermissionsBoundary),
      maxSessionDuration: secondsOf(Properties.MaxSessionDuration),
    };
  });
}

type Resource = [logicalId: string, resource: TemplateResource];

function resourcesOf({ template }: TemplateInput, type: string): Resource[] {
  return Object.entries(template.Resources ?? {}).filter(([, { Type }]) => Type === type);
}

function describedBy({ metadata }: TemplateInput, path: string): RoleDescription | undefined {
  return metadata[path]?.find(({ type }) => type === ROLE_METADATA_TYPE)?.data as RoleDescription | undefined;
}

/** A document may stand as JSON text, which is how a token gets into a condition key. */
function documentOf(document: unknown): unknown {
  const text = textOfDocument(document);
  if (text === undefined) return document;
  try {
    return JSON.parse(text);
  } catch {
    return text; // what is wrong with it is for the parser to say
  }
}

function textOfDocument(document: unknown): string | undefined {
  if (typeof document === 'string') return document;
  const token = asIntrinsic(document);
  return token && /^Fn::(Join|Sub)$/.test(token.name) ? flatten(token, quotedSymbol) : undefined;
}

/** The symbol of a token inside a JSON string. */
function quotedSymbol(token: Token): string {
  return JSON.stringify(symbol(token)).slice(1, -1);
}

function policiesOf(
  input: TemplateInput,
  logicalId: string,
  path: string,
  role: NonNullable<TemplateResource['Properties']>,
): AttachedPolicy[] {
  const names = (list: unknown): boolean => refersTo(list, logicalId, role.RoleName);
  const isDeclared = (at: string): boolean =>
    at.startsWith(`${path}/`) && /^Access\d*$/.test(at.slice(path.length + 1));
  const separate = (type: string, managed: boolean): AttachedPolicy[] =>
    resourcesOf(input, type).flatMap(([id, { Properties = {} }]) => {
      const isAttached = names(Properties.Roles) || (managed && refersTo(role.ManagedPolicyArns, id));
      if (!isAttached) return [];
      const declared = isDeclared(input.paths.get(id) ?? '');
      return [{ name: id, declared, managed, document: documentOf(Properties.PolicyDocument) }];
    });
  return [
    ...separate('AWS::IAM::ManagedPolicy', true),
    ...separate('AWS::IAM::Policy', false),
    ...inline(role.Policies),
    ...byArn(input, role.ManagedPolicyArns),
  ];
}

function inline(policies: unknown): AttachedPolicy[] {
  if (!Array.isArray(policies)) return [];
  return policies.filter(isRecord).map(({ PolicyName, PolicyDocument }) => ({
    name: textOf(PolicyName),
    declared: false,
    managed: false,
    document: documentOf(PolicyDocument),
  }));
}

/** Managed policies that stand outside the template. */
function byArn({ template: { Resources = {} } }: TemplateInput, arns: unknown): AttachedPolicy[] {
  if (!Array.isArray(arns)) return [];
  const isOutside = (arn: unknown): boolean => !(isRecord(arn) && Object.hasOwn(Resources, String(arn.Ref)));
  return arns.filter(isOutside).map((arn) => ({ name: textOf(arn), declared: false, managed: true }));
}

function refersTo(list: unknown, logicalId: string, name?: unknown): boolean {
  if (!Array.isArray(list)) return false;
  return list.some((item) => (isRecord(item) ? item.Ref === logicalId : item === (name ?? logicalId)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The construct path of a boundary of the same template, else what the template says. */
function boundaryOf({ paths }: TemplateInput, boundary: unknown): string | undefined {
  if (boundary === undefined) return undefined;
  const path = isRecord(boundary) ? paths.get(String(boundary.Ref)) : undefined;
  return path?.slice(1).replace(/\/Resource$/, '') ?? textOf(boundary);
}

function secondsOf(duration: unknown = 3600): number | undefined {
  const seconds = Number(duration);
  return Number.isNaN(seconds) ? undefined : seconds;
}

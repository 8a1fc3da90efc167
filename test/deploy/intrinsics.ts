import type { Json } from './assembly';

/** What the references of a deployed template stand for. Both throw for what they do not know. */
export interface Scope {
  ref(name: string): unknown;
  attribute(logicalId: string, name: string): unknown;
}

/** Stands for a property that is left out. */
export const NO_VALUE = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

/** A value of a template, as CloudFormation hands it to the service. Throws for an intrinsic it does not know. */
export function resolveValue(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, scope)).filter((item) => item !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
  if (others.length > 0 || (name !== 'Ref' && !name.startsWith('Fn::'))) return resolveMembers(value as Json, scope);
  const intrinsic = INTRINSICS[name];
  if (intrinsic === undefined) throw new Error(`cannot resolve \`${name}\``);
  return intrinsic(argument, scope);
}

const INTRINSICS: Record<string, Intrinsic> = {
  Ref: (argument, scope) => (argument === 'AWS::NoValue' ? NO_VALUE : scope.ref(text(argument, 'Ref'))),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId = '', ...attribute] =
      typeof argument === 'string' ? argument.split('.') : list(argument, 'GetAtt');
    return scope.attribute(text(logicalId, 'Fn::GetAtt'), attribute.join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [delimiter, items] = list(argument, 'Fn::Join');
    return list(resolveValue(items, scope), 'Fn::Join')
      .map((item) => text(item, 'Fn::Join'))
      .join(text(delimiter, 'Fn::Join'));
  },
  'Fn::Split': (argument, scope) => {
    const [delimiter, source] = list(argument, 'Fn::Split');
    return text(resolveValue(source, scope), 'Fn::Split').split(text(delimiter, 'Fn::Split'));
  },
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(argument, 'Fn::Select');
    const found = list(resolveValue(items, scope), 'Fn::Select')[Number(index)];
    if (found === undefined) throw new Error(`\`Fn::Select\` has no item ${String(index)}`);
    return found;
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
};

function substitute(argument: unknown, scope: Scope): string {
  const [template, variables = {}] = typeof argument === 'string' ? [argument] : list(argument, 'Fn::Sub');
  return text(template, 'Fn::Sub').replace(/\$\{(!?)([^}]+)\}/g, (_, escaped: string, name: string) => {
    if (escaped !== '') return `\${${name}}`;
    const own = (variables as Json)[name];
    if (own !== undefined) return text(resolveValue(own, scope), 'Fn::Sub');
    const [logicalId = '', ...attribute] = name.split('.');
    return text(attribute.length === 0 ? scope.ref(name) : scope.attribute(logicalId, attribute.join('.')), 'Fn::Sub');
  });
}

function resolveMembers(value: Json, scope: Scope): Json {
  const members = Object.entries(value).map(([key, member]) => [key, resolveValue(member, scope)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== NO_VALUE));
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error(`\`${where}\` needs text, found ${JSON.stringify(value)}`);
}

function list(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`\`${where}\` needs a list, found ${JSON.stringify(value)}`);
}

import type { Resource, StackArtifact, Template } from './assembly';

/** What a customer answers a template that asks: the parameters without a default, and some that have one. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ToolJump: { ExternalId: 'your-unique-external-id', ExportBucket: 'my-bucket', EnableInventory: 'true' },
  VendorAccessOrganization: { Root: 'r-abcd' },
  SuperblocksOnEcs: { EnableFiles: 'true', FilesBucket: 'my-bucket' },
  SuperblocksOnEks: { OidcIssuer: 'oidc.eks.us-east-1.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE' },
};

/** The template with the customer's answers as defaults, so that `cdk deploy` need not be told them. */
export function answered({ name, template }: StackArtifact): Template {
  const answers = ANSWERS[name];
  if (answers === undefined) return template;
  const Parameters = { ...template.Parameters };
  for (const [parameter, Default] of Object.entries(answers)) {
    if (!(parameter in Parameters)) throw new Error(`\`${name}\` does not ask for \`${parameter}\``);
    Parameters[parameter] = { ...Parameters[parameter], Default };
  }
  return { ...template, Parameters };
}

/** What a parameter is, where it has a default; undefined where there is no such parameter. */
export function parameterOf({ Parameters = {} }: Template, name: string): unknown {
  return Parameters[name]?.Default;
}

/** Whether a resource is made at all: its condition, if it has one, holds. */
export function isMade(template: Template, { Condition }: Resource): boolean {
  return Condition === undefined || holds(template, { Condition });
}

function holds(template: Template, condition: unknown): boolean {
  const [[operator, argument] = ['', undefined]] = Object.entries(condition as Record<string, unknown>);
  const all = Array.isArray(argument) ? (argument as unknown[]) : [];
  switch (operator) {
    case 'Condition':
      return holds(template, template.Conditions?.[String(argument)]);
    case 'Fn::Equals':
      return valueOf(template, all[0]) === valueOf(template, all[1]);
    case 'Fn::Not':
      return !holds(template, all[0]);
    case 'Fn::And':
      return all.every((one) => holds(template, one));
    case 'Fn::Or':
      return all.some((one) => holds(template, one));
    default:
      throw new Error(`cannot decide the condition \`${operator}\``);
  }
}

function valueOf(template: Template, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return parameterOf(template, String((value as { readonly Ref?: unknown }).Ref));
}

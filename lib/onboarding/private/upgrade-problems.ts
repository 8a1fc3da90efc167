import type { JsonObject } from '../../policy/syntax';
import { isObject } from '../../policy/syntax';
import type { VendorAccess } from '../vendor-access';

/** Why the template could not take the place of an earlier one in a customer's stack. */
export function upgradeProblems(access: VendorAccess, template: Record<string, unknown>): string[] {
  const earlier = objectOf(template.Parameters);
  const now = new Map(access._sheet.entries.map((entry) => [entry.name, entry]));
  const gone = Object.keys(earlier).filter((name) => !now.has(name));
  const fresh = [...now.values()].filter((entry) => !(entry.name in earlier) && entry.default === undefined);
  const subject = `VendorAccess \`${access.node.id}\``;
  return [
    ...roleProblems(subject, access.roleName, objectOf(objectOf(template.Resources).Role)),
    ...gone.map(
      (name) => `${subject}: the earlier template has the parameter \`${name}\`; keep it, customers give it a value`,
    ),
    ...fresh.map(
      ({ name }) => `${subject}: the earlier template has no parameter \`${name}\`; give it a default with \`onlyFor\``,
    ),
  ];
}

function roleProblems(subject: string, roleName: string, { Type, Properties }: JsonObject): string[] {
  if (Type !== 'AWS::IAM::Role') return [`${subject}: the earlier template has no \`Role\`; pass what was published`];
  const before = objectOf(Properties).RoleName;
  if (before === roleName) return [];
  return [
    `${subject}: \`roleName\` was \`${String(before)}\`; write it again, CloudFormation replaces a role whose name changes`,
  ];
}

function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

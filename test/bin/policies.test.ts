import { textOf } from '../../lib/review/inputs/text';
import { asIntrinsic } from '../../lib/policy/token';
import { synthesizedExamples } from './examples';

const { roles } = synthesizedExamples();

/** The document as a person reviews it: references by name, in angle brackets. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (asIntrinsic(value)) return textOf(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readable(member)]));
}

test('every example stack has a role', () => {
  expect([...new Set(roles.map(({ stack }) => stack))]).toEqual([
    'Ec2InstanceRole',
    'EcsTaskRole',
    'EcsExecutionRole',
    'LambdaExecutionRole',
    'IrsaRole',
    'KubernetesAddOns',
    'PodIdentityRole',
    'PodIdentityTargetRole',
    'ServiceRole',
    'ServiceRoleBuild',
    'ServiceRoleFlowLog',
    'GitHubActionsRole',
    'GitLabRole',
    'OidcRole',
    'SamlRole',
    'RolesAnywhereRole',
    'CrossAccountRole',
    'CrossAccountCaller',
    'CallerRole',
    'CrossAccountAccess',
    'ToolJump',
    'SuperblocksOnEcs',
    'SuperblocksOnEks',
    'SuperblocksOnEc2',
    'InstanceAndAccount',
    'Boundary',
    'RoleWatch',
    'AccessKeyUser',
    'WebApplication',
    'DatabaseToken',
  ]);
});

describe.each(roles.map((role) => [role.path, role] as const))('%s', (_, { trust, policies }) => {
  test('trust', () => {
    expect(readable(trust)).toMatchSnapshot();
  });

  test('permissions', () => {
    expect(policies.map(({ declared, document }) => ({ declared, document: readable(document) }))).toMatchSnapshot();
  });
});

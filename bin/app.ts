import { App, BootstraplessSynthesizer } from 'aws-cdk-lib/core';
import { AccessKeyUserExample } from './examples/access-key-user';
import { BoundaryExample } from './examples/boundary';
import { CallerRoleExample } from './examples/caller-role';
import { CrossAccountAccessExample } from './examples/cross-account-access';
import { CrossAccountCallerExample } from './examples/cross-account-caller';
import { CrossAccountRoleExample } from './examples/cross-account-role';
import { DatabaseTokenExample } from './examples/database-token';
import { Ec2InstanceRoleExample } from './examples/ec2-instance-role';
import { EcsExecutionRoleExample } from './examples/ecs-execution-role';
import { EcsTaskRoleExample } from './examples/ecs-task-role';
import { GitHubActionsRoleExample } from './examples/github-actions-role';
import { GitLabRoleExample } from './examples/gitlab-role';
import { InstanceAndAccountExample } from './examples/instance-and-account';
import { IrsaRoleExample } from './examples/irsa-role';
import { KubernetesAddOnsExample } from './examples/kubernetes-add-ons';
import { LambdaExecutionRoleExample } from './examples/lambda-execution-role';
import { OidcRoleExample } from './examples/oidc-role';
import { OrganizationGuardExample } from './examples/organization-guard';
import { PodIdentityRoleExample, PodIdentityTargetRoleExample } from './examples/pod-identity-role';
import { RoleWatchExample } from './examples/role-watch';
import { RolesAnywhereRoleExample } from './examples/roles-anywhere-role';
import { SamlRoleExample } from './examples/saml-role';
import { ServiceRoleExample } from './examples/service-role';
import { ServiceRoleBuildExample } from './examples/service-role-build';
import { ServiceRoleFlowLogExample } from './examples/service-role-flow-log';
import { superblocksExamples } from './examples/superblocks';
import { ToolJumpExample } from './examples/tool-jump';
import { VendorAccessOrganizationExample } from './examples/vendor-access-organization';
import { WebApplicationExample } from './examples/web-application';

/** All examples, as `cdk.json` runs them: without assets, so that they deploy into an account without bootstrap. */
export function exampleApp(app: App = new App()): App {
  new Ec2InstanceRoleExample(app, 'Ec2InstanceRole', bootstrapless());
  new EcsTaskRoleExample(app, 'EcsTaskRole', bootstrapless());
  new EcsExecutionRoleExample(app, 'EcsExecutionRole', bootstrapless());
  new LambdaExecutionRoleExample(app, 'LambdaExecutionRole', bootstrapless());
  new IrsaRoleExample(app, 'IrsaRole', bootstrapless());
  new KubernetesAddOnsExample(app, 'KubernetesAddOns', bootstrapless());
  new PodIdentityRoleExample(app, 'PodIdentityRole', bootstrapless());
  new PodIdentityTargetRoleExample(app, 'PodIdentityTargetRole', bootstrapless());
  new ServiceRoleExample(app, 'ServiceRole', bootstrapless());
  new ServiceRoleBuildExample(app, 'ServiceRoleBuild', bootstrapless());
  new ServiceRoleFlowLogExample(app, 'ServiceRoleFlowLog', bootstrapless());
  new GitHubActionsRoleExample(app, 'GitHubActionsRole', bootstrapless());
  new GitLabRoleExample(app, 'GitLabRole', bootstrapless());
  new OidcRoleExample(app, 'OidcRole', bootstrapless());
  new SamlRoleExample(app, 'SamlRole', bootstrapless());
  new RolesAnywhereRoleExample(app, 'RolesAnywhereRole', bootstrapless());
  new CrossAccountRoleExample(app, 'CrossAccountRole', bootstrapless());
  new CrossAccountCallerExample(app, 'CrossAccountCaller', bootstrapless());
  new CallerRoleExample(app, 'CallerRole', bootstrapless());
  new CrossAccountAccessExample(app, 'CrossAccountAccess', bootstrapless());
  const toolJump = new ToolJumpExample(app, 'ToolJump');
  new VendorAccessOrganizationExample(app, 'VendorAccessOrganization', toolJump);
  superblocksExamples(app);
  new InstanceAndAccountExample(app, 'InstanceAndAccount', bootstrapless());
  new BoundaryExample(app, 'Boundary', bootstrapless());
  new OrganizationGuardExample(app, 'OrganizationGuard', bootstrapless());
  new RoleWatchExample(app, 'RoleWatch', bootstrapless());
  new AccessKeyUserExample(app, 'AccessKeyUser', bootstrapless());
  new WebApplicationExample(app, 'WebApplication', bootstrapless());
  new DatabaseTokenExample(app, 'DatabaseToken', bootstrapless());
  return app;
}

function bootstrapless() {
  return { synthesizer: new BootstraplessSynthesizer() };
}

if (require.main === module) exampleApp().synth();

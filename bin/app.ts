import { App, BootstraplessSynthesizer } from 'aws-cdk-lib/core';
import { CrossAccountCallerExample } from './examples/cross-account-caller';
import { CrossAccountRoleExample } from './examples/cross-account-role';
import { DatabaseTokenExample } from './examples/database-token';
import { Ec2InstanceRoleExample } from './examples/ec2-instance-role';
import { EcsExecutionRoleExample } from './examples/ecs-execution-role';
import { EcsTaskRoleExample } from './examples/ecs-task-role';
import { InstanceAndAccountExample } from './examples/instance-and-account';
import { IrsaRoleExample } from './examples/irsa-role';
import { LambdaExecutionRoleExample } from './examples/lambda-execution-role';
import { WebApplicationExample } from './examples/web-application';

/** All examples, as `cdk.json` runs them: without assets, so that they deploy into an account without bootstrap. */
export function exampleApp(app: App = new App()): App {
  new Ec2InstanceRoleExample(app, 'Ec2InstanceRole', bootstrapless());
  new EcsTaskRoleExample(app, 'EcsTaskRole', bootstrapless());
  new EcsExecutionRoleExample(app, 'EcsExecutionRole', bootstrapless());
  new LambdaExecutionRoleExample(app, 'LambdaExecutionRole', bootstrapless());
  new IrsaRoleExample(app, 'IrsaRole', bootstrapless());
  new CrossAccountRoleExample(app, 'CrossAccountRole', bootstrapless());
  new CrossAccountCallerExample(app, 'CrossAccountCaller', bootstrapless());
  new InstanceAndAccountExample(app, 'InstanceAndAccount', bootstrapless());
  new WebApplicationExample(app, 'WebApplication', bootstrapless());
  new DatabaseTokenExample(app, 'DatabaseToken', bootstrapless());
  return app;
}

function bootstrapless() {
  return { synthesizer: new BootstraplessSynthesizer() };
}

if (require.main === module) exampleApp().synth();

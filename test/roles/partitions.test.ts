import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Stack } from 'aws-cdk-lib/core';
import { exampleApp } from '../../bin/app';
import { Ec2InstanceRoleExample } from '../../bin/examples/ec2-instance-role';
import { EcsTaskRoleExample } from '../../bin/examples/ecs-task-role';
import { LambdaExecutionRoleExample } from '../../bin/examples/lambda-execution-role';
import { CrossAccountRoleExample } from '../../bin/examples/cross-account-role';
import { WebApplicationExample } from '../../bin/examples/web-application';
import { newApp, templateOf } from './support';

const IDENTITY = /^AWS::IAM::/;

/** The roles and policies of a stack as text. */
function identitiesOf(stack: Stack): string {
  return JSON.stringify(Object.values(templateOf(stack)).filter(({ Type }) => IDENTITY.test(Type)));
}

describe.each(['cn-north-1', 'us-gov-west-1', 'eu-west-1'])('a stack in %s', (region) => {
  test.each<[string, new (scope: App, id: string, props: { env: { account: string; region: string } }) => Stack]>([
    ['Ec2InstanceRole', Ec2InstanceRoleExample],
    ['EcsTaskRole', EcsTaskRoleExample],
    ['LambdaExecutionRole', LambdaExecutionRoleExample],
    ['CrossAccountRole', CrossAccountRoleExample],
    ['WebApplication', WebApplicationExample],
  ])('holds no literal partition (%s)', (id, Example) => {
    const stack = new Example(newApp(), id, { env: { account: '111122223333', region } });

    const text = identitiesOf(stack);

    expect(text).not.toMatch(/arn:aws[a-z-]*:/);
    expect(text).toContain('{"Ref":"AWS::Partition"}');
  });
});

test('no role or policy of any example holds a partition, an account or a region that its author did not write', () => {
  for (const { stackName, template } of exampleApp(newApp()).synth().stacks) {
    const { Resources } = template as { Resources: Record<string, { Type: string }> };
    const text = JSON.stringify(Object.values(Resources).filter(({ Type }) => IDENTITY.test(Type)));
    const source = sourceOf(stackName);

    const found = text.match(/arn:aws[a-z-]*:|\b\d{12}\b|\b[a-z]{2}-[a-z]+-\d\b/g) ?? [];
    expect(found.filter((literal) => !source.includes(literal)).map((literal) => `${stackName}: ${literal}`)).toEqual(
      [],
    );
  }
});

/** The file that has the example of a stack, or makes several by their names. */
function sourceOf(stackName: string): string {
  const folder = join(__dirname, '../../bin/examples');
  const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const found = sources.find(
    (source) => source.includes(`class ${stackName}Example `) || source.includes(`'${stackName}'`),
  );
  if (found === undefined) throw new Error(`no example is called ${stackName}Example`);
  return found;
}

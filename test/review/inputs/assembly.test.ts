import { join } from 'node:path';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib/core';
import { readAssembly } from '../../../lib/review/inputs/assembly';
import { rolesOf } from '../../../lib/review/inputs/roles';
import { Ec2InstanceRole } from '../../../lib/roles/ec2-instance-role';
import { accessTo, failure } from '../../roles/support';
import { folder, role, stackArtifact, template } from '../support';

const LOGICAL_ID = { '/Stack/Reader/Resource': [{ type: 'aws:cdk:logicalId', data: 'Role' }] };
const FILES = { 'Stack.template.json': template({ Role: role() }) };

function assemblyOf(build: (app: App) => void): string {
  const outdir = folder();
  const context = { 'aws:cdk:enable-asset-metadata': true };
  const app = new App({ outdir, context, builtinCloudFormationValidation: false, analyticsReporting: false });
  build(app);
  app.synth();
  return outdir;
}

/** The path and construct of every role of an assembly, by path. */
function rolesIn(directory: string): [string, string | undefined][] {
  return readAssembly(directory)
    .flatMap(rolesOf)
    .map(({ path, description }): [string, string | undefined] => [path, description?.construct])
    .sort();
}

describe('an assembly of the CDK', () => {
  const ours = (scope: Construct): Ec2InstanceRole =>
    new Ec2InstanceRole(scope, 'Reader', { access: [accessTo('arn:aws:s3:::files/in')] });
  const theirs = (scope: Construct): Role =>
    new Role(scope, 'Theirs', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });

  test('has the roles of its stacks', () => {
    const directory = assemblyOf((app) => {
      const stack = new Stack(app, 'Stack');
      ours(stack);
      theirs(stack);
    });

    expect(rolesIn(directory)).toEqual([
      ['Stack/Reader', 'Ec2InstanceRole'],
      ['Stack/Theirs', undefined],
    ]);
  });

  test('has the roles of the stages inside it, by the names of their stacks', () => {
    const directory = assemblyOf((app) => {
      ours(new Stack(new Stage(app, 'Prod'), 'Stack'));
      ours(new Stack(new Stage(new Stage(app, 'Outer'), 'Inner'), 'Stack'));
    });

    expect(rolesIn(directory)).toEqual([
      ['Outer/Inner/Stack/Reader', 'Ec2InstanceRole'],
      ['Prod/Stack/Reader', 'Ec2InstanceRole'],
    ]);
  });

  test('has the roles of nested stacks, and of those nested in them, though their logical ids are the same', () => {
    const directory = assemblyOf((app) => {
      const stack = new Stack(app, 'Stack');
      const child = new NestedStack(stack, 'Child');
      ours(stack);
      ours(child);
      theirs(new NestedStack(child, 'Grandchild'));
      ours(new NestedStack(child, 'Child'));
    });

    expect(rolesIn(directory)).toEqual([
      ['Stack/Child/Child/Reader', 'Ec2InstanceRole'],
      ['Stack/Child/Grandchild/Theirs', undefined],
      ['Stack/Child/Reader', 'Ec2InstanceRole'],
      ['Stack/Reader', 'Ec2InstanceRole'],
    ]);
  });

  test('has two stacks whose logical ids are the same', () => {
    const directory = assemblyOf((app) => {
      ours(new Stack(app, 'One'));
      ours(new Stack(app, 'Two'));
    });

    expect(rolesIn(directory).map(([path]) => path)).toEqual(['One/Reader', 'Two/Reader']);
  });
});

describe('metadata', () => {
  test('stands in the manifest of older versions of the CDK', () => {
    const artifacts = { Stack: stackArtifact(undefined, { metadata: LOGICAL_ID }) };

    const [input] = readAssembly(folder({ 'manifest.json': { artifacts }, ...FILES }));

    expect(input?.paths).toEqual(new Map([['Role', '/Stack/Reader/Resource']]));
  });

  test('stands in a file of its own', () => {
    const artifacts = { Stack: stackArtifact(undefined, { additionalMetadataFile: 'Stack.metadata.json' }) };

    const [input] = readAssembly(
      folder({ 'manifest.json': { artifacts }, 'Stack.metadata.json': LOGICAL_ID, ...FILES }),
    );

    expect(input).toMatchObject({ stack: 'Stack', metadata: LOGICAL_ID });
    expect(input?.paths).toEqual(new Map([['Role', '/Stack/Reader/Resource']]));
  });

  test('may be absent, and a stack may have a name for people', () => {
    const artifacts = { Stack0A1B: stackArtifact(undefined, { displayName: 'Prod/Stack' }) };

    const [input] = readAssembly(folder({ 'manifest.json': { artifacts }, ...FILES }));

    expect(input).toEqual({
      stack: 'Prod/Stack',
      template: FILES['Stack.template.json'],
      paths: new Map(),
      metadata: {},
    });
  });

  test('of no interest is passed over', () => {
    const metadata = { '/Stack/Reader': [{ type: 'aws:cdk:warning', data: 'x' }, { type: 'aws:cdk:logicalId' }] };

    const [input] = readAssembly(
      folder({ 'manifest.json': { artifacts: { Stack: stackArtifact(undefined, { metadata }) } }, ...FILES }),
    );

    expect(input?.paths).toEqual(new Map());
  });
});

describe('passed over is', () => {
  test.each<[string, object]>([
    ['an assembly without artifacts', {}],
    ['an artifact that is no stack', { artifacts: { Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } } } }],
    ['a stack without a template', { artifacts: { Stack: stackArtifact({}) } }],
    ['a stack without properties', { artifacts: { Stack: { type: 'aws:cloudformation:stack' } } }],
    ['a stage without a folder', { artifacts: { Stage: { type: 'cdk:cloud-assembly' } } }],
  ])('%s', (_, manifest) => {
    expect(readAssembly(folder({ 'manifest.json': manifest }))).toEqual([]);
  });

  test('a nested stack whose template is not in the assembly', () => {
    const Stack = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://example.com/t.json' } };
    const artifacts = { Stack: stackArtifact() };

    const inputs = readAssembly(folder({ 'manifest.json': { artifacts }, 'Stack.template.json': template({ Stack }) }));

    expect(inputs).toHaveLength(1);
  });

  test('the metadata of a nested stack whose path nobody knows', () => {
    const Stack = { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'nested.json' } };
    const files = { 'Stack.template.json': template({ Stack }), 'nested.json': template({ Role: role() }) };
    const artifacts = { Stack: stackArtifact(undefined, { metadata: LOGICAL_ID }) };

    const [, nested] = readAssembly(folder({ 'manifest.json': { artifacts }, ...files }));

    expect(nested).toMatchObject({ stack: 'Stack', template: files['nested.json'], metadata: {} });
  });

  test('an empty template', () => {
    const inputs = readAssembly(
      folder({ 'manifest.json': { artifacts: { Stack: stackArtifact() } }, 'Stack.template.json': {} }),
    );

    expect(inputs.flatMap(rolesOf)).toEqual([]);
  });
});

describe('wrong input', () => {
  test('a folder that is no assembly is an error', () => {
    const missing = join(folder(), 'cdk.out');

    expect(failure(() => readAssembly(missing))).toBe(
      `InvalidValue: \`${missing}\` is no assembly: it has no manifest.json; name the folder that \`cdk synth\` wrote, usually \`cdk.out\``,
    );
  });

  test.each([
    ['manifest', { 'manifest.json': '{ "artifacts": ' }, 'manifest.json'],
    [
      'template',
      { 'manifest.json': { artifacts: { S: stackArtifact() } }, 'Stack.template.json': 'Resources:' },
      'Stack.template.json',
    ],
    ['missing template', { 'manifest.json': { artifacts: { S: stackArtifact() } } }, 'Stack.template.json'],
    [
      'metadata file',
      {
        'manifest.json': { artifacts: { S: stackArtifact(undefined, { additionalMetadataFile: 'm.json' }) } },
        'm.json': '',
      },
      'm.json',
    ],
  ])('a broken %s is an error that names the file', (_, files, name) => {
    const directory = folder(files);

    const message = failure(() => readAssembly(directory));

    expect(message.startsWith(`InvalidValue: \`${join(directory, name)}\` cannot be read: `)).toBe(true);
    expect(message.endsWith('; synthesize again')).toBe(true);
  });
});

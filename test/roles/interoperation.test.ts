import { Instance, InstanceClass, InstanceSize, InstanceType, MachineImage, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ContainerImage, FargateTaskDefinition } from 'aws-cdk-lib/aws-ecs';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import {
  AccountRootPrincipal,
  CfnRole,
  Effect,
  Grant,
  ManagedPolicy,
  PermissionsBoundary,
  Policy,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Aspects, CfnOutput, Fn, PhysicalName, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { S3Access } from '../../lib/access/s3-access';
import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import { EcsExecutionRole } from '../../lib/roles/ecs-execution-role';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import { LambdaExecutionRole } from '../../lib/roles/lambda-execution-role';
import type { PolicyDocument, Resource } from './support';
import {
  accessTo,
  ACCOUNT,
  arn,
  managedPoliciesOf,
  newApp,
  newStack,
  resourcesOf,
  roleOf,
  statementsOf,
  templateOf,
} from './support';

const READ = accessTo('arn:aws:s3:::files/in');
const statement = new PolicyStatement({
  actions: ['sqs:SendMessage'],
  resources: ['arn:aws:sqs:eu-west-1:111122223333:q'],
});
const statementJson = { Action: 'sqs:SendMessage', Effect: 'Allow', Resource: 'arn:aws:sqs:eu-west-1:111122223333:q' };

/** The logical ids of a stack whose resource is of a type. */
function idsOf(stack: Stack, type: string): string[] {
  return Object.entries(templateOf(stack)).flatMap(([id, { Type }]) => (Type === type ? [id] : []));
}

function dependenciesOf(stack: Stack, type: string): readonly string[] {
  return resourcesOf(stack, type).flatMap(({ DependsOn = [] }) => DependsOn);
}

function declaredPolicy(stack: Stack): string {
  return idsOf(stack, 'AWS::IAM::ManagedPolicy').find((id) => id.includes('Access')) ?? '';
}

describe('consumers wait for the permissions of the role', () => {
  test('a Lambda function', () => {
    const stack = newStack();
    const logGroup = new LogGroup(stack, 'Logs');
    const role = new LambdaExecutionRole(stack, 'Thumbnailer', { logGroup });

    new Function(stack, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      handler: 'i.h',
      code: Code.fromInline('x'),
      role,
      logGroup,
    });

    expect(resourcesOf(stack, 'AWS::Lambda::Function')[0]?.Properties.Role).toEqual(stack.resolve(role.roleArn));
    expect(dependenciesOf(stack, 'AWS::Lambda::Function')).toContain(declaredPolicy(stack));
    expect(managedPoliciesOf(stack)).toHaveLength(1);
  });

  test('an instance, by its instance profile', () => {
    const stack = newStack();
    const role = new Ec2InstanceRole(stack, 'Reader', { access: [READ] });

    new Instance(stack, 'Instance', {
      vpc: new Vpc(stack, 'Vpc', { maxAzs: 1, natGateways: 0 }),
      instanceType: InstanceType.of(InstanceClass.T3, InstanceSize.MICRO),
      machineImage: MachineImage.latestAmazonLinux2023(),
      instanceProfile: role.instanceProfile,
      requireImdsv2: true,
    });

    const [instance] = resourcesOf(stack, 'AWS::EC2::Instance');
    expect(instance?.Properties.IamInstanceProfile).toEqual({ Ref: idsOf(stack, 'AWS::IAM::InstanceProfile')[0] });
    expect(idsOf(stack, 'AWS::IAM::InstanceProfile')).toHaveLength(1);
    expect(idsOf(stack, 'AWS::IAM::Role')).toHaveLength(1);
    expect(dependenciesOf(stack, 'AWS::EC2::Instance')).toContain(declaredPolicy(stack));
  });

  test('a Fargate task, with both of its roles', () => {
    const stack = newStack();
    const taskRole = new EcsTaskRole(stack, 'Worker', { access: [READ] });
    const executionRole = new EcsExecutionRole(stack, 'Start', { logGroups: [new LogGroup(stack, 'Logs')] });

    new FargateTaskDefinition(stack, 'Task', { taskRole, executionRole }).addContainer('worker', {
      image: ContainerImage.fromRegistry('public.ecr.aws/docker/library/node:22-alpine'),
    });

    const [task] = resourcesOf(stack, 'AWS::ECS::TaskDefinition');
    expect(task?.Properties.TaskRoleArn).toEqual(stack.resolve(taskRole.roleArn));
    expect(task?.Properties.ExecutionRoleArn).toEqual(stack.resolve(executionRole.roleArn));
  });

  test('anything that depends on the role, frozen or not', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker', { access: [READ] });
    const bucket = new Bucket(stack, 'Bucket');
    bucket.node.addDependency(role.withoutPolicyUpdates());
    new LogGroup(stack, 'Logs').node.addDependency(role);

    expect(dependenciesOf(stack, 'AWS::S3::Bucket')).toContain(declaredPolicy(stack));
    expect(dependenciesOf(stack, 'AWS::Logs::LogGroup')).toContain(declaredPolicy(stack));
  });
});

describe('grants of other constructs', () => {
  test('stand in a policy of their own, beside the declared access', () => {
    const stack = newStack();
    const bucket = new Bucket(stack, 'Bucket');
    const role = new EcsTaskRole(stack, 'Worker', { access: [S3Access.read(bucket, { prefix: 'in/' })] });

    bucket.grantRead(role);

    const resources = Object.entries(templateOf(stack)).filter(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy');
    const actions = resources.map(([id, { Properties }]): [string, unknown] => [
      id.replace(/[0-9A-F]{8}$/, ''),
      (Properties.PolicyDocument as PolicyDocument).Statement.map(({ Action }) => Action),
    ]);
    expect(Object.fromEntries(actions)).toEqual({
      WorkerAccess: ['s3:GetObject'],
      WorkerGrants: [['s3:GetObject*', 's3:GetBucket*', 's3:List*']],
    });
    for (const [, { Properties }] of resources) expect(Properties.Roles).toEqual([stack.resolve(role.roleName)]);
  });

  test('make no cycle where a bucket policy and a key policy name the role', () => {
    const app = newApp();
    const stack = newStack({}, 'Stack', app);
    const bucket = new Bucket(stack, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: new Key(stack, 'Key'),
    });
    const role = new EcsTaskRole(stack, 'Worker', { access: [S3Access.read(bucket)] });
    bucket.addToResourcePolicy(
      new PolicyStatement({ principals: [role], actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }),
    );
    bucket.encryptionKey?.addToResourcePolicy(
      new PolicyStatement({ principals: [role], actions: ['kms:Decrypt'], resources: ['*'] }),
    );
    bucket.grantReadWrite(role);
    bucket.encryptionKey?.grantDecrypt(role);

    const named = JSON.stringify(stack.resolve(role.roleArn));
    expect(JSON.stringify(resourcesOf(stack, 'AWS::S3::BucketPolicy'))).toContain(named);
    expect(JSON.stringify(resourcesOf(stack, 'AWS::KMS::Key'))).toContain(named);
  });

  test('reach the policy by `addToPrincipalPolicy`, `addToPolicy` and `Grant`', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');

    const added = role.addToPrincipalPolicy(statement);
    const grant = Grant.addToPrincipal({
      grantee: role,
      actions: ['s3:GetObject'],
      resourceArns: ['arn:aws:s3:::files/in'],
    });

    expect(added.statementAdded).toBe(true);
    expect(grant.success).toBe(true);
    expect(
      role.addToPolicy(new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'], effect: Effect.DENY })),
    ).toBe(true);
    expect(statementsOf(stack)).toEqual([
      statementJson,
      { Action: 's3:GetObject', Effect: 'Allow', Resource: 'arn:aws:s3:::files/in' },
      { Action: 'sns:Publish', Effect: 'Deny', Resource: '*' },
    ]);
  });

  test('a construct that depends on a grant waits for it', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');
    const bucket = new Bucket(stack, 'Bucket');

    Grant.addToPrincipal({ grantee: role, actions: ['s3:GetObject'], resourceArns: ['*'] }).applyBefore(bucket);

    expect(dependenciesOf(stack, 'AWS::S3::Bucket')).toEqual(idsOf(stack, 'AWS::IAM::ManagedPolicy'));
  });

  test('let others assume and pass the role, and do with it what they name', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');
    const caller = new Role(stack, 'Caller', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });

    role.grantAssumeRole(caller);
    role.grantPassRole(caller);
    role.grant(caller, 'iam:GetRole', 'iam:TagRole');

    const [policy] = resourcesOf(stack, 'AWS::IAM::Policy');
    const Resource = stack.resolve(role.roleArn) as unknown;
    expect((policy?.Properties.PolicyDocument as PolicyDocument).Statement).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Resource },
      { Action: 'iam:PassRole', Effect: 'Allow', Resource },
      { Action: ['iam:GetRole', 'iam:TagRole'], Effect: 'Allow', Resource },
    ]);
  });

  test('to a role of the library let it assume another role', () => {
    const stack = newStack();

    Role.fromRoleArn(stack, 'Target', `arn:aws:iam::222233334444:role/Target`).grantAssumeRole(
      new EcsTaskRole(stack, 'Worker'),
    );

    expect(statementsOf(stack)).toEqual([
      { Action: 'sts:AssumeRole', Effect: 'Allow', Resource: 'arn:aws:iam::222233334444:role/Target' },
    ]);
  });
});

describe('policies of others', () => {
  test('a managed policy is attached once', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');
    const policy = ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess');

    role.addManagedPolicy(policy);
    role.addManagedPolicy(policy);
    role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('SecurityAudit'));

    expect(roleOf(stack).ManagedPolicyArns).toEqual([
      arn('iam::aws:policy/ReadOnlyAccess'),
      arn('iam::aws:policy/SecurityAudit'),
    ]);
  });

  test.each<[string, (role: IRole, policy: Policy) => void]>([
    [
      'attachInlinePolicy',
      (role, policy) => {
        role.attachInlinePolicy(policy);
        role.attachInlinePolicy(policy);
      },
    ],
    [
      'attachToRole',
      (role, policy) => {
        policy.attachToRole(role);
      },
    ],
    [
      'roles of the policy',
      (role, policy) => {
        new Policy(Stack.of(policy), 'Other', { roles: [role], statements: [statement] });
      },
    ],
  ])('an inline policy is attached by %s', (_, attach) => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');

    attach(role, new Policy(stack, 'Inline', { statements: [statement] }));

    const [policy] = resourcesOf(stack, 'AWS::IAM::Policy');
    expect(policy?.Properties.Roles).toEqual([stack.resolve(role.roleName)]);
  });
});

describe('a role without policy updates', () => {
  test('drops what others would give it', () => {
    const stack = newStack();
    const bucket = new Bucket(stack, 'Bucket');
    const role = new EcsTaskRole(stack, 'Worker', { access: [READ] });
    const frozen = role.withoutPolicyUpdates();

    bucket.grantRead(frozen);
    frozen.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
    frozen.attachInlinePolicy(new Policy(stack, 'Inline'));

    expect(frozen.addToPrincipalPolicy(statement).statementAdded).toBe(true);
    expect(statementsOf(stack)).toEqual([
      { Action: 's3:GetObject', Effect: 'Allow', Resource: 'arn:aws:s3:::files/in' },
    ]);
    expect(roleOf(stack)).not.toHaveProperty('ManagedPolicyArns');
    expect(idsOf(stack, 'AWS::IAM::Policy')).toEqual([]);
    expect(idsOf(stack, 'AWS::S3::BucketPolicy')).toEqual([]);
  });

  test('hands grants to the resource when asked to', () => {
    const stack = newStack();
    const bucket = new Bucket(stack, 'Bucket');
    const role = new EcsTaskRole(stack, 'Worker');

    bucket.grantRead(role.withoutPolicyUpdates({ addGrantsToResources: true }));

    const [policy] = resourcesOf(stack, 'AWS::S3::BucketPolicy');
    expect(JSON.stringify(policy?.Properties)).toContain(JSON.stringify({ AWS: stack.resolve(role.roleArn) }));
    expect(managedPoliciesOf(stack)).toEqual([]);
  });

  test('still takes access that its owner declares', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');
    role.withoutPolicyUpdates();

    role.allow(READ);

    expect(statementsOf(stack)).toHaveLength(1);
  });
});

describe('trees', () => {
  test('aspects see a role, its policies and their L1 resources', () => {
    const stack = newStack();
    new EcsTaskRole(stack, 'Worker', { access: [READ] });
    const seen: IConstruct[] = [];

    Aspects.of(stack).add({ visit: (node) => seen.push(node) });
    templateOf(stack);

    expect(seen.some((node) => node instanceof CfnRole)).toBe(true);
    expect(seen.map(({ node }) => node.path)).toEqual(
      expect.arrayContaining(['Stack/Worker', 'Stack/Worker/Resource', 'Stack/Worker/Access']),
    );
  });

  test('an aspect of the CDK may override the role through its L1', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');

    (role.node.defaultChild as CfnRole).addPropertyOverride('Description', 'overridden');

    expect(roleOf(stack).Description).toBe('overridden');
  });

  test('a removal policy reaches the role', () => {
    const stack = newStack();

    new EcsTaskRole(stack, 'Worker').applyRemovalPolicy(RemovalPolicy.RETAIN);

    const [role] = resourcesOf(stack, 'AWS::IAM::Role');
    expect(role).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('the boundary of the stack reaches the role', () => {
    const stack = newStack({ permissionsBoundary: undefined });
    PermissionsBoundary.of(stack).apply(
      ManagedPolicy.fromManagedPolicyArn(stack, 'B', `arn:aws:iam::${ACCOUNT}:policy/b`),
    );
    const boundary = ManagedPolicy.fromManagedPolicyArn(stack, 'Own', `arn:aws:iam::${ACCOUNT}:policy/own`);

    new EcsTaskRole(stack, 'Worker', { permissionsBoundary: boundary });

    expect(roleOf(stack).PermissionsBoundary).toBe(`arn:aws:iam::${ACCOUNT}:policy/b`);
  });
});

describe('across stacks', () => {
  test('the ARN and the name are exported', () => {
    const app = newApp();
    const [owner, user] = [newStack({}, 'Owner', app), newStack({}, 'User', app)];
    const role = new EcsTaskRole(owner, 'Worker');

    new CfnOutput(user, 'Arn', { value: role.roleArn });
    new CfnOutput(user, 'Name', { value: role.roleName });

    const { Outputs } = app.synth().getStackByName('User').template as { Outputs: Record<string, { Value: unknown }> };
    expect(Outputs.Arn?.Value).toEqual({
      'Fn::ImportValue': expect.stringMatching(/^Owner:ExportsOutputFnGetAttWorker.*Arn/) as unknown,
    });
    expect(Outputs.Name?.Value).toEqual({
      'Fn::ImportValue': expect.stringMatching(/^Owner:ExportsOutputRefWorker/) as unknown,
    });
  });

  test('a bucket of another stack grants without a cycle', () => {
    const app = newApp();
    const [owner, user] = [newStack({}, 'Owner', app), newStack({}, 'User', app)];
    const bucket = new Bucket(owner, 'Bucket');
    const role = new EcsTaskRole(user, 'Worker', { access: [S3Access.read(bucket)] });

    bucket.grantWrite(role);

    expect(JSON.stringify(statementsOf(user))).toContain('Fn::ImportValue');
    expect(user.dependencies).toEqual([owner]);
  });

  test.each<[string, string | undefined, string]>([
    ['without a path', undefined, 'role/'],
    ['under a path', '/team/', 'role/team/'],
    ['under a path known at deployment', Fn.ref('Path'), 'role{"Ref":"Path"}'],
  ])('a role %s with a generated name is known in other environments', (_, path, start) => {
    const app = newApp();
    const owner = newStack({ env: { account: ACCOUNT, region: 'eu-west-1' } }, 'Owner', app);
    const user = newStack({ env: { account: '222233334444', region: 'us-east-1' } }, 'User', app);
    const role = new EcsTaskRole(owner, 'Worker', { roleName: PhysicalName.GENERATE_IF_NEEDED, path });

    const name = user.resolve(role.roleName) as string;
    const [prefix, ...rest] = (user.resolve(role.roleArn) as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1];

    expect(name).toMatch(/^ownerownerworker[0-9a-f]+$/);
    const text = [prefix, ...rest].map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('');
    expect(text).toBe(`arn:{"Ref":"AWS::Partition"}:iam::${ACCOUNT}:${start}${name}`);
  });
});

describe('access given to roles of others', () => {
  test('reaches the policy of an imported role', () => {
    const stack = newStack();

    READ.grantTo(Role.fromRoleName(stack, 'Imported', 'theirs'));

    const [policy] = resourcesOf(stack, 'AWS::IAM::Policy');
    expect(policy?.Properties.Roles).toEqual(['theirs']);
    expect((policy as Resource).Properties.PolicyDocument).toMatchObject({
      Statement: [{ Action: 's3:GetObject', Effect: 'Allow', Resource: 'arn:aws:s3:::files/in' }],
    });
  });

  test('a role of the library is a principal like any other', () => {
    const stack = newStack();
    const role = new EcsTaskRole(stack, 'Worker');

    expect(role.grantPrincipal).toBe(role);
    expect(role.policyFragment.principalJson).toEqual({ AWS: [role.roleArn] });
    expect(role.principalAccount).toBe(stack.account);
    expect(new AccountRootPrincipal().assumeRoleAction).toBe(role.assumeRoleAction);
  });
});

import { PermissionsBoundary, Role, ServicePrincipal, User } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Lazy, Stack, Stage } from 'aws-cdk-lib/core';
import { IamAccess } from '../../lib/access/iam-access';
import type { Access } from '../../lib/access/access';
import { S3Access } from '../../lib/access/s3-access';
import { ServiceAccess } from '../../lib/access/service-access';
import type { BoundaryProps } from '../../lib/guards/boundary';
import { Boundary } from '../../lib/guards/boundary';
import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import { ENV, accessTo, failure, managedPoliciesOf, newApp, newStack, resourcesOf, roleOf } from '../roles/support';
import { deployed, nagFindings, underBoundary } from './support';

const OWN = 'arn:aws:iam::111122223333:policy/ceiling';
const ROLE = 'arn:aws:iam::111122223333:role/app';
const PASSED = 'arn:aws:iam::111122223333:role/task';
const reason = 'the platform team delegates roles';

function documentOf(access: Access[], stack = newStack({ env: ENV })): unknown {
  new Boundary(stack, 'Ceiling', { access, policyName: 'ceiling' });
  return deployed(managedPoliciesOf(stack)[0]?.PolicyDocument);
}

test('allows its access and denies the ways around it', () => {
  const stack = newStack({ env: ENV });

  const boundary = new Boundary(stack, 'Ceiling', {
    access: [accessTo('arn:aws:s3:::files/in'), accessTo('arn:aws:s3:::files/out')],
    description: 'what apps may do',
    policyName: 'ceiling',
  });

  expect(deployed(managedPoliciesOf(stack))).toEqual([
    {
      Description: 'what apps may do',
      ManagedPolicyName: 'ceiling',
      PolicyDocument: {
        Statement: [
          {
            Action: 's3:GetObject',
            Effect: 'Allow',
            Resource: ['arn:aws:s3:::files/in', 'arn:aws:s3:::files/out'],
          },
          expect.objectContaining({ Sid: 'OnlyUnderThisBoundary', Effect: 'Deny', Resource: '*' }),
          expect.objectContaining({ Sid: 'NeverWithoutBoundary', Effect: 'Deny', Resource: '*' }),
          expect.objectContaining({ Sid: 'NeverAnotherBoundary', Effect: 'Deny', Resource: OWN }),
        ],
        Version: '2012-10-17',
      },
    },
  ]);
  expect(boundary.managedPolicyName).toBe('ceiling');
  expect(boundary.managedPolicyRef).toEqual({ policyArn: boundary.managedPolicyArn });
});

/** A boundary that names IAM writes in its access, so that only its own Deny statements stand in the way. */
const generous = documentOf([
  accessTo('arn:aws:s3:::files/in'),
  ServiceAccess.permissionsManagement(
    reason,
    'iam:AttachRolePolicy',
    'iam:DeleteRolePermissionsBoundary',
    'iam:PutRolePermissionsBoundary',
    'iam:PutRolePolicy',
    'iam:UpdateAssumeRolePolicy',
  ).on(ROLE),
  ServiceAccess.actions('iam:CreateRole').on(ROLE),
  ServiceAccess.permissionsManagement(reason, 'iam:CreatePolicyVersion', 'iam:DeletePolicy').on(OWN, `${OWN}-2`),
  IamAccess.passRole(Role.fromRoleArn(newStack(), 'Passed', PASSED), { to: 'ecs-tasks.amazonaws.com' }),
]);
const bounded = { 'iam:PermissionsBoundary': OWN };
const elsewhere = { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/wider' };
const toTasks = { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' };

test.each<[string, string, string, Record<string, string>, string]>([
  ['its access', 's3:GetObject', 'arn:aws:s3:::files/in', {}, 'allow'],
  ['what is not its access', 's3:GetObject', 'arn:aws:s3:::files/out', {}, 'deny'],
  ['a role with the same boundary', 'iam:CreateRole', ROLE, bounded, 'allow'],
  ['a role with another boundary', 'iam:CreateRole', ROLE, elsewhere, 'deny'],
  ['a role without boundary', 'iam:CreateRole', ROLE, {}, 'deny'],
  ['a role that it does not name', 'iam:CreateRole', `${ROLE}2`, bounded, 'deny'],
  ['a policy for a role with the same boundary', 'iam:PutRolePolicy', ROLE, bounded, 'allow'],
  ['a policy for a role without', 'iam:PutRolePolicy', ROLE, {}, 'deny'],
  ['a managed policy for a role without', 'iam:AttachRolePolicy', ROLE, {}, 'deny'],
  ['the trust of a role without', 'iam:UpdateAssumeRolePolicy', ROLE, {}, 'deny'],
  ['giving a role this boundary', 'iam:PutRolePermissionsBoundary', ROLE, bounded, 'allow'],
  ['giving a role another one', 'iam:PutRolePermissionsBoundary', ROLE, elsewhere, 'deny'],
  ['taking the boundary away', 'iam:DeleteRolePermissionsBoundary', ROLE, bounded, 'deny'],
  ['changing the boundary', 'iam:CreatePolicyVersion', OWN, {}, 'deny'],
  ['deleting the boundary', 'iam:DeletePolicy', OWN, {}, 'deny'],
  ['changing another policy that it names', 'iam:CreatePolicyVersion', `${OWN}-2`, {}, 'allow'],
  ['handing on a named role to its service', 'iam:PassRole', PASSED, toTasks, 'allow'],
  ['handing it on to another service', 'iam:PassRole', PASSED, { 'iam:PassedToService': 'ec2.amazonaws.com' }, 'deny'],
  ['handing on any other role', 'iam:PassRole', ROLE, toTasks, 'deny'],
])('%s', (_, action, resource, context, outcome) => {
  expect(underBoundary(generous, { action, resource, context })).toBe(outcome);
});

test('is given to a role, which waits for it', () => {
  const stack = newStack();
  const permissionsBoundary = new Boundary(stack, 'Ceiling', { access: [accessTo('arn:aws:s3:::files/in')] });

  new Ec2InstanceRole(stack, 'App', { access: [accessTo('arn:aws:s3:::files/in')], permissionsBoundary });

  expect(roleOf(stack).PermissionsBoundary).toEqual({ Ref: expect.stringMatching(/^Ceiling/) as string });
});

test('is given to every role and user of a stage, in whichever stack, and no export is named by hand', () => {
  const app = newApp();
  const stage = new Stage(app, 'Prod', { env: ENV });
  const boundary = new Boundary(new Stack(stage, 'Guards'), 'Ceiling', {
    access: [accessTo('arn:aws:s3:::files/in')],
  });
  const stack = new Stack(stage, 'App');
  new Ec2InstanceRole(stack, 'Ours', { access: [accessTo('arn:aws:s3:::files/in')] });
  new Role(stack, 'Theirs', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') });
  new User(stack, 'User');

  PermissionsBoundary.of(stage).apply(boundary);

  const imported = { 'Fn::ImportValue': expect.stringContaining('Ceiling') as string };
  const given = ['AWS::IAM::Role', 'AWS::IAM::User'].flatMap((type) =>
    resourcesOf(stack, type).map(({ Properties }) => Properties.PermissionsBoundary),
  );
  expect(given).toEqual([imported, imported, imported]);
});

test('reaches stacks of other regions by its name, which is known before deployment', () => {
  const app = newApp();
  const guards = newStack({ env: ENV }, 'Guards', app);
  const boundary = new Boundary(guards, 'Ceiling', { access: [accessTo('arn:aws:s3:::files/in')] });
  const far = newStack({ env: { ...ENV, region: 'us-east-1' } }, 'Far', app);
  new Ec2InstanceRole(far, 'App', { access: [accessTo('arn:aws:s3:::files/in')] });

  PermissionsBoundary.of(far).apply(boundary);

  expect(deployed(roleOf(far).PermissionsBoundary)).toBe('arn:aws:iam::111122223333:policy/Guards-Ceiling-eu-west-1');
});

test('has a name for each place and region', () => {
  const stack = newStack();
  new Boundary(stack, 'Ceiling', { access: [accessTo('arn:aws:s3:::files/in')] });

  expect(deployed(managedPoliciesOf(stack)[0]?.ManagedPolicyName)).toBe('Stack-Ceiling-eu-west-1');
});

test('the packs of cdk-nag have nothing to say: its wildcards come with evidence', () => {
  const findings = nagFindings((stack) => {
    const bucket = Bucket.fromBucketName(stack, 'Bucket', 'files');
    const pages = ServiceAccess.actions('textract:DetectDocumentText').onAll();
    const permissionsBoundary = new Boundary(stack, 'Ceiling', {
      access: [S3Access.read(bucket, { prefix: 'in/' }), pages],
    });
    new Ec2InstanceRole(stack, 'App', { access: [S3Access.read(bucket, { prefix: 'in/' })], permissionsBoundary });
  });

  expect(findings).toEqual([]);
});

test('lets tokens pass in its name and description', () => {
  const policyName = Lazy.string({ produce: () => 'ceiling' });
  const make = () =>
    new Boundary(newStack(), 'Ceiling', {
      access: [accessTo('arn:aws:s3:::files/in')],
      policyName,
      description: policyName,
    });

  expect(failure(make)).toBe('');
});

const access = [accessTo('arn:aws:s3:::files/in')];
const many = Array.from({ length: 150 }, (_, index) => accessTo(`arn:aws:s3:::some-files-of-somebody/${index}`));
const wild = (action: Parameters<typeof ServiceAccess.actions>[0], resource: string): Access =>
  ServiceAccess.actions(action).on(resource);

test.each<[string, Partial<BoundaryProps>, string]>([
  [
    'no access',
    { access: [] },
    'MissingValue: Boundary `Ceiling`: `access` is empty; list the most that may be done under it',
  ],
  [
    'a name that IAM refuses',
    { policyName: 'my ceiling' },
    'InvalidValue: Boundary `Ceiling`: `policyName` `my ceiling` is no policy name; use 1 to 128 characters of A-Z a-z 0-9 _ + = , . @ -, or leave it out',
  ],
  [
    'a long description',
    { description: 'x'.repeat(1001) },
    'InvalidValue: Boundary `Ceiling`: `description` has 1001 characters; use at most 1000',
  ],
  [
    'keys of any user',
    { access: [wild('iam:CreateAccessKey', 'arn:aws:iam::111122223333:user/*')] },
    'WildcardForbidden: Boundary `Ceiling`: `iam:CreateAccessKey` on `arn:aws:iam::111122223333:user/*` reaches identities that are not under it; name each of them by its ARN',
  ],
  [
    'any role to assume',
    { access: [wild('sts:AssumeRole', 'arn:aws:iam::111122223333:role/app-*')] },
    'WildcardForbidden: Boundary `Ceiling`: `sts:AssumeRole` on `arn:aws:iam::111122223333:role/app-*` reaches identities that are not under it; name each of them by its ARN',
  ],
  [
    'more than a managed policy takes',
    { access: many },
    'TooLarge: Boundary `Ceiling` takes up to 7184 characters, and IAM takes 6144 in a boundary; its largest statement is of `use arn:aws:s3:::some-files-of-somebody/100` with 95; give roles that do different things boundaries of their own',
  ],
])('refuses %s', (_, props, message) => {
  expect(failure(() => new Boundary(newStack(), 'Ceiling', { access, ...props }))).toBe(message);
});

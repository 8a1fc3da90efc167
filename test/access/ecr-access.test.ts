import { CfnRepository, Repository } from 'aws-cdk-lib/aws-ecr';
import { Key } from 'aws-cdk-lib/aws-kms';
import { App, Stack } from 'aws-cdk-lib/core';
import { EcrAccess } from '../../lib/access/ecr-access';

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

const pull = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const login = {
  actions: ['ecr:GetAuthorizationToken'],
  resources: ['*'],
  evidence: expect.stringContaining('list_ecr.html, 2026') as string,
};

test.each([
  ['L2', () => new Repository(stack, 'Web'), { 'Fn::GetAtt': ['Web3C8945DB', 'Arn'] }, 'Web'],
  ['L1', () => new CfnRepository(stack, 'Web'), { 'Fn::GetAtt': ['Web', 'Arn'] }, 'Web'],
  [
    'imported',
    () => Repository.fromRepositoryArn(stack, 'Web', 'arn:aws:ecr:eu-west-1:111122223333:repository/team/web'),
    'arn:aws:ecr:eu-west-1:111122223333:repository/team/web',
    'team/web',
  ],
])('images of an %s repository are pulled, and of no other', (_, repository, arn, name) => {
  const access = EcrAccess.pull(repository(), { reason: 'run the service' });
  expect(stack.resolve(access._statements)).toEqual([{ actions: pull, resources: [arn] }, login]);
  expect(access.sentence).toBe(`pull images of ${name}`);
  expect(access.reason).toBe('run the service');
});

test('a customer managed key adds nothing: ECR uses it through its own grants', () => {
  const repository = new Repository(stack, 'Web', { encryptionKey: new Key(stack, 'Key') });
  expect(EcrAccess.pull(repository)._statements).toHaveLength(2);
});

test('images are pushed to the one repository', () => {
  const repository = new CfnRepository(stack, 'Web');
  const access = EcrAccess.push(repository, { reason: 'build' });
  const actions = [
    ...pull.slice(0, 2),
    'ecr:CompleteLayerUpload',
    'ecr:InitiateLayerUpload',
    'ecr:PutImage',
    'ecr:UploadLayerPart',
  ];
  expect([access.sentence, access.reason]).toEqual(['push images to Web', 'build']);
  expect(stack.resolve(access._statements)).toEqual([
    { actions, resources: [{ 'Fn::GetAtt': ['Web', 'Arn'] }] },
    login,
  ]);
});

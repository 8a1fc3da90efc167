import { CfnRepository } from 'aws-cdk-lib/aws-codeartifact';
import { CodeArtifactAccess } from '../../lib/access/codeartifact-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const part = (index: number) => ({ 'Fn::Select': [index, { 'Fn::Split': ['/', { Ref: 'Npm' }] }] });
const arn = (...end: unknown[]) => {
  const [first, ...rest] = end;
  const head = `:codeartifact:us-east-1:${ACCOUNT}:${String(first)}`;
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, head, ...rest]] };
};
const logIn = [
  { actions: ['codeartifact:GetAuthorizationToken'], resources: [arn('domain/', part(1))] },
  {
    actions: ['sts:GetServiceBearerToken'],
    resources: ['*'],
    conditions: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
    evidence: expect.stringContaining('AWS has no resource type for sts:GetServiceBearerToken') as string,
  },
];

function repository() {
  const stack = newStack('Stack', { env: { account: ACCOUNT, region: 'us-east-1' } });
  return new CfnRepository(stack, 'Npm', { domainName: 'example', repositoryName: 'npm' });
}

test('packages of the one repository are read, with a token for its domain', () => {
  const npm = repository();
  const access = CodeArtifactAccess.read(npm, { reason: 'build' });
  expect([access.sentence, access.reason]).toEqual(['read packages of repository npm', 'build']);
  expect(statementsOf(access, npm)).toEqual([
    {
      actions: ['codeartifact:GetRepositoryEndpoint', 'codeartifact:ReadFromRepository'],
      resources: [{ Ref: 'Npm' }],
    },
    ...logIn,
  ]);
});

test('packages are published to the one repository', () => {
  const npm = repository();
  const access = CodeArtifactAccess.publish(npm);
  expect(access.sentence).toBe('publish packages to repository npm');
  expect(statementsOf(access, npm)).toEqual([
    { actions: ['codeartifact:GetRepositoryEndpoint'], resources: [{ Ref: 'Npm' }] },
    {
      actions: ['codeartifact:PublishPackageVersion', 'codeartifact:PutPackageMetadata'],
      resources: [arn('package/', part(1), '/', part(2), '/*')],
      evidence: 'the packages of the one repository npm, which exist when they are published',
    },
    ...logIn,
  ]);
});

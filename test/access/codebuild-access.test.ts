import { BuildSpec, CfnProject, Project } from 'aws-cdk-lib/aws-codebuild';
import { CodeBuildAccess } from '../../lib/access/codebuild-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const PROJECT_ARN = `arn:aws:codebuild:us-east-1:${ACCOUNT}:project/shop`;
const absent = {
  'codebuild:environment.image': 'true',
  'codebuild:source.buildspec': 'true',
  'codebuild:source.location': 'true',
};
const imported = (stack = newStack()) => Project.fromProjectArn(stack, 'Project', PROJECT_ARN);

test('builds run what the project says', () => {
  const stack = newStack();
  const access = CodeBuildAccess.start(imported(stack), { reason: 'release' });
  expect([access.sentence, access.reason]).toEqual(['start builds of project shop, as the project says', 'release']);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['codebuild:StartBuild'], resources: [PROJECT_ARN], conditions: { Null: absent } },
  ]);
});

test('builds run what the call says only where that is declared', () => {
  const stack = newStack();
  const access = CodeBuildAccess.start(imported(stack), { overrides: true });
  expect(access.sentence).toBe('start builds of project shop, with any buildspec, source and image');
  expect(statementsOf(access, stack)).toEqual([{ actions: ['codebuild:StartBuild'], resources: [PROJECT_ARN] }]);
});

test.each([
  ['readBuilds', 'read the state of builds of project shop', 'codebuild:BatchGetBuilds'],
  ['stop', 'stop builds of project shop', 'codebuild:StopBuild'],
] as const)('%s allows one action on the one project', (factory, sentence, action) => {
  const stack = newStack();
  const access = CodeBuildAccess[factory](imported(stack));
  expect(access.sentence).toBe(sentence);
  expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources: [PROJECT_ARN] }]);
});

test.each([
  [
    'L1',
    (stack = newStack()) =>
      new CfnProject(stack, 'Project', {
        name: 'shop',
        artifacts: { type: 'NO_ARTIFACTS' },
        environment: { computeType: 'x', image: 'y', type: 'z' },
        serviceRole: 'role',
        source: { type: 'NO_SOURCE' },
      }),
    'Project',
  ],
  [
    'L2',
    (stack = newStack()) =>
      new Project(stack, 'Project', { projectName: 'shop', buildSpec: BuildSpec.fromObject({ version: '0.2' }) }),
    'ProjectC78D97AD',
  ],
])('the project may be an %s', (_, make, id) => {
  const project = make();
  const access = CodeBuildAccess.stop(project);
  expect(access.sentence).toBe('stop builds of project shop');
  expect(statementsOf(access, project)).toEqual([{ actions: ['codebuild:StopBuild'], resources: [getArn(id)] }]);
});

import { CfnApplication } from 'aws-cdk-lib/aws-emrserverless';
import { Role } from 'aws-cdk-lib/aws-iam';
import { EmrServerlessAccess } from '../../lib/access/emr-serverless-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const APPLICATION = `arn:aws:emr-serverless:us-east-1:${ACCOUNT}:/applications/app1`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/Jobs`;

test('run runs jobs in the one application, and passes the one role to EMR Serverless only', () => {
  const stack = newStack();
  const application = CfnApplication.fromApplicationArn(stack, 'Spark', APPLICATION);
  const access = EmrServerlessAccess.run(application, Role.fromRoleArn(stack, 'Role', ROLE), { reason: 'nightly' });
  expect(access.sentence).toBe(
    'run code of its choice in application app1 as role Jobs, follow and cancel every job run',
  );
  expect(access.reason).toBe('nightly');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['emr-serverless:StartJobRun'], resources: [APPLICATION] },
    {
      actions: ['emr-serverless:CancelJobRun', 'emr-serverless:GetJobRun'],
      resources: [`${APPLICATION}/jobruns/*`],
      evidence: 'the job runs of the one application: EMR makes their ids',
    },
    {
      actions: ['iam:PassRole'],
      resources: [ROLE],
      conditions: { StringEquals: { 'iam:PassedToService': 'emr-serverless.amazonaws.com' } },
    },
  ]);
});

test('run takes an L1 application and calls it by the name its author gave', () => {
  const stack = newStack();
  const application = new CfnApplication(stack, 'L1', { name: 'reports', releaseLabel: 'emr-7.0.0', type: 'SPARK' });
  const access = EmrServerlessAccess.run(application, Role.fromRoleArn(stack, 'Role', ROLE));
  expect(access.sentence).toContain('in application reports as');
  expect(statementsOf(access, stack)).toMatchObject([{ resources: [getArn('L1')] }, {}, {}]);
});

test('an application whose ARN holds a wildcard is refused', () => {
  const stack = newStack();
  const all = CfnApplication.fromApplicationArn(stack, 'All', APPLICATION.replace('app1', 'a*'));
  expect(() => EmrServerlessAccess.run(all, Role.fromRoleArn(stack, 'Role', ROLE))).toThrow('holds a wildcard');
});

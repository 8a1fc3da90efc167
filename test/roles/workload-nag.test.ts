import { Cluster } from 'aws-cdk-lib/aws-eks';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { type App, Stage } from 'aws-cdk-lib/core';
import type { NagPack } from 'cdk-nag';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks, PCIDSS321Checks, ServerlessChecks } from 'cdk-nag';
import { LogsAccess } from '../../lib/access/logs-access';
import { S3Access } from '../../lib/access/s3-access';
import { PodIdentityRole } from '../../lib/roles/pod-identity-role';
import { PodIdentityTargetRole } from '../../lib/roles/pod-identity-target-role';
import { ServiceRole } from '../../lib/roles/service-role';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { ACCOUNT, newStack } from './support';

const pod = { namespace: 'data-plane', serviceAccount: 'reader' };

/** A stack with every role for pods and services, and with access that holds wildcards. */
function workloads() {
  const stack = newStack();
  const bucket = Bucket.fromBucketName(stack, 'Bucket', 'my-bucket');
  const clusters = [Cluster.fromClusterAttributes(stack, 'Cluster', { clusterName: 'prod' })];
  const clusterArns = [`arn:aws:eks:eu-west-1:${ACCOUNT}:cluster/prod`];
  const podRole = TrustedPrincipal.role(ACCOUNT, 'Pods');
  const access = [S3Access.read(bucket, { prefix: 'in/' })];
  for (const sessionTags of [true, false]) {
    const targetRoleArn = 'arn:aws:iam::222233334444:role/Target';
    new PodIdentityRole(stack, `Pods${sessionTags}`, { clusters, ...pod, sessionTags, access });
    new PodIdentityRole(stack, `Chain${sessionTags}`, { clusters, ...pod, sessionTags, targetRoleArn });
    new PodIdentityTargetRole(stack, `Target${sessionTags}`, { podRole, clusterArns, ...pod, sessionTags, access });
  }
  for (const service of ['codebuild.amazonaws.com', 'glue.amazonaws.com']) {
    const written = LogsAccess.write(new LogGroup(stack, `Logs of ${service}`));
    new ServiceRole(stack, service, { service, access: [...access, written] });
  }
  return stack;
}

test.each<[string, new () => NagPack]>([
  ['AwsSolutions', AwsSolutionsChecks],
  ['NIST', NIST80053R5Checks],
  ['HIPAA', HIPAASecurityChecks],
  ['PCI', PCIDSS321Checks],
  ['Serverless', ServerlessChecks],
])('%s finds nothing in the roles of pods and services', (_, Pack) => {
  const stack = workloads();
  (Stage.of(stack) as App).synth();

  const found = new Pack()
    .validateScope(stack)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${String(constructPath)}: ${ruleName}`),
    );

  expect(found.filter((finding) => !/CloudWatchLogGroup/.test(finding))).toEqual([]);
});

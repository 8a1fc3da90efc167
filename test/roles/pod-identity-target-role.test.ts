import { Cluster } from 'aws-cdk-lib/aws-eks';
import { Duration, PhysicalName, Token } from 'aws-cdk-lib/core';
import { PodIdentityRole } from '../../lib/roles/pod-identity-role';
import type { PodIdentityTargetRoleProps } from '../../lib/roles/pod-identity-target-role';
import { PodIdentityTargetRole } from '../../lib/roles/pod-identity-target-role';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { cardsOf } from './card-of';
import {
  accessTo,
  ACCOUNT,
  arn,
  ENV,
  failure,
  newApp,
  newStack,
  roleOf,
  statementsOf,
  trustOf,
  warningsOf,
} from './support';

const CLUSTER = `arn:aws:eks:eu-west-1:${ACCOUNT}:cluster/prod`;
const OTHER = `arn:aws:eks:us-east-1:${ACCOUNT}:cluster/spare`;
const THERE = { account: '222233334444', region: 'eu-west-1' };
const access = [accessTo('arn:aws:s3:::files/in')];
const pod = { namespace: 'data-plane', serviceAccount: 'reader' };
const podRole = TrustedPrincipal.role(ACCOUNT, 'DataPlane');
const principal = { AWS: arn(`iam::${ACCOUNT}:role/DataPlane`) };

const minimal: PodIdentityTargetRoleProps = { podRole, clusterArns: [CLUSTER], ...pod, access };

function taggedBy(eksClusterArn: unknown): object {
  return {
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: {
      StringEquals: {
        'aws:RequestTag/eks-cluster-arn': eksClusterArn,
        'aws:RequestTag/kubernetes-namespace': 'data-plane',
        'aws:RequestTag/kubernetes-service-account': 'reader',
      },
    },
    Effect: 'Allow',
    Principal: principal,
  };
}

test('trusts the first role, with the tags that EKS passes on', () => {
  const stack = newStack({ env: THERE });

  new PodIdentityTargetRole(stack, 'Reports', minimal);

  expect(trustOf(stack)).toEqual({ Statement: [taggedBy(CLUSTER)], Version: '2012-10-17' });
  expect(statementsOf(stack)).toHaveLength(1);
});

test('takes every other property of a role, and several clusters', () => {
  const stack = newStack({ env: THERE });

  new PodIdentityTargetRole(stack, 'Reports', {
    ...minimal,
    clusterArns: [OTHER, CLUSTER],
    sessionTags: true,
    description: 'Reports for the data plane',
    path: '/eks/',
    roleName: 'Reports',
    maxSessionDuration: Duration.hours(1),
    tags: { team: 'data' },
  });

  expect(roleOf(stack)).toEqual({
    AssumeRolePolicyDocument: { Statement: [taggedBy([CLUSTER, OTHER])], Version: '2012-10-17' },
    Description: 'Reports for the data plane',
    MaxSessionDuration: 3600,
    Path: '/eks/',
    RoleName: 'Reports',
    Tags: [{ Key: 'team', Value: 'data' }],
  });
});

describe('without session tags', () => {
  test('goes by the external id that EKS sends, which binds the assumption and not the tagging', () => {
    const stack = newStack({ env: THERE });

    new PodIdentityTargetRole(stack, 'Reports', { ...minimal, clusterArns: [CLUSTER, OTHER], sessionTags: false });

    const ids = [`eu-west-1/${ACCOUNT}/prod/data-plane/reader`, `us-east-1/${ACCOUNT}/spare/data-plane/reader`];
    expect(trustOf(stack)).toEqual({
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': ids } },
          Effect: 'Allow',
          Principal: principal,
        },
        { Action: 'sts:TagSession', Effect: 'Allow', Principal: principal },
      ],
      Version: '2012-10-17',
    });
    expect(warningsOf(stack)).toEqual([]);
  });

  test('takes the external id out of an ARN that only deployment knows', () => {
    const stack = newStack();
    const clusterArn = Token.asString({ 'Fn::GetAtt': ['Cluster', 'Arn'] });

    new PodIdentityTargetRole(stack, 'Reports', { ...minimal, clusterArns: [clusterArn], sessionTags: false });

    const part = (index: number, of: unknown = { 'Fn::GetAtt': ['Cluster', 'Arn'] }) => ({
      'Fn::Select': [index, { 'Fn::Split': [':', of] }],
    });
    const name = { 'Fn::Select': [1, { 'Fn::Split': ['/', part(5)] }] };
    expect(trustOf(stack)).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: {
              'sts:ExternalId': { 'Fn::Join': ['', [part(3), '/', part(4), '/', name, '/data-plane/reader']] },
            },
          },
        },
        { Action: 'sts:TagSession' },
      ],
    });
  });
});

test('both sides of one app name each other', () => {
  const app = newApp();
  const [here, there] = [newStack({ env: ENV }, 'Here', app), newStack({ env: THERE }, 'There', app)];
  const cluster = Cluster.fromClusterAttributes(here, 'Cluster', { clusterName: 'prod' });
  const targetRoleArn = 'arn:aws:iam::222233334444:role/Reports';
  const first = new PodIdentityRole(here, 'DataPlane', {
    clusters: [cluster],
    ...pod,
    targetRoleArn,
    roleName: PhysicalName.GENERATE_IF_NEEDED,
  });

  new PodIdentityTargetRole(there, 'Reports', {
    ...minimal,
    podRole: TrustedPrincipal.roleArn(first.roleArn),
    clusterArns: [cluster.clusterArn],
    roleName: 'Reports',
  });

  const { RoleName } = roleOf(here);
  expect(RoleName).toMatch(/dataplane/);
  expect(trustOf(there)).toMatchObject({
    Statement: [
      {
        Condition: {
          StringEquals: { 'aws:RequestTag/eks-cluster-arn': arn(`eks:eu-west-1:${ACCOUNT}:cluster/prod`) },
        },
        Principal: { AWS: arn(`iam::${ACCOUNT}:role/${String(RoleName)}`) },
      },
    ],
  });
});

test('its card says which pods become it', () => {
  const stack = newStack({ env: THERE });

  new PodIdentityTargetRole(stack, 'Reports', { ...minimal, sessionTags: false });

  expect(cardsOf(stack)).toContain(
    `
Reports · PodIdentityTargetRole · Stack/Reports
  assumed by   role DataPlane of account ${ACCOUNT}
  only if      the external id is eu-west-1/${ACCOUNT}/prod/data-plane/reader
  assumed by   role DataPlane of account ${ACCOUNT}
  with         sts:TagSession
`.trimStart(),
  );
});

const make = (props: Partial<PodIdentityTargetRoleProps>) => () =>
  new PodIdentityTargetRole(newStack({ env: THERE }), 'Reports', { ...minimal, ...props });
const ROLE = 'PodIdentityTargetRole `Reports`';
const ARN = 'write `arn:<partition>:eks:<region>:<account>:cluster/<name>`';
const ONE = 'name one role with `TrustedPrincipal.role` or `roleArn`';

test.each<[string, () => unknown]>([
  [`MissingValue: ${ROLE}: \`clusterArns\` is empty; ${ARN}`, make({ clusterArns: [] })],
  [
    `InvalidValue: ${ROLE}: \`clusterArns\` has \`prod\`, which names no EKS cluster; ${ARN}`,
    make({ clusterArns: [CLUSTER, 'prod'] }),
  ],
  [
    `InvalidValue: ${ROLE}: the cluster \`${CLUSTER}\` is not in account \`444455556666\` of \`podRole\`; write the account of the cluster in both: EKS takes no other role`,
    make({ podRole: TrustedPrincipal.role('444455556666', 'DataPlane') }),
  ],
  [
    `InvalidValue: ${ROLE}: \`podRole\` is any identity of account ${ACCOUNT}; ${ONE}`,
    make({ podRole: TrustedPrincipal.account(ACCOUNT, 'it is ours') }),
  ],
  [
    `InvalidValue: ${ROLE}: \`podRole\` is the service pods.eks.amazonaws.com; ${ONE}`,
    make({ podRole: TrustedPrincipal.service('pods.eks.amazonaws.com') }),
  ],
  [
    'InvalidValue: `serviceAccount` `default:reader` is no Kubernetes name; use at most 253 characters of a-z 0-9 - ., starting and ending with a letter or digit',
    make({ serviceAccount: 'default:reader' }),
  ],
])('%s', (message, act) => {
  expect(failure(act)).toBe(message);
});

test('a role without permissions is an error at synthesis', () => {
  const stack = newStack();
  new PodIdentityTargetRole(stack, 'Reports', { ...minimal, access: undefined });

  expect(() => cardsOf(stack)).toThrow('PodIdentityTargetRole `Reports` may do nothing');
});

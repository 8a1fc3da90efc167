import { CfnCluster, Cluster } from 'aws-cdk-lib/aws-eks';
import { Cluster as ClusterV2, KubernetesVersion } from 'aws-cdk-lib/aws-eks-v2';
import { Duration, Token, type Stack } from 'aws-cdk-lib/core';
import type { PodIdentityRoleProps } from '../../lib/roles/pod-identity-role';
import { PodIdentityRole } from '../../lib/roles/pod-identity-role';
import { cardsOf } from './card-of';
import { accessTo, ACCOUNT, arn, ENV, failure, newStack, resourcesOf, roleOf, statementsOf, trustOf } from './support';

const TARGET = 'arn:aws:iam::222233334444:role/Reports';
const access = [accessTo('arn:aws:s3:::files/in')];
const pod = { namespace: 'data-plane', serviceAccount: 'reader' };

/** A cluster that is known by its name only. */
const named = (stack: Stack, clusterName = 'prod') =>
  Cluster.fromClusterAttributes(stack, Token.isUnresolved(clusterName) ? 'Cluster' : clusterName, { clusterName });

/** The properties of the associations of a stack. */
const associationsOf = (stack: Stack) =>
  resourcesOf(stack, 'AWS::EKS::PodIdentityAssociation').map(({ Properties }) => Properties);

function trust(condition: object): unknown {
  const Principal = { Service: 'pods.eks.amazonaws.com' };
  const statement = { Action: ['sts:AssumeRole', 'sts:TagSession'], Condition: condition, Effect: 'Allow', Principal };
  return { Statement: [statement], Version: '2012-10-17' };
}

const tagged = (clusterArn: unknown): unknown =>
  trust({
    StringEquals: {
      'aws:RequestTag/eks-cluster-arn': clusterArn,
      'aws:RequestTag/kubernetes-namespace': 'data-plane',
      'aws:RequestTag/kubernetes-service-account': 'reader',
    },
  });

describe('with what it needs and nothing else', () => {
  test('EKS may assume it for one service account of one cluster, and tag the session', () => {
    const stack = newStack({ env: ENV });

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, access });

    expect(trustOf(stack)).toEqual(tagged(arn(`eks:eu-west-1:${ACCOUNT}:cluster/prod`)));
  });

  test('the service account is associated with it', () => {
    const stack = newStack({ env: ENV });

    const role = new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, access });

    expect(associationsOf(stack)).toEqual([
      {
        ClusterName: 'prod',
        Namespace: 'data-plane',
        RoleArn: stack.resolve(role.roleArn) as unknown,
        ServiceAccount: 'reader',
      },
    ]);
    expect(role.associations.map(({ node }) => node.path)).toEqual(['Stack/DataPlane/Association']);
  });
});

test('with everything else it keeps the trust, and several clusters share it', () => {
  const stack = newStack({ env: ENV });

  const role = new PodIdentityRole(stack, 'DataPlane', {
    clusters: [named(stack, 'blue'), named(stack, 'green')],
    ...pod,
    sessionTags: true,
    access,
    description: 'Pods of the data plane',
    path: '/eks/',
    roleName: 'data-plane',
    maxSessionDuration: Duration.hours(2),
    tags: { team: 'data' },
  });

  const clusters = [arn(`eks:eu-west-1:${ACCOUNT}:cluster/blue`), arn(`eks:eu-west-1:${ACCOUNT}:cluster/green`)];
  expect(roleOf(stack)).toEqual({
    AssumeRolePolicyDocument: tagged(clusters),
    Description: 'Pods of the data plane',
    MaxSessionDuration: 7200,
    Path: '/eks/',
    RoleName: 'data-plane',
    Tags: [{ Key: 'team', Value: 'data' }],
  });
  expect(associationsOf(stack).map(({ ClusterName }) => ClusterName)).toEqual(['blue', 'green']);
  expect(role.associations.map(({ node }) => node.id)).toEqual(['Association', 'Association2']);
});

test.each([
  [
    'aws-eks, as L1',
    (stack: Stack) =>
      new CfnCluster(stack, 'Cluster', { name: 'prod', roleArn: TARGET, resourcesVpcConfig: { subnetIds: [] } }),
  ],
  ['aws-eks-v2', (stack: Stack) => new ClusterV2(stack, 'Cluster', { version: KubernetesVersion.V1_33 })],
  [
    'aws-eks-v2, imported',
    (stack: Stack) => ClusterV2.fromClusterAttributes(stack, 'Cluster', { clusterName: 'prod' }),
  ],
])('a cluster of %s is named by what the template knows of it', (_, make) => {
  const stack = newStack();
  const cluster = make(stack);

  new PodIdentityRole(stack, 'DataPlane', { clusters: [cluster], ...pod, access });

  const { clusterArn, clusterName } = cluster.clusterRef;
  expect(associationsOf(stack)).toMatchObject([{ ClusterName: stack.resolve(clusterName) as unknown }]);
  const [trusted] = resourcesOf(stack, 'AWS::IAM::Role')
    .map(({ Properties }) => Properties.AssumeRolePolicyDocument)
    .filter((document) => JSON.stringify(document).includes('pods.eks'));
  expect(trusted).toEqual(tagged(stack.resolve(clusterArn)));
});

describe('without session tags', () => {
  test('the trust asks for no tag, which would never come, but for the account that EKS acts for', () => {
    const stack = newStack({ env: ENV });

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, sessionTags: false, access });

    expect(trustOf(stack)).toEqual(trust({ StringEquals: { 'aws:SourceAccount': ACCOUNT } }));
    expect(associationsOf(stack)).toMatchObject([{ DisableSessionTags: true }]);
  });

  test('the account is the one that the stack is deployed into', () => {
    const stack = newStack();

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, sessionTags: false, access });

    expect(trustOf(stack)).toEqual(trust({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }));
  });
});

describe('with a target role', () => {
  test.each([true, false])('it may become that role and nothing else (session tags: %s)', (sessionTags) => {
    const stack = newStack({ env: ENV });

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, sessionTags, targetRoleArn: TARGET });

    expect(associationsOf(stack)).toMatchObject([{ TargetRoleArn: TARGET }]);
    expect(statementsOf(stack)).toEqual([
      { Action: ['sts:AssumeRole', 'sts:TagSession'], Effect: 'Allow', Resource: TARGET },
    ]);
  });

  test('whose ARN only deployment knows, its card still has a sentence', () => {
    const stack = newStack();
    const targetRoleArn = Token.asString({ Ref: 'Target' });

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, targetRoleArn });

    expect(associationsOf(stack)).toMatchObject([{ TargetRoleArn: { Ref: 'Target' } }]);
    expect(cardsOf(stack)).toContain('  may          assume the named role, with session tags ');
  });
});

describe('its card', () => {
  test('says whose pods become it', () => {
    const stack = newStack({ env: ENV });

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, targetRoleArn: TARGET });

    expect(cardsOf(stack)).toContain(`
  assumed by   the service pods.eks.amazonaws.com
  with         sts:AssumeRole, sts:TagSession
  only if      the session tag eks-cluster-arn is arn:<partition>:eks:eu-west-1:${ACCOUNT}:cluster/prod (only true when the caller passes the tag)
               the session tag kubernetes-namespace is data-plane (only true when the caller passes the tag)
               the session tag kubernetes-service-account is reader (only true when the caller passes the tag)
  for          up to 1 h
  may          assume role Reports of account 222233334444, with session tags sts:AssumeRole, sts:TagSession
               because the pods get the credentials of that role
`);
  });

  test('says what is left without session tags', () => {
    const stack = newStack();

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, sessionTags: false, access });

    expect(cardsOf(stack)).toContain(`
  with         sts:AssumeRole, sts:TagSession
  only if      the service acts for account <this account>
`);
  });
});

const make = (props: Partial<PodIdentityRoleProps>) => () => {
  const stack = newStack({ env: ENV });
  new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod, access, ...props });
};

/** A cluster of another place, as a stack of that place sees it. */
const elsewhere = (env: { account?: string; region?: string }) =>
  named(newStack({ env: { ...ENV, ...env } }, 'Elsewhere'));

const ROLE = 'PodIdentityRole `DataPlane`';
const NAME = 'starting and ending with a letter or digit';
const STACK = 'make the role in a stack of the';

test.each<[string, () => unknown]>([
  [
    `MissingValue: ${ROLE}: \`clusters\` is empty; name one, such as \`eks.Cluster.fromClusterAttributes(this, id, { clusterName })\``,
    make({ clusters: [] }),
  ],
  [
    `InvalidValue: \`namespace\` \`Data\` is no Kubernetes name; use at most 63 characters of a-z 0-9 -, ${NAME}`,
    make({ namespace: 'Data' }),
  ],
  [
    'WildcardForbidden: `serviceAccount` `*` holds a wildcard; name one service account; a wildcard lets whoever can create one become the role',
    make({ serviceAccount: '*' }),
  ],
  [
    `InvalidValue: ${ROLE}: the cluster \`Elsewhere/prod\` is in the account \`444455556666\`, the role in \`${ACCOUNT}\`; ${STACK} account of the cluster`,
    make({ clusters: [elsewhere({ account: '444455556666' })] }),
  ],
  [
    `InvalidValue: ${ROLE}: the cluster \`Elsewhere/prod\` is in the region \`us-east-1\`, the role in \`eu-west-1\`; ${STACK} region of the cluster`,
    make({ clusters: [elsewhere({ region: 'us-east-1' })] }),
  ],
  [
    `InvalidValue: ${ROLE} has \`access\` beside \`targetRoleArn\`, which the pods could never use; give it to the target role: the pods get only its credentials`,
    make({ targetRoleArn: TARGET }),
  ],
  [
    'InvalidValue: `roleArn` `Reports` is not the ARN of a role; write `arn:<partition>:iam::<account>:role/<name>`',
    make({ targetRoleArn: 'Reports', access: undefined }),
  ],
])('%s', (message, act) => {
  expect(failure(act)).toBe(message);
});

test('a role without permissions is an error at synthesis', () => {
  const stack = newStack();
  new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack)], ...pod });

  expect(() => cardsOf(stack)).toThrow('PodIdentityRole `DataPlane` may do nothing');
});

describe('tokens pass', () => {
  const token = (name: string): string => Token.asString({ Ref: name });

  test('and reach the trust and the association', () => {
    const stack = newStack();
    const props = { namespace: token('Namespace'), serviceAccount: token('Name'), access };

    new PodIdentityRole(stack, 'DataPlane', { clusters: [named(stack, token('Cluster'))], ...props });

    expect(associationsOf(stack)).toMatchObject([
      { ClusterName: { Ref: 'Cluster' }, Namespace: { Ref: 'Namespace' }, ServiceAccount: { Ref: 'Name' } },
    ]);
    expect(trustOf(stack)).toMatchObject({
      Statement: [
        {
          Condition: {
            StringEquals: {
              'aws:RequestTag/kubernetes-namespace': { Ref: 'Namespace' },
              'aws:RequestTag/kubernetes-service-account': { Ref: 'Name' },
            },
          },
        },
      ],
    });
  });

  test('a cluster and a role of places that only deployment knows are taken to be together', () => {
    const cluster = named(newStack({ env: ENV }, 'Elsewhere'));
    const role = () => new PodIdentityRole(newStack(), 'DataPlane', { clusters: [cluster], ...pod, access });

    expect(failure(role)).toBe('');
  });
});

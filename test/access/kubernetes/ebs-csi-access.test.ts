import { EbsCsiAccess } from '../../../lib/access/kubernetes/ebs-csi-access';
import { importedKey, KEY_ARN } from '../support';
import { allowing, placed, placedStack, production, readable } from './support';

const VOLUMES = placed('ec2', 'volume/*');

test.each([
  ['manage', 'cluster production', 'ebs.csi.aws.com/cluster-name', 'production'],
  ['manageOfAllClusters', 'all clusters', 'ebs.csi.aws.com/cluster', 'true'],
] as const)('%s deletes only volumes with its tag', (factory, whose, key, value) => {
  const stack = placedStack();
  const access = EbsCsiAccess[factory](production(stack));
  expect(access.sentence).toBe(`manage the EBS volumes and snapshots of ${whose}`);
  expect(allowing('ec2:DeleteVolume', readable(access, stack))).toEqual([
    {
      actions: ['ec2:AttachVolume', 'ec2:CreateSnapshot', 'ec2:DeleteVolume', 'ec2:DetachVolume', 'ec2:ModifyVolume'],
      resources: [VOLUMES],
      conditions: { StringEquals: { [`ec2:ResourceTag/${key}`]: value } },
    },
  ]);
});

test('makes only volumes with the tag of the cluster', () => {
  const stack = placedStack();
  const statements = readable(EbsCsiAccess.manage(production(stack)), stack);
  const [made] = allowing('ec2:CreateVolume', statements);
  expect(made?.conditions).toEqual({ StringEquals: { 'aws:RequestTag/ebs.csi.aws.com/cluster-name': 'production' } });
});

test.each([
  ['manage', ['eks:cluster-name', 'eks:eks-cluster-name', 'ebs.csi.aws.com/cluster-name']],
  ['manageOfAllClusters', []],
] as const)('%s attaches to instances with the tags %p', (factory, tags) => {
  const stack = placedStack();
  const onInstances = allowing('ec2:AttachVolume', readable(EbsCsiAccess[factory](production(stack)), stack)).filter(
    ({ resources }) => resources.includes(placed('ec2', 'instance/*')),
  );
  const keys = onInstances.flatMap(({ conditions = {} }) => Object.keys(conditions['StringEquals'] ?? {}));
  expect(onInstances.length).toBe(Math.max(1, tags.length));
  expect(keys).toEqual(tags.map((tag) => `ec2:ResourceTag/${tag}`));
});

test('changes tags of volumes that exist only where it is asked to, and never those of ownership', () => {
  const stack = placedStack();
  const cluster = production(stack);
  expect(allowing('ec2:DeleteTags', readable(EbsCsiAccess.manage(cluster), stack))).toEqual([]);
  const [change] = allowing('ec2:DeleteTags', readable(EbsCsiAccess.manage(cluster, { changeTags: true }), stack));
  expect(change?.conditions).toMatchObject({
    'ForAllValues:StringNotEquals': {
      'aws:TagKeys': ['ebs.csi.aws.com/cluster', 'ebs.csi.aws.com/cluster-name', 'kubernetes.io/created-for/pvc/name'],
    },
  });
});

test('uses customer managed keys through EC2, and grants them to AWS resources alone', () => {
  const stack = placedStack();
  const access = EbsCsiAccess.manage(production(stack), { keys: [importedKey(stack)] });
  expect(readable(access, stack).slice(-2)).toEqual([
    {
      actions: [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      resources: [KEY_ARN],
      conditions: { StringEquals: { 'kms:ViaService': 'ec2.us-east-1.amazonaws.com' } },
    },
    {
      actions: ['kms:CreateGrant'],
      resources: [KEY_ARN],
      conditions: {
        Bool: { 'kms:GrantIsForAWSResource': 'true' },
        StringEquals: { 'kms:ViaService': 'ec2.us-east-1.amazonaws.com' },
      },
    },
  ]);
});

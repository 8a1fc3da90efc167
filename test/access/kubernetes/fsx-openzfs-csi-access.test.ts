import { FsxOpenZfsCsiAccess } from '../../../lib/access/kubernetes/fsx-openzfs-csi-access';
import { allowing, placed, placedStack, production, readable } from './support';

test.each([
  ['fsx:DeleteFileSystem', 'file-system/*'],
  ['fsx:DeleteVolume', 'volume/*/*'],
  ['fsx:DeleteSnapshot', 'snapshot/*/*'],
])('%s only with the tag of the driver', (action, resource) => {
  const stack = placedStack();
  const access = FsxOpenZfsCsiAccess.provision(production(stack));
  expect(access.sentence).toBe('provision FSx for OpenZFS file systems, volumes and snapshots of cluster production');
  expect(allowing(action, readable(access, stack))).toEqual([
    {
      actions: expect.arrayContaining([action]) as string[],
      resources: [placed('fsx', resource)],
      conditions: { StringEquals: { 'aws:ResourceTag/fsx.openzfs.csi.aws.com/cluster': 'true' } },
    },
  ]);
});

test.each(['fsx:CreateFileSystem', 'fsx:CreateSnapshot', 'fsx:TagResource'])(
  '%s only with the tag of the driver',
  (action) => {
    const stack = placedStack();
    const [made] = allowing(action, readable(FsxOpenZfsCsiAccess.provision(production(stack)), stack));
    expect(made?.conditions).toEqual({ StringEquals: { 'aws:RequestTag/fsx.openzfs.csi.aws.com/cluster': 'true' } });
  },
);

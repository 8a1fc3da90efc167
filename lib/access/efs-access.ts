import type { IAccessPointRef, IFileSystemRef } from 'aws-cdk-lib/aws-efs';
import type { Access, AccessOptions } from './access';
import { displayName } from './private/display-name';
import { intent, type Intent } from './private/intent';

/** Where in a file system. */
export interface EfsAccessOptions extends AccessOptions {
  /** The access point of the mount: its directory is the root that the role sees, its user the one who reads and writes. */
  readonly accessPoint: IAccessPointRef;
}

const READ = throughAccessPoint('mount {fileSystem} read-only', 'ClientMount');
const WRITE = throughAccessPoint('mount {fileSystem} to read and write', 'ClientMount', 'ClientWrite');

/**
 * Access to the files of an EFS file system, always through an access point: without one a client mounts the root.
 *
 * It counts only where the file system policy asks for IAM: the policy that a file system has by itself lets in every
 * client of the network. A client mounts with the EFS mount helper and `-o iam,accesspoint=...`.
 *
 * @see https://docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html (2026-11)
 */
export class EfsAccess {
  /**
   * Mount read-only: `elasticfilesystem:ClientMount`, under `elasticfilesystem:AccessPointArn`.
   *
   * @see https://docs.aws.amazon.com/efs/latest/ug/access-points-iam-policy.html (2026-11)
   */
  public static read(fileSystem: IFileSystemRef, options: EfsAccessOptions): Access {
    return mount(READ, fileSystem, options);
  }

  /**
   * Mount to read and write: `elasticfilesystem:ClientMount` and `ClientWrite`, under
   * `elasticfilesystem:AccessPointArn`. Never as root: the user is that of the access point.
   *
   * @see https://docs.aws.amazon.com/efs/latest/ug/access-points-iam-policy.html (2026-11)
   */
  public static write(fileSystem: IFileSystemRef, options: EfsAccessOptions): Access {
    return mount(WRITE, fileSystem, options);
  }
}

function throughAccessPoint(verb: string, ...names: readonly string[]): Intent {
  const actions = names.map((name) => `elasticfilesystem:${name}`);
  const conditions = { StringEquals: { 'elasticfilesystem:AccessPointArn': '{accessPoint}' } };
  return {
    sentence: `${verb} through access point {accessPoint}`,
    statements: [{ actions, on: ['{fileSystem}'], conditions }],
    page: 'https://docs.aws.amazon.com/efs/latest/ug/access-points-iam-policy.html',
    date: '2026-11',
  };
}

function mount(what: Intent, fileSystem: IFileSystemRef, options: EfsAccessOptions): Access {
  const { fileSystemArn, fileSystemId } = fileSystem.fileSystemRef;
  const { accessPointArn, accessPointId } = options.accessPoint.accessPointRef;
  return intent(
    what,
    {
      fileSystem: { arn: fileSystemArn, name: displayName(fileSystem, fileSystemId) },
      accessPoint: { arn: accessPointArn, name: displayName(options.accessPoint, accessPointId) },
    },
    options,
  );
}

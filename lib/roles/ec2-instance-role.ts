import type { IInstanceProfile } from 'aws-cdk-lib/aws-iam';
import { InstanceProfile } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { TrustedPrincipal } from '../trust/trusted-principal';
import type { CrossAccountTrust } from './cross-account-trust';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { crossAccountGrants } from './private/cross-account-grants';

const EC2 = [{ principal: TrustedPrincipal.service('ec2.amazonaws.com'), conditions: [] }];

/** What an `Ec2InstanceRole` accepts. */
export interface Ec2InstanceRoleProps extends KeylessRoleProps {
  /**
   * Who else may assume the role, in a statement of its own: its conditions never bind the instance.
   *
   * @default - only EC2
   */
  readonly alsoTrusted?: CrossAccountTrust;
}

/**
 * The role of EC2 instances, with the instance profile that hands it to them.
 *
 * Its trust carries no source condition: AWS documents none for EC2, which checks `iam:PassRole` instead.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-roles-for-amazon-ec2.html (2026)
 */
export class Ec2InstanceRole extends KeylessRole {
  /** The instance profile. Pass it to the instance or launch template; passing the role itself makes a second profile. */
  public readonly instanceProfile: IInstanceProfile;

  public constructor(scope: Construct, id: string, props: Ec2InstanceRoleProps = {}) {
    super(scope, id, 'Ec2InstanceRole', props);
    const { alsoTrusted } = props;
    if (alsoTrusted) this._assumableBy([...EC2, ...crossAccountGrants(this._subject, this.env.account, alsoTrusted)]);
    else this._assumableByService(EC2);
    this.instanceProfile = new InstanceProfile(this, 'InstanceProfile', { role: this, path: props.path });
  }
}

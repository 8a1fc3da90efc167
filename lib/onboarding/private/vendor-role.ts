import type { CfnRole } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { KeylessRoleProps } from '../../roles/keyless-role';
import { KeylessRole } from '../../roles/keyless-role';
import type { TrustGrant } from '../../trust/trust-policy';

/** The role of a vendor: its access stands in policies that the features make. */
export class VendorRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: KeylessRoleProps, grants: readonly TrustGrant[]) {
    super(scope, id, 'VendorAccess', props);
    this._assumableBy(grants);
    this._resource.overrideLogicalId('Role');
  }

  public get resource(): CfnRole {
    return this._resource;
  }
}

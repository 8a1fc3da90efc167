import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { OrganizationGuard } from '../../lib';

/** What no account of the organization may do; deployed into its management account. */
export class OrganizationGuardExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const guard = new OrganizationGuard({
      organizationId: 'o-a1b2c3d4e5',
      vendors: ['222233334444'],
      keyMakers: ['arn:aws:iam::*:role/KeyRotation'],
      regions: ['eu-central-1', 'eu-west-1'],
      webIdentities: { 'token.actions.githubusercontent.com': ['repo:octo-org/*'] },
    });
    guard.attach(this, 'Guard', ['ou-ab12-cdefgh34']);
  }
}

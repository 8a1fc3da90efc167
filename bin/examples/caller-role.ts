import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AssumeRoleAccess, CallerRole, EcsTaskRole, TrustedPrincipal } from '../../lib';

/** A vendor, account B: its customers trust one role by name, and whichever workload serves a customer takes that role. */
export class CallerRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const worker = new EcsTaskRole(this, 'Worker', { description: 'Reads what customers export' });
    const customers = ['111122223333', '444455556666'];

    const caller = new CallerRole(this, 'VendorCaller', {
      description: 'The one role that customers trust',
      roleName: 'VendorCaller',
      trusted: [TrustedPrincipal.roleArn(worker.roleArn)],
      access: customers.map((account) =>
        AssumeRoleAccess.ofArn(`arn:${this.partition}:iam::${account}:role/YourLimitedReadRole`, {
          reason: `customer ${account} shares its exports`,
        }),
      ),
    });

    worker.allow(AssumeRoleAccess.of(caller, { reason: 'customers know the caller, not the worker' }));
  }
}

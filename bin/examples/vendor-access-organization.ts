import { CfnParameter, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { VendorStackSet } from '../../lib';
import type { VendorAccess } from '../../lib';

/** A vendor's role in every account of an organization: deploy it in the management account. */
export class VendorAccessOrganizationExample extends Stack {
  public constructor(scope: Construct, id: string, access: VendorAccess) {
    super(scope, id, { synthesizer: new LegacyStackSynthesizer() });

    const root = new CfnParameter(this, 'Root', {
      description: 'The root of the organization, or the unit whose accounts the vendor should reach',
      allowedPattern: '^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})$',
    });
    new VendorStackSet(this, 'EveryAccount', {
      access,
      templateUrl: 'https://vendor-templates.s3.eu-west-1.amazonaws.com/tool-jump/1.0.0.json',
      region: 'eu-west-1',
      organizationalUnits: [root.valueAsString],
      externalId: 'your-unique-external-id',
      values: { ExportBucket: 'my-bucket' },
      failureTolerancePercentage: 5,
    });
  }
}

import { CfnStackSet } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { checkStackSet } from './private/stack-set-checks';
import type { VendorAccess } from './vendor-access';
import type { VendorChoices } from './vendor-choices';

/** Where and how a vendor's role comes into the accounts of an organization. */
export interface VendorStackSetProps extends VendorChoices {
  /** What the vendor needs. */
  readonly access: VendorAccess;

  /** Where the template lies in S3, as an `https` URL of up to 1024 characters that this account may read. */
  readonly templateUrl: string;

  /** The organizational units, or the root, whose accounts get the role, with all units below them: `ou-...` or `r-...`. */
  readonly organizationalUnits: string[];

  /** The one region of the stacks: a role is global, and a second stack would collide with its name. */
  readonly region: string;

  /**
   * Of the accounts, the most that are worked on at one time, in percent: 1 to 100. AWS starts with no more than may fail,
   * and one. Accounts that join later are not counted.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudformation-stackset-operationpreferences.html (2026)
   * @default 10
   */
  readonly maxConcurrentPercentage?: number;

  /**
   * Of the accounts, those that may fail before everything stops, in percent: 0 to 100.
   *
   * @default 10
   */
  readonly failureTolerancePercentage?: number;

  /**
   * Whether an account that joins a unit gets the role, and one that leaves loses it.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-manage-auto-deployment.html (2026)
   * @default true
   */
  readonly autoDeployment?: boolean;

  /**
   * Whether the stack is deployed into a delegated administrator's account instead of the management account.
   *
   * @default false
   */
  readonly delegatedAdministrator?: boolean;
}

/**
 * A vendor's role in every account of an organization, present and future, by a CloudFormation stack set with
 * service-managed permissions. Deploy it in the management account or that of a delegated administrator.
 *
 * The management account itself gets no role: service-managed stack sets leave it out.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-orgs-associate-stackset-with-org.html (2026)
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stackset.html (2026)
 * @throws KeylessError `MissingValue` for a parameter of the template without a value and a default, `InvalidValue` for
 * values that CloudFormation would refuse
 */
export class VendorStackSet extends Construct {
  /** The id of the stack set, for the console and `aws cloudformation detect-stack-set-drift`. */
  public readonly stackSetId: string;

  public constructor(scope: Construct, id: string, props: VendorStackSetProps) {
    super(scope, id);
    const { access, templateUrl, region, organizationalUnits, autoDeployment = true } = props;
    const parameters = checkStackSet(`VendorStackSet \`${id}\``, props);
    const stackSet = new CfnStackSet(this, 'Resource', {
      stackSetName: access.stackName,
      description: access.templateOptions.description,
      templateUrl,
      parameters: Object.entries(parameters).map(([parameterKey, parameterValue]) => ({
        parameterKey,
        parameterValue,
      })),
      permissionModel: 'SERVICE_MANAGED',
      callAs: props.delegatedAdministrator ? 'DELEGATED_ADMIN' : 'SELF',
      capabilities: ['CAPABILITY_NAMED_IAM'],
      // A role that outlives its account's membership would be access that nobody looks after.
      autoDeployment: autoDeployment ? { enabled: true, retainStacksOnAccountRemoval: false } : { enabled: false },
      managedExecution: { Active: true },
      operationPreferences: {
        maxConcurrentPercentage: props.maxConcurrentPercentage ?? 10,
        failureTolerancePercentage: props.failureTolerancePercentage ?? 10,
        regionConcurrencyType: 'SEQUENTIAL',
      },
      stackInstancesGroup: [
        { deploymentTargets: { organizationalUnitIds: [...organizationalUnits] }, regions: [region] },
      ],
    });
    this.stackSetId = stackSet.attrStackSetId;
  }
}

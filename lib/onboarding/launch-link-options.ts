import type { VendorChoices } from './vendor-choices';

/** Where a launch link leads, and what it has filled in. The customer can still change every value. */
export interface LaunchLinkOptions extends VendorChoices {
  /**
   * Where the template lies in S3, as an `https` URL of up to 1024 characters, readable by the customer. Some copies of the
   * AWS documentation ask for a bucket in the region of the stack.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html (2026)
   */
  readonly templateUrl: string;

  /** The region of the stack, which also decides the partition of the console. The role itself is global. */
  readonly region: string;

  /**
   * The name of the stack: letters, digits and hyphens, at most 128, with a letter first.
   *
   * @default - the stack name of the `VendorAccess`
   */
  readonly stackName?: string;
}

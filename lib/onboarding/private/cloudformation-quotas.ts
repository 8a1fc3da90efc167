/**
 * What CloudFormation takes in one template. None of these can be raised.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html (2026)
 */
export const CLOUDFORMATION_QUOTAS = {
  /** Bytes of a template in a request. */
  inlineTemplate: 51_200,
  /** Bytes of a template in S3; the page says 1 MB, and the smaller reading is kept to. */
  storedTemplate: 1_000_000,
  /** Resources of a template. */
  resources: 500,
  /** Parameters of a template. */
  parameters: 200,
  /** Outputs of a template. */
  outputs: 200,
  /** Bytes of the value of a parameter. */
  parameterValue: 4_096,
  /** Characters of the name of a stack. */
  stackName: 128,
} as const;

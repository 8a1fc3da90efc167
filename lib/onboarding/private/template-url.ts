import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../../errors';

/** Path-style and virtual-hosted names of S3, with the older dash before a region. */
const S3_HOST = /^([a-z0-9.-]+\.)?s3([.-](dualstack\.)?[a-z0-9-]+)?\.amazonaws\.com(\.cn)?$/;

/**
 * Throws unless CloudFormation could read a template from this URL.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html (2026)
 */
export function checkTemplateUrl(subject: string, templateUrl: string): void {
  if (Token.isUnresolved(templateUrl)) return;
  const problem = `${subject}: \`templateUrl\` \`${templateUrl}\``;
  const help = 'write `https://<bucket>.s3.<region>.amazonaws.com/<key>`';
  const [, host = ''] = /^https:\/\/([^/?#@]+)\/[^\s]+$/.exec(templateUrl) ?? [];
  if (!S3_HOST.test(host))
    throw new KeylessError('InvalidValue', `${problem} is no https URL of an object in S3`, help);
  if (templateUrl.length <= 1024) return;
  throw new KeylessError('InvalidValue', `${problem} has ${templateUrl.length} characters`, 'use at most 1024');
}

import { conditionKey } from './condition-keys';

/**
 * Keys that also hold in a call that a service makes in the caller's name, such as S3 to KMS.
 *
 * AWS passes on the identity and the attributes of the session; region and time belong to every request. Left out is
 * where the caller called from (`aws:SourceIp`, `aws:SourceVpc`, `aws:SourceVpce`): KMS says that such calls fail,
 * since they come from the service; the example policy for source addresses says that the caller's own is preserved.
 * Where AWS says both, a condition could shut the role out.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html (2026-11)
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-aws.html (2026-11)
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-ip.html (2026-11)
 */
const FORWARDED: ReadonlySet<string> = new Set([
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalOrgID',
  'aws:PrincipalOrgPaths',
  'aws:PrincipalTag/',
  'aws:PrincipalType',
  'aws:SourceIdentity',
  'aws:userid',
  'aws:CurrentTime',
  'aws:EpochTime',
  'aws:RequestedRegion',
]);

/** Whether AWS documents the key for calls that a service makes in the caller's name. */
export function isForwardedKey(key: string): boolean {
  return FORWARDED.has(conditionKey(key)?.key ?? key);
}

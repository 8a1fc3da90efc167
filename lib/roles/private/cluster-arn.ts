import { KeylessError } from '../../errors';
import { parseArn } from '../../policy/arn';
import { hasMarker } from '../../policy/token';

/**
 * Throws unless `arn` names one EKS cluster in the account of the role that its pods start from.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_eks.html (2026)
 */
export function checkClusterArn(subject: string, arn: string, roleAccount: string | undefined): void {
  const parts = parseArn(arn);
  if (parts === undefined && hasMarker(arn)) return;
  if (parts?.service !== 'eks' || !(hasMarker(parts.resource) || CLUSTER.test(parts.resource))) {
    const problem = `${subject}: \`clusterArns\` has \`${arn}\`, which names no EKS cluster`;
    throw new KeylessError('InvalidValue', problem, 'write `arn:<partition>:eks:<region>:<account>:cluster/<name>`');
  }
  const { account } = parts;
  if (roleAccount === undefined || account === roleAccount || hasMarker(account + roleAccount)) return;
  const problem = `${subject}: the cluster \`${arn}\` is not in account \`${roleAccount}\` of \`podRole\``;
  throw new KeylessError('InvalidValue', problem, 'write the account of the cluster in both: EKS takes no other role');
}

const CLUSTER = /^cluster\/[A-Za-z0-9][\w-]{0,99}$/;

/** An event pattern of EventBridge: lists are alternatives, members all hold. */
export interface EventPattern {
  readonly source?: readonly string[];
  readonly 'detail-type': readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

const CALL = { 'detail-type': ['AWS API Call via CloudTrail'] };
const STS = { eventSource: ['sts.amazonaws.com'] };

/**
 * Calls by which somebody becomes one of the roles, or tries to.
 *
 * @param caller the part below `userIdentity`
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-sts.html (2026)
 */
export function assumptions(roles: readonly string[], caller?: object): EventPattern {
  const eventName = ['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'];
  const userIdentity = caller && { userIdentity: caller };
  return {
    source: ['aws.sts'],
    ...CALL,
    detail: { ...STS, eventName, requestParameters: { roleArn: roles }, ...userIdentity },
  };
}

/** Calls by which somebody becomes one of the roles, and calls of its sessions, from one of these blocks of addresses. */
export function callsFrom(roles: readonly string[], blocks: readonly string[]): EventPattern {
  const sourceIPAddress = blocks.map((cidr) => ({ cidr }));
  return { ...CALL, detail: { sourceIPAddress, $or: [becoming(roles), being(roles)] } };
}

/**
 * The same calls where they were denied. A denied `AssumeRole` may come without its parameters; its message names the role.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html (2026)
 */
export function deniedCalls(roles: readonly string[]): EventPattern {
  const errorCode = [{ prefix: 'AccessDenied' }, { suffix: 'UnauthorizedOperation' }];
  const named = { ...STS, errorMessage: roles.map((role) => ({ wildcard: `*${role}*` })) };
  return { ...CALL, detail: { errorCode, $or: [becoming(roles), being(roles), named] } };
}

function becoming(roles: readonly string[]): object {
  return { ...STS, requestParameters: { roleArn: roles } };
}

function being(roles: readonly string[]): object {
  return { userIdentity: { sessionContext: { sessionIssuer: { arn: roles } } } };
}

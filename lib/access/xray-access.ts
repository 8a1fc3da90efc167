import type { AccessOptions } from './access';
import { Access } from './access';

/** @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_xray.html (2026) */
const NO_RESOURCE_TYPE =
  'AWS has no resource type for these X-Ray actions ' +
  '(https://docs.aws.amazon.com/service-authorization/latest/reference/list_xray.html, 2026)';

/**
 * Access to AWS X-Ray.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_xray.html (2026)
 */
export class XRayAccess {
  /**
   * Send traces: `xray:PutTraceSegments` and `xray:PutTelemetryRecords`, all that active tracing of Lambda needs.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html (2026)
   */
  public static trace(options: AccessOptions = {}): Access {
    return onEverything('send traces to X-Ray', ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'], options);
  }

  /**
   * Read sampling rules and targets, which the X-Ray daemon and the OpenTelemetry collector need beside `trace`.
   *
   * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSXRayDaemonWriteAccess.html (2026, unverified)
   */
  public static sample(options: AccessOptions = {}): Access {
    const actions = ['xray:GetSamplingRules', 'xray:GetSamplingStatisticSummaries', 'xray:GetSamplingTargets'];
    return onEverything('read the sampling rules of X-Ray', actions, options);
  }

  /**
   * Read traces and the map of services: `xray:GetTraceSummaries`, `BatchGetTraces`, `GetTraceGraph` and
   * `GetServiceGraph`, of the whole account.
   */
  public static read(options: AccessOptions = {}): Access {
    const actions = ['xray:BatchGetTraces', 'xray:GetServiceGraph', 'xray:GetTraceGraph', 'xray:GetTraceSummaries'];
    return onEverything('read the traces of the account', actions, options);
  }
}

function onEverything(sentence: string, actions: readonly string[], options: AccessOptions): Access {
  return Access._of(sentence, [{ actions, resources: ['*'], evidence: NO_RESOURCE_TYPE }], options);
}

import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_synthetics.html',
  '2026-09',
);

const READ_RESULTS = on(
  'arn:{partition}:synthetics:{region}:{account}:canary:{canary}',
  'read the runs of canary {canary}',
  'synthetics:GetCanary',
  'synthetics:GetCanaryRuns',
);
const RUN = on(
  'arn:{partition}:synthetics:{region}:{account}:canary:{canary}',
  'start and stop canary {canary}',
  'synthetics:StartCanary',
  'synthetics:StopCanary',
);

const CANARY: NameRule = {
  what: 'a canary',
  pattern: /^[0-9a-z_-]{1,255}$/,
  help: 'use 1 to 255 characters of a-z 0-9 _ -',
};

/**
 * Access to canaries of CloudWatch Synthetics.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_synthetics.html (2026-09)
 */
export class SyntheticsAccess {
  /**
   * Read one canary and its runs: `synthetics:GetCanary` and `GetCanaryRuns`.
   *
   * @param canaryName name of a canary in the account and region of the stack: 1 to 255 characters of a-z 0-9 _ -.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static readResults(canaryName: string, options: AccessOptions = {}): Access {
    return intent(READ_RESULTS, { canary: namedPart('canaryName', canaryName, CANARY) }, options);
  }

  /**
   * Start and stop one canary: `synthetics:StartCanary` and `StopCanary`.
   *
   * @param canaryName name of a canary in the account and region of the stack: 1 to 255 characters of a-z 0-9 _ -.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static run(canaryName: string, options: AccessOptions = {}): Access {
    return intent(RUN, { canary: namedPart('canaryName', canaryName, CANARY) }, options);
  }
}

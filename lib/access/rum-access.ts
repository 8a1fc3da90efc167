import type { Access, AccessOptions } from './access';
import { intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { namedPart } from './private/named-part';
import type { NameRule } from './private/named-text';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_rum.html',
  '2026-09',
);

const SEND = on(
  'arn:{partition}:rum:{region}:{account}:appmonitor/{monitor}',
  'send events to app monitor {monitor}',
  'rum:PutRumEvents',
);

const MONITOR: NameRule = {
  what: 'an app monitor',
  pattern: /^(?!\.)[\w.#-]{1,255}$/,
  help: 'use 1 to 255 characters of A-Z a-z 0-9 _ . # -, the first not a dot',
};

/**
 * Access to CloudWatch RUM.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_rum.html (2026-09)
 */
export class RumAccess {
  /**
   * Send what browsers see to one app monitor: `rum:PutRumEvents`.
   *
   * @param appMonitorName name of an app monitor in the account and region of the stack: 1 to 255 characters of A-Z
   * a-z 0-9 _ . # -, the first not a dot.
   * @throws KeylessError `InvalidValue` for what is no such name, `WildcardForbidden` for a wildcard
   */
  public static send(appMonitorName: string, options: AccessOptions = {}): Access {
    return intent(SEND, { monitor: namedPart('appMonitorName', appMonitorName, MONITOR) }, options);
  }
}

import type { CfnThing, IThingRef } from 'aws-cdk-lib/aws-iot';
import type { Access, AccessOptions } from './access';
import { arnIn, OWN_STACK } from './private/arn-in';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';
import { namedText, type NameRule } from './private/named-text';

/** Which shadow of a thing. */
export interface IotShadowOptions extends AccessOptions {
  /**
   * The name of a named shadow.
   *
   * @default - the classic shadow, which has no name
   */
  readonly shadow?: string;
}

const PAGE = 'https://docs.aws.amazon.com/iot/latest/developerguide/iot-action-resources.html';

const PUBLISH: Intent = {
  sentence: 'publish messages on MQTT topic {topic}',
  statements: [{ actions: ['iot:Publish'], on: ['{topic}'] }],
  page: PAGE,
  date: '2026',
};

function shadowIntent(verb: string, action: string): Intent {
  const page = 'https://docs.aws.amazon.com/iot/latest/developerguide/iot-policy-actions.html';
  return { sentence: `${verb} {shadow}`, statements: [{ actions: [action], on: ['{shadow}'] }], page, date: '2026' };
}

const READ_SHADOW = shadowIntent('read', 'iot:GetThingShadow');
const WRITE_SHADOW = shadowIntent('write', 'iot:UpdateThingShadow');
const DELETE_SHADOW = shadowIntent('delete', 'iot:DeleteThingShadow');

const TOPIC: NameRule = {
  what: 'a topic',
  pattern: /^[^\s#+*?]{1,256}$/,
  help: 'write 1 to 256 characters without spaces and without the filters + and #',
};

const SHADOW: NameRule = {
  what: 'a shadow',
  pattern: /^[A-Za-z0-9:_-]{1,64}$/,
  help: 'use 1 to 64 characters of a-z A-Z 0-9 : _ -',
};

/**
 * Access of applications to AWS IoT Core. Devices that bring a certificate need a policy of IoT instead of a role.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_iot.html (2026-09)
 */
export class IotAccess {
  /**
   * Publish messages on one MQTT topic, over HTTPS or MQTT, in the account and region of the role's stack:
   * `iot:Publish`. A retained message needs `iot:RetainPublish`, and a connection over MQTT `iot:Connect`.
   *
   * @param topic `orders/7/state`, without filters.
   * @see https://docs.aws.amazon.com/iot/latest/developerguide/iot-action-resources.html (2026, unverified)
   * @throws KeylessError `InvalidValue` for what is no topic, `WildcardForbidden` for a wildcard
   */
  public static publish(topic: string, options: AccessOptions = {}): Access {
    const { arn, name } = namedText('topic', topic, TOPIC);
    return intent(PUBLISH, { topic: { arn: arnIn(OWN_STACK, 'iot', `topic/${arn}`), name } }, options);
  }

  /**
   * Read one shadow of a thing: `iot:GetThingShadow`.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a shadow that is malformed
   */
  public static readShadow(thing: IThingRef, options: IotShadowOptions = {}): Access {
    return intent(READ_SHADOW, { shadow: shadowOf(thing, options) }, options);
  }

  /**
   * Write one shadow of a thing, desired and reported state alike: `iot:UpdateThingShadow`.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a shadow that is malformed
   */
  public static writeShadow(thing: IThingRef, options: IotShadowOptions = {}): Access {
    return intent(WRITE_SHADOW, { shadow: shadowOf(thing, options) }, options);
  }

  /**
   * Delete one shadow of a thing: `iot:DeleteThingShadow`.
   *
   * @throws KeylessError `InvalidValue` or `WildcardForbidden` for a shadow that is malformed
   */
  public static deleteShadow(thing: IThingRef, options: IotShadowOptions = {}): Access {
    return intent(DELETE_SHADOW, { shadow: shadowOf(thing, options) }, options);
  }
}

function shadowOf(thing: IThingRef & Partial<Pick<CfnThing, 'thingName'>>, { shadow }: IotShadowOptions): Named {
  const { thingArn, thingName } = thing.thingRef;
  const { arn, name } = namedResource(thing, thingArn, thingName, thing.thingName);
  if (shadow === undefined) return { arn, name: `the classic shadow of thing ${name}` };
  const named = namedText('shadow', shadow, SHADOW);
  return { arn: `${arn}/${named.arn}`, name: `shadow ${named.name} of thing ${name}` };
}

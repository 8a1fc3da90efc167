import type { CfnEventBus, IEventBusRef } from 'aws-cdk-lib/aws-events';
import { Token } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { ConditionBlock } from '../reference/condition-block';
import type { AccessOptions } from './access';
import { Access } from './access';
import { namedResource } from './private/named-resource';

/** Which events. */
export interface EventBridgeAccessOptions extends AccessOptions {
  /**
   * Only events with one of these sources, each exactly: `com.example.orders`.
   *
   * @default - any source
   */
  readonly sources?: string[];

  /**
   * Only events with one of these detail types, each exactly: `Order Placed`.
   *
   * @default - any detail type
   */
  readonly detailTypes?: string[];
}

/**
 * Access to event buses of Amazon EventBridge.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_events.html (2026-09)
 */
export class EventBridgeAccess {
  /**
   * Put events on one bus, one or many a call: `events:PutEvents`.
   *
   * With `sources` or `detailTypes` every event of a call has to fit. A rule that forwards events keeps their source:
   * leave both out for the role of such a rule. A customer managed key of the bus needs nothing here: EventBridge uses
   * it by the policy of the key (unverified).
   *
   * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-example-policy-cross-account-custom-bus-source.html (2026-11)
   * @throws KeylessError `InvalidValue` for an empty list or value, `WildcardForbidden` for a wildcard
   */
  public static put(eventBus: IEventBusRef, options: EventBridgeAccessOptions = {}): Access {
    return put(eventBus, options);
  }
}

function put(bus: IEventBusRef & Partial<Pick<CfnEventBus, 'name'>>, options: EventBridgeAccessOptions): Access {
  const { sources, detailTypes } = options;
  const { eventBusArn, eventBusName } = bus.eventBusRef;
  const { arn, name } = namedResource(bus, eventBusArn, eventBusName, bus.name);
  const only = {
    'events:source': checked('sources', sources),
    'events:detail-type': checked('detailTypes', detailTypes),
  };
  const sentence = `put events on bus ${name}${shown(', only of source', sources)}${shown(', only of type', detailTypes)}`;
  return Access._of(sentence, [{ actions: ['events:PutEvents'], resources: [arn], conditions: every(only) }], options);
}

/** `ForAllValues` is how AWS documents the keys; it also holds where a key is absent, which `Null` rules out. */
function every(only: Readonly<Record<string, readonly string[] | undefined>>): ConditionBlock | undefined {
  const given = Object.entries(only).flatMap(([key, values]) => (values ? [[key, values] as const] : []));
  if (given.length === 0) return undefined;
  return {
    'ForAllValues:StringEquals': Object.fromEntries(given),
    Null: Object.fromEntries(given.map(([key]) => [key, 'false'])),
  };
}

function checked(property: string, values: readonly string[] | undefined): readonly string[] | undefined {
  if (values === undefined) return undefined;
  if (values.length === 0 || values.includes('')) {
    const problem = `\`${property}\` ${values.length === 0 ? 'is empty' : 'has an empty value'}`;
    throw new KeylessError('InvalidValue', problem, 'write each in full, or leave it out');
  }
  const bad = values.find((value) => !Token.isUnresolved(value) && /[*?]/.test(value));
  if (bad === undefined) return values;
  const problem = `\`${property}\` \`${bad}\` holds a wildcard, which is compared as it stands`;
  throw new KeylessError('WildcardForbidden', problem, 'write each in full');
}

function shown(prefix: string, values: readonly string[] = []): string {
  const known = values.map((value) => (Token.isUnresolved(value) ? 'one named at deployment' : value));
  return known.length > 0 ? `${prefix} ${known.join(' or ')}` : '';
}

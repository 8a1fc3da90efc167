import type { CfnChannelNamespace, CfnGraphQLApi, IChannelNamespaceRef, IGraphQLApiRef } from 'aws-cdk-lib/aws-appsync';
import { Fn } from 'aws-cdk-lib/core';
import type { AccessOptions } from './access';
import { Access } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';
import { namedTexts, type NameRule } from './private/named-text';

const EVENTS_PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_appsync.html';

const PUBLISH: Intent = {
  sentence: 'publish events on channels of {channels}',
  statements: [
    { actions: ['appsync:EventConnect'], on: ['{api}'] },
    { actions: ['appsync:EventPublish'], on: ['{channels}'] },
  ],
  page: EVENTS_PAGE,
  date: '2026-09',
};

const SUBSCRIBE: Intent = {
  sentence: 'subscribe to channels of {channels}',
  statements: [
    { actions: ['appsync:EventConnect'], on: ['{api}'] },
    { actions: ['appsync:EventSubscribe'], on: ['{channels}'] },
  ],
  page: EVENTS_PAGE,
  date: '2026-09',
};

const FIELD: NameRule = {
  what: 'a field',
  pattern: /^[A-Za-z_]\w*\.[A-Za-z_]\w*$/,
  help: 'write its type and its name, as `Query.getOrder` or `Mutation.createOrder`',
};

/**
 * Access to the APIs of AWS AppSync, for callers that sign their requests (`AWS_IAM`).
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_appsync.html (2026-09)
 */
export class AppSyncAccess {
  /**
   * Call top-level fields of a GraphQL API: `appsync:GraphQL` on each of them.
   *
   * What hangs below such a field comes with it, unless the schema asks for more.
   *
   * @param fields `Query.getOrder`, `Mutation.createOrder`, `Subscription.onOrder`: type and name of each field.
   * @see https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html (2026, unverified)
   * @throws KeylessError `InvalidValue` for an empty list or for what names no field, `WildcardForbidden` for a wildcard
   */
  public static graphql(api: IGraphQLApiRef, fields: string[], options: AccessOptions = {}): Access {
    const { arn, name } = graphOf(api);
    const called = namedTexts('fields', fields, FIELD);
    const resources = called.map((field) => `${arn}/types/${Fn.join('/fields/', Fn.split('.', field.arn))}`);
    const sentence = `call ${called.map((field) => field.name).join(', ')} of GraphQL API ${name}`;
    return Access._of(sentence, [{ actions: ['appsync:GraphQL'], resources }], options);
  }

  /** Publish events on every channel of a namespace: `appsync:EventPublish`, and `appsync:EventConnect` on its API. */
  public static publish(channels: IChannelNamespaceRef, options: AccessOptions = {}): Access {
    return intent(PUBLISH, channelsOf(channels), options);
  }

  /** Receive the events of every channel of a namespace: `appsync:EventSubscribe`, and `appsync:EventConnect` on its API. */
  public static subscribe(channels: IChannelNamespaceRef, options: AccessOptions = {}): Access {
    return intent(SUBSCRIBE, channelsOf(channels), options);
  }
}

function graphOf(api: IGraphQLApiRef & Partial<Pick<CfnGraphQLApi, 'name'>>): Named {
  return namedResource(api, api.graphQlApiRef.graphQlApiArn, api.name);
}

/** The namespace, and its API, whose ARN the ARN of the namespace begins with. */
function channelsOf(
  namespace: IChannelNamespaceRef & Partial<Pick<CfnChannelNamespace, 'name'>>,
): Readonly<Record<'channels' | 'api', Named>> {
  const { channelNamespaceArn } = namespace.channelNamespaceRef;
  const channels = namedResource(namespace, channelNamespaceArn, namespace.name);
  return { channels, api: { ...channels, arn: Fn.select(0, Fn.split('/channelNamespace/', channels.arn)) } };
}

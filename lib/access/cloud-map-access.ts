import type { IHostedZoneRef } from 'aws-cdk-lib/aws-route53';
import type { CfnService, IService, IServiceRef } from 'aws-cdk-lib/aws-servicediscovery';
import { KeylessError } from '../errors';
import type { Access, AccessOptions } from './access';
import { exactArn } from './private/exact-arn';
import { intent, type Intent, type IntentStatement, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

/** What else registering changes. */
export interface CloudMapRegisterOptions extends AccessOptions {
  /**
   * The hosted zone of a DNS namespace, whose records Cloud Map changes as the caller.
   *
   * @default - none: the namespace is found by API calls only
   */
  readonly hostedZone?: IHostedZoneRef;
}

/** Where the service is. */
export interface CloudMapDiscoverOptions extends AccessOptions {
  /**
   * The ARN of the namespace of the service.
   *
   * @default - the namespace of a service of the app
   */
  readonly namespaceArn?: string;
}

const PAGE = 'https://docs.aws.amazon.com/cloud-map/latest/dg/cloud-map-api-permissions-ref.html';

const ON_SERVICE: IntentStatement = {
  actions: ['servicediscovery:DeregisterInstance', 'servicediscovery:RegisterInstance'],
  on: ['{service}'],
};

const REGISTER: Intent = {
  sentence: 'register and deregister instances of service {service}',
  statements: [ON_SERVICE],
  page: PAGE,
  date: '2026-11',
};

const REGISTER_IN_DNS: Intent = {
  sentence: 'register and deregister instances of service {service}, with their records in hosted zone {zone}',
  statements: [
    ON_SERVICE,
    {
      actions: ['route53:ChangeResourceRecordSets', 'route53:GetHostedZone'],
      on: ['arn:{partition}:route53:::hostedzone/{zone}'],
    },
    { actions: ['route53:ListHostedZonesByName'], on: ['*'] },
  ],
  page: PAGE,
  date: '2026-11',
};

const DISCOVER: Intent = {
  sentence: 'discover instances of service {service}',
  statements: [
    {
      actions: ['servicediscovery:DiscoverInstances', 'servicediscovery:DiscoverInstancesRevision'],
      on: ['{namespace}', '{service}'],
    },
  ],
  page: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCloudMapDiscoverInstanceAccess.html',
  date: '2026-11',
};

/**
 * Access to services of AWS Cloud Map. ECS registers tasks by itself: tasks need none of it.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_servicediscovery.html (2026-09)
 */
export class CloudMapAccess {
  /**
   * Register and deregister instances: `servicediscovery:RegisterInstance` and `DeregisterInstance`.
   *
   * With a hosted zone also `route53:ChangeResourceRecordSets` and `GetHostedZone` on it, and `ListHostedZonesByName`,
   * which has no resource type. Health checks of Route 53 need more.
   *
   * @see https://docs.aws.amazon.com/cloud-map/latest/dg/cloud-map-api-permissions-ref.html (2026-11)
   */
  public static register(service: IServiceRef, options: CloudMapRegisterOptions = {}): Access {
    const { hostedZone } = options;
    if (hostedZone === undefined) return intent(REGISTER, { service: named(service) }, options);
    const id = exactArn(hostedZone.hostedZoneRef.hostedZoneId);
    return intent(REGISTER_IN_DNS, { service: named(service), zone: namedResource(hostedZone, id) }, options);
  }

  /**
   * Find the healthy instances of a service by the API: `servicediscovery:DiscoverInstances` and
   * `DiscoverInstancesRevision`, on the service and its namespace. Finding them by DNS needs no permission.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_servicediscovery.html (2026-09)
   * @throws KeylessError `MissingValue` for a service that does not say its namespace, without `namespaceArn`
   */
  public static discover(service: IServiceRef, options: CloudMapDiscoverOptions = {}): Access {
    const { arn, name } = named(service);
    const namespace = { arn: exactArn(options.namespaceArn ?? namespaceOf(service)), name };
    return intent(DISCOVER, { service: { arn, name }, namespace }, options);
  }
}

type AnyService = IServiceRef & Partial<Pick<IService, 'namespace'> & Pick<CfnService, 'name'>>;

function named(service: AnyService): Named {
  const { serviceArn, serviceId } = service.serviceRef;
  return namedResource(service, serviceArn, service.name, serviceId);
}

function namespaceOf({ namespace, node }: AnyService): string {
  if (namespace !== undefined) return namespace.namespaceArn;
  const problem = `service \`${node.path}\` does not say its namespace`;
  throw new KeylessError('MissingValue', problem, 'give it as `namespaceArn`');
}

import type { CfnContainer, CfnInstance, IContainerRef, IInstanceRef } from 'aws-cdk-lib/aws-lightsail';
import type { Access, AccessOptions } from './access';
import { intent, type Intent, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_lightsail.html';

function instanceIntent(verb: string, action: string): Intent {
  const statements = [{ actions: [action], on: ['{instance}'] }];
  return { sentence: `${verb} Lightsail instance {instance}`, statements, page: PAGE, date: '2026-09' };
}

const START = instanceIntent('start', 'lightsail:StartInstance');
const STOP = instanceIntent('stop', 'lightsail:StopInstance');
const REBOOT = instanceIntent('reboot', 'lightsail:RebootInstance');
const DEPLOY: Intent = {
  sentence: 'deploy to Lightsail container service {container}',
  statements: [{ actions: ['lightsail:CreateContainerServiceDeployment'], on: ['{container}'] }],
  page: PAGE,
  date: '2026-09',
};

/**
 * Access to Amazon Lightsail from outside. An instance of Lightsail itself has no role.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_lightsail.html (2026-09)
 */
export class LightsailAccess {
  /** Start one instance: `lightsail:StartInstance`. */
  public static start(instance: IInstanceRef, options: AccessOptions = {}): Access {
    return intent(START, { instance: instanceOf(instance) }, options);
  }

  /** Stop one instance: `lightsail:StopInstance`. */
  public static stop(instance: IInstanceRef, options: AccessOptions = {}): Access {
    return intent(STOP, { instance: instanceOf(instance) }, options);
  }

  /** Reboot one instance: `lightsail:RebootInstance`. */
  public static reboot(instance: IInstanceRef, options: AccessOptions = {}): Access {
    return intent(REBOOT, { instance: instanceOf(instance) }, options);
  }

  /** Deploy images to one container service: `lightsail:CreateContainerServiceDeployment`. */
  public static deployContainers(container: IContainerRef, options: AccessOptions = {}): Access {
    return intent(DEPLOY, { container: containerOf(container) }, options);
  }
}

function instanceOf(instance: IInstanceRef & Partial<Pick<CfnInstance, 'instanceName'>>): Named {
  const { instanceArn, instanceName } = instance.instanceRef;
  return namedResource(instance, instanceArn, instanceName, instance.instanceName);
}

function containerOf(container: IContainerRef & Partial<Pick<CfnContainer, 'serviceName'>>): Named {
  const { containerArn, serviceName } = container.containerRef;
  return namedResource(container, containerArn, serviceName, container.serviceName);
}

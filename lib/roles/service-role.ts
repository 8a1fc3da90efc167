import type { Construct } from 'constructs';
import { KeylessError } from '../errors';
import { servicePrincipal } from '../reference/service-principals';
import { listedService } from '../trust/service-name';
import type { KeylessRoleProps } from './keyless-role';
import { KeylessRole } from './keyless-role';
import { checkSourceKinds, serviceGrant, serviceGrants } from './private/source-trust';

/** What a `ServiceRole` accepts. */
export interface ServiceRoleProps extends KeylessRoleProps {
  /**
   * The service that acts for you, by its principal: `scheduler.amazonaws.com`, `states.amazonaws.com`,
   * `codebuild.amazonaws.com`. A misspelt one is an error.
   */
  readonly service: string;

  /**
   * The resources that the service may act for, such as one schedule group or state machine; `*` and `?` are wildcards.
   *
   * Only of the kind that the service sends; refused for a service of which nothing says that it sends `aws:SourceArn`.
   *
   * @default - every resource of that kind in the stack's account and region, where AWS documents the key for every use
   * of such a role; else none, and the role card says so
   */
  readonly sourceArns?: string[];

  /**
   * Whether the trust carries `aws:SourceAccount` with the stack's account also where AWS documents the key only for some
   * uses of such a role (Systems Manager, AWS IoT, SageMaker). Try it first: a key that does not come keeps the service
   * out.
   *
   * @default - only where AWS documents it for every use
   */
  readonly sourceAccountCondition?: boolean;

  /**
   * Whether the service is newer than this library, which then takes its name as it is and knows no condition for it.
   *
   * @default false
   */
  readonly unlisted?: boolean;
}

/**
 * The role of an AWS service that acts for you: a schedule, a pipe, a state machine, a build, an API, a flow log.
 *
 * The service may assume it only for your own account and resources, as far as AWS documents that it says whom it acts
 * for. Where AWS does not, the trust names the service alone: a condition that never holds would stop the workload, and
 * `iam:PassRole` keeps every service to roles of the account it works in.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention (2026)
 * @throws KeylessError `InvalidValue` for a service that is unknown or has a construct of its own,
 * `ConditionNotCarried` for `sourceArns` that the service never sends, `MissingValue` for an empty list
 */
export class ServiceRole extends KeylessRole {
  public constructor(scope: Construct, id: string, props: ServiceRoleProps) {
    super(scope, id, 'ServiceRole', props);
    const { service, sourceArns, sourceAccountCondition } = props;
    this.checkService(props);
    this.checkSources(service, sourceArns);
    if (sourceArns === undefined && !sourceAccountCondition) {
      this._assumableByService(serviceGrants(this.stack, service));
    } else this._assumableBy([serviceGrant(this.stack, service, sourceArns, sourceAccountCondition)]);
    this._requiresAccess();
  }

  private checkService({ service, unlisted }: ServiceRoleProps): void {
    const row = unlisted ? servicePrincipal(service) : listedService(this._subject, service);
    const own = row && CONSTRUCTS[row.principal];
    if (own === undefined) return;
    const problem = `${this._subject}: \`service\` \`${service}\` has a construct of its own`;
    throw new KeylessError('InvalidValue', problem, own);
  }

  private checkSources(service: string, sourceArns: readonly string[] | undefined): void {
    if (sourceArns?.length === 0) {
      const help = 'name at least one resource, or leave it out for all of the account and region';
      throw new KeylessError('MissingValue', `${this._subject}: \`sourceArns\` is empty`, help);
    }
    checkSourceKinds(this._subject, service, sourceArns ?? []);
  }
}

/** Where the trust alone would not make a role that works, or a narrow one. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  'ec2.amazonaws.com': 'use `Ec2InstanceRole`, which brings the instance profile',
  'lambda.amazonaws.com': 'use `LambdaExecutionRole`, which writes the logs of its function',
  'pods.eks.amazonaws.com': 'use `PodIdentityRole`, which names the pods and brings the association',
  'rolesanywhere.amazonaws.com': 'use `RolesAnywhereRole`, which names the trust anchor',
};

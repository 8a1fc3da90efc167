import type { IInstanceRef } from 'aws-cdk-lib/aws-ec2';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { ssmDocument } from './private/ssm-document';

/** How a session begins. */
export interface SessionManagerAccessOptions extends AccessOptions {
  /**
   * The session document, by name: one of AWS such as `AWS-StartPortForwardingSession`, or one of the account.
   *
   * @default - `SSM-SessionManagerRunShell`, the account's own, which opens a shell
   */
  readonly document?: string;
}

const PAGE =
  'https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html';

const OWN_SESSIONS = {
  on: ['arn:{partition}:ssm:{region}:{account}:session/${aws:userid}-*'],
  evidence: `Session Manager names a session after the caller who began it (${PAGE}, 2026-11)`,
};

const CONNECT: Intent = {
  sentence: 'open sessions on instance {instance} by {document}',
  statements: [
    { actions: ['ssm:StartSession'], on: ['{instance}', '{document}'] },
    { actions: ['ssm:ResumeSession', 'ssm:TerminateSession'], ...OWN_SESSIONS },
    { actions: ['ssmmessages:OpenDataChannel'], ...OWN_SESSIONS },
  ],
  page: PAGE,
  date: '2026-11',
};

const SERVE = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ssmmessages.html',
  '2026-09',
).everywhere(
  'be reached by sessions of Session Manager',
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
);

/**
 * Access by Session Manager: a shell or a port without SSH keys and open ports.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html (2026-11)
 */
export class SessionManagerAccess {
  /**
   * Open sessions on one instance with one document: `ssm:StartSession`, and `ssm:ResumeSession`, `TerminateSession` and
   * `ssmmessages:OpenDataChannel` on sessions of the caller only.
   *
   * @throws KeylessError `InvalidValue` for a document name that is none, `WildcardForbidden` for a wildcard
   */
  public static connect(instance: IInstanceRef, options: SessionManagerAccessOptions = {}): Access {
    const id = exactArn(instance.instanceRef.instanceId);
    const named = {
      instance: { arn: arnIn(instance, 'ec2', `instance/${id}`), name: displayName(instance, id) },
      document: ssmDocument(instance, options.document ?? 'SSM-SessionManagerRunShell'),
    };
    return intent(CONNECT, named, options);
  }

  /**
   * Be reached by sessions, as the role of an ECS task with ECS Exec, or of an instance: four actions of `ssmmessages`,
   * for which AWS has no resource-level permission. The agent on an instance needs more than this.
   *
   * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html#ecs-exec-required-iam-permissions (2026-11, unverified)
   */
  public static serve(options: AccessOptions = {}): Access {
    return intent(SERVE, {}, options);
  }
}

import type { IInstanceRef } from 'aws-cdk-lib/aws-ec2';
import { KeylessError } from '../errors';
import type { AccessOptions } from './access';
import { Access } from './access';
import { arnIn } from './private/arn-in';
import { displayName } from './private/display-name';
import { exactArn } from './private/exact-arn';
import { ssmDocument } from './private/ssm-document';

const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_ssm.html, 2026-09';

/**
 * Access to Run Command of Systems Manager: commands on instances, without logging in.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ssm.html (2026-09)
 */
export class RunCommandAccess {
  /**
   * Run one document on these instances, by their ids: `ssm:SendCommand`.
   *
   * `AWS-RunShellScript` runs any text as root: name a document of your own that does one thing where you can. A command
   * that names its targets by tag is not allowed by this.
   *
   * @param document name of a document: one of AWS, or one of the account of the first instance.
   * @throws KeylessError `MissingValue` without an instance, `InvalidValue` for a document name that is none,
   * `WildcardForbidden` for a wildcard
   */
  public static run(document: string, instances: IInstanceRef[], options: AccessOptions = {}): Access {
    const [first] = instances;
    if (first === undefined) {
      throw new KeylessError('MissingValue', '`instances` is empty', 'name at least one instance');
    }
    const { arn, name } = ssmDocument(first, document);
    const resources = [arn, ...instances.map((one) => arnIn(one, 'ec2', `instance/${idOf(one)}`))];
    const where = instances.map((one) => displayName(one, idOf(one))).join(' and ');
    return Access._of(`run ${name} on ${where}`, [{ actions: ['ssm:SendCommand'], resources }], options);
  }

  /**
   * Read how commands ended and what they printed: `ssm:GetCommandInvocation` and `ListCommandInvocations`, of any
   * command of the account. AWS has no resource-level permission for it.
   */
  public static readResults(options: AccessOptions = {}): Access {
    const actions = ['ssm:GetCommandInvocation', 'ssm:ListCommandInvocations'];
    const evidence = `AWS has no resource type for ${actions.join(', ')} (${PAGE})`;
    const sentence = 'read the results of any command of the account (AWS has no resource-level permission for it)';
    return Access._of(sentence, [{ actions, resources: ['*'], evidence }], options);
  }
}

function idOf(instance: IInstanceRef): string {
  return exactArn(instance.instanceRef.instanceId);
}

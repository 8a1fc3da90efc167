import type { IRepositoryRef } from 'aws-cdk-lib/aws-codecommit';
import type { Access, AccessOptions } from './access';
import { intent, type Intent } from './private/intent';
import { intentsFrom } from './private/intents-from';
import { constructOrArn, type ArnRule } from './private/named-arn';

const { on } = intentsFrom(
  'https://docs.aws.amazon.com/service-authorization/latest/reference/list_codecommit.html',
  '2026-09',
);

const PULL = on('{repository}', 'pull from repository {repository}', 'codecommit:GitPull');
const PUSH = on('{repository}', 'push to every branch of repository {repository}', 'codecommit:GitPush');
const READ = on(
  '{repository}',
  'read branches, commits and files of repository {repository}',
  'codecommit:GetBlob',
  'codecommit:GetBranch',
  'codecommit:GetCommit',
  'codecommit:GetDifferences',
  'codecommit:GetFile',
  'codecommit:GetFolder',
  'codecommit:GetReferences',
  'codecommit:GetTree',
  'codecommit:ListBranches',
);

const REPOSITORY: ArnRule = {
  property: 'repository',
  what: 'a repository',
  format: 'arn:<partition>:codecommit:<region>:<account>:<name>',
};

/**
 * Access to Git repositories of CodeCommit.
 *
 * AWS documents `codecommit:References`, the key for branches, only to deny: no access here is limited to a branch.
 *
 * @see https://docs.aws.amazon.com/codecommit/latest/userguide/how-to-conditional-branch.html (2026-11)
 */
export class CodeCommitAccess {
  /**
   * Clone, fetch and pull with Git: `codecommit:GitPull`.
   *
   * @param repository a construct, or the ARN of a repository that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static pull(repository: IRepositoryRef | string, options: AccessOptions = {}): Access {
    return onRepository(PULL, repository, options);
  }

  /**
   * Push with Git, to every branch, also by force and to delete: `codecommit:GitPush`.
   *
   * @param repository a construct, or the ARN of a repository that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static push(repository: IRepositoryRef | string, options: AccessOptions = {}): Access {
    return onRepository(PUSH, repository, options);
  }

  /**
   * Read branches, commits, differences and files by the API, without Git: nine `codecommit:Get...` and `ListBranches`.
   *
   * @param repository a construct, or the ARN of a repository that is not of this app.
   * @throws KeylessError `InvalidValue` for the ARN of anything else, `WildcardForbidden` for a wildcard
   */
  public static read(repository: IRepositoryRef | string, options: AccessOptions = {}): Access {
    return onRepository(READ, repository, options);
  }
}

function onRepository(what: Intent, repository: IRepositoryRef | string, options: AccessOptions): Access {
  const named = constructOrArn(repository, REPOSITORY, (made) => made.repositoryRef.repositoryArn);
  return intent(what, { repository: named }, options);
}

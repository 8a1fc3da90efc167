import type { IRepositoryRef } from 'aws-cdk-lib/aws-ecr';
import type { AccessOptions } from './access';
import { Access } from './access';
import { displayName } from './private/display-name';

/**
 * Access to private repositories of Amazon ECR.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_ecr.html (2026)
 */
export class EcrAccess {
  /**
   * Pull images of one repository, and log in to the registry.
   *
   * `ecr:BatchCheckLayerAvailability`, `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer` on the repository, and
   * `ecr:GetAuthorizationToken`, whose token reaches no further than these. A customer managed key needs nothing
   * here: ECR uses it through grants of its own.
   *
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html (2026, unverified)
   */
  public static pull(repository: IRepositoryRef, options: AccessOptions = {}): Access {
    const { repositoryArn, repositoryName } = repository.repositoryRef;
    const onRepository = {
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: [repositoryArn],
    };
    const onRegistry = {
      actions: ['ecr:GetAuthorizationToken'],
      resources: ['*'],
      evidence:
        'AWS has no resource type for ecr:GetAuthorizationToken ' +
        '(https://docs.aws.amazon.com/service-authorization/latest/reference/list_ecr.html, 2026)',
    };
    return Access._of(`pull images of ${displayName(repository, repositoryName)}`, [onRepository, onRegistry], options);
  }
}

import type { IRepositoryRef } from 'aws-cdk-lib/aws-ecr';
import type { AccessOptions, AccessStatement } from './access';
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
    return onImages('pull images of', repository, PULL, options);
  }

  /**
   * Push images to one repository, and log in to the registry. A tag that the repository lets change can be pushed over.
   *
   * `ecr:InitiateLayerUpload`, `UploadLayerPart`, `CompleteLayerUpload` and `PutImage` on the repository, with
   * `BatchCheckLayerAvailability` and `BatchGetImage` to find what is there already, and `ecr:GetAuthorizationToken`.
   *
   * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-push-iam.html (2026, unverified)
   */
  public static push(repository: IRepositoryRef, options: AccessOptions = {}): Access {
    return onImages('push images to', repository, PUSH, options);
  }
}

const PULL = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const PUSH = [
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];

const LOG_IN: AccessStatement = {
  actions: ['ecr:GetAuthorizationToken'],
  resources: ['*'],
  evidence:
    'AWS has no resource type for ecr:GetAuthorizationToken ' +
    '(https://docs.aws.amazon.com/service-authorization/latest/reference/list_ecr.html, 2026)',
};

function onImages(
  verb: string,
  repository: IRepositoryRef,
  actions: readonly string[],
  options: AccessOptions,
): Access {
  const { repositoryArn, repositoryName } = repository.repositoryRef;
  const sentence = `${verb} ${displayName(repository, repositoryName)}`;
  return Access._of(sentence, [{ actions, resources: [repositoryArn] }, LOG_IN], options);
}

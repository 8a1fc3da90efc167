import type { CfnRepository, IRepositoryRef } from 'aws-cdk-lib/aws-codeartifact';
import { Fn } from 'aws-cdk-lib/core';
import type { Access, AccessOptions } from './access';
import { arnIn } from './private/arn-in';
import { intent, type Intent, type IntentStatement, type Named } from './private/intent';
import { namedResource } from './private/named-resource';

/** A package manager logs in with a token, which reaches no further than the other statements. */
const LOG_IN: readonly IntentStatement[] = [
  { actions: ['codeartifact:GetAuthorizationToken'], on: ['{domain}'] },
  {
    actions: ['sts:GetServiceBearerToken'],
    on: ['*'],
    conditions: { StringEquals: { 'sts:AWSServiceName': 'codeartifact.amazonaws.com' } },
  },
];

const READ: Intent = {
  sentence: 'read packages of repository {repository}',
  statements: [
    { actions: ['codeartifact:GetRepositoryEndpoint', 'codeartifact:ReadFromRepository'], on: ['{repository}'] },
    ...LOG_IN,
  ],
  page: 'https://docs.aws.amazon.com/codeartifact/latest/ug/get-set-up-provision-user.html',
  date: '2026-11',
};

const PUBLISH: Intent = {
  sentence: 'publish packages to repository {repository}',
  statements: [
    { actions: ['codeartifact:GetRepositoryEndpoint'], on: ['{repository}'] },
    {
      actions: ['codeartifact:PublishPackageVersion', 'codeartifact:PutPackageMetadata'],
      on: ['{packages}/*'],
      evidence: 'the packages of the one repository {repository}, which exist when they are published',
    },
    ...LOG_IN,
  ],
  page: 'https://docs.aws.amazon.com/codeartifact/latest/ug/repo-policies.html',
  date: '2026-11',
};

/**
 * Access to packages of AWS CodeArtifact.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_codeartifact.html (2026-09)
 */
export class CodeArtifactAccess {
  /**
   * Read packages of one repository, also of its upstreams, and log in: what `npm install`, `pip install` and their like
   * need.
   *
   * `codeartifact:ReadFromRepository` and `GetRepositoryEndpoint` on the repository, `GetAuthorizationToken` on its
   * domain, and `sts:GetServiceBearerToken` for CodeArtifact only, which has no resource type.
   *
   * @see https://docs.aws.amazon.com/codeartifact/latest/ug/get-set-up-provision-user.html (2026-11)
   */
  public static read(repository: IRepositoryRef, options: AccessOptions = {}): Access {
    return intent(READ, partsOf(repository), options);
  }

  /**
   * Publish packages to one repository, and log in as in `read`: `codeartifact:PublishPackageVersion` and
   * `PutPackageMetadata` on its packages. Most package managers read too: give `read` beside it.
   *
   * @see https://docs.aws.amazon.com/codeartifact/latest/ug/repo-policies.html (2026-11)
   */
  public static publish(repository: IRepositoryRef, options: AccessOptions = {}): Access {
    return intent(PUBLISH, partsOf(repository), options);
  }
}

type Parts = Readonly<Record<'repository' | 'domain' | 'packages', Named>>;

/** `repository/<domain>/<repository>` of the ARN names all three. */
function partsOf(resource: IRepositoryRef & Partial<Pick<CfnRepository, 'repositoryName'>>): Parts {
  const repository = namedResource(resource, resource.repositoryRef.repositoryArn, resource.repositoryName);
  const part = (index: number): string => Fn.select(index, Fn.split('/', repository.arn));
  const other = (text: string): Named => ({ ...repository, arn: arnIn(resource, 'codeartifact', text) });
  return { repository, domain: other(`domain/${part(1)}`), packages: other(`package/${part(1)}/${part(2)}`) };
}

import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { OidcIssuer, OidcRole, OidcSubject, S3Access, TrustCondition } from '../../lib';

const UUID = '11111111-2222-3333-4444-555555555555';

/** Jobs of five services, and of an issuer of one's own, that read the same bucket. */
export class OidcRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const bucket = Bucket.fromBucketName(this, 'Bucket', 'my-bucket');
    const access = [S3Access.read(bucket, { prefix: 'artifacts/', reason: 'every pipeline starts from these' })];

    new OidcRole(this, 'Terraform', {
      issuer: OidcIssuer.terraformCloud(),
      subjects: [
        OidcSubject.terraformRun('my-org', 'Default Project', 'network', 'plan'),
        OidcSubject.terraformRun('my-org', 'Default Project', 'network', 'apply'),
      ],
      access,
    });

    new OidcRole(this, 'Buildkite', {
      issuer: OidcIssuer.buildkite(),
      subjects: [OidcSubject.buildkiteBranch('my-org', 'deploy', 'main')],
      claims: { organization_id: [UUID] },
      conditions: [TrustCondition.sourceIp('203.0.113.0/24')],
      access,
    });

    new OidcRole(this, 'CircleCi', {
      issuer: OidcIssuer.circleCi(UUID),
      subjects: [OidcSubject.circleCiBranch(UUID, UUID, 'github.com/octo-org/octo-repo', 'main')],
      access,
    });

    new OidcRole(this, 'Bitbucket', {
      issuer: OidcIssuer.bitbucket('my-workspace', UUID),
      subjects: [OidcSubject.bitbucketEnvironment(UUID, UUID)],
      access,
    });

    new OidcRole(this, 'AzureDevOps', {
      issuer: OidcIssuer.azureDevOps(UUID),
      subjects: [OidcSubject.azureServiceConnection('my-org', 'my-project', 'aws')],
      access,
    });

    new OidcRole(this, 'OwnIssuer', {
      issuer: OidcIssuer.of('https://login.example.com/realms/jobs', 'aws'),
      subjects: [OidcSubject.custom('nightly-export', { reason: 'this issuer names its clients as it likes' })],
      access,
    });
  }
}

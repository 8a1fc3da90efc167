import { SamlProvider } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { S3Access, SamlCondition, SamlRole, TrustCondition } from '../../lib';

/** People who sign in with the company's SAML provider: into the console, and for temporary credentials of a tool. */
export class SamlRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    // Set up once an account, with the metadata of any SAML 2.0 provider: `new SamlProvider(this, 'Corporate', { ... })`.
    const providerArn = `arn:${this.partition}:iam::${this.account}:saml-provider/Corporate`;
    const provider = SamlProvider.fromSamlProviderArn(this, 'Corporate', providerArn);
    const exports = Bucket.fromBucketName(this, 'Exports', 'my-bucket');

    const role = new SamlRole(this, 'Analyst', {
      description: 'People of the analytics team',
      provider,
      signInRegions: ['us-east-1', 'eu-west-1'],
      conditions: [SamlCondition.affiliation('staff'), TrustCondition.sessionTag('team', 'analytics')],
      sourceIdentity: true,
      maxSessionDuration: Duration.hours(8),
      access: [S3Access.read(exports, { prefix: 'read-prefix/', reason: 'analysts look into the exports' })],
    });

    new CfnOutput(this, 'RoleAttribute', {
      description: 'What the provider sends as https://aws.amazon.com/SAML/Attributes/Role',
      value: role.roleAttribute,
    });
    new CfnOutput(this, 'TemporaryCredentials', {
      description: 'Credentials for a shift, from the answer that the provider posts to the sign-in endpoint',
      value: [
        'aws sts assume-role-with-saml --saml-assertion file://saml-response.b64 --duration-seconds 28800',
        `--role-arn ${role.roleArn} --principal-arn ${providerArn}`,
      ].join(' '),
    });
  }
}

import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { StackProps } from 'aws-cdk-lib/core';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { RolesAnywhereRole, RolesAnywhereTrustAnchor, S3Access, X509Condition } from '../../lib';

/** The certificate of a made-up authority, whose key nobody has. Put your own here; a certificate is no secret. */
const DATA_CENTRE_CA = `-----BEGIN CERTIFICATE-----
MIIByzCCAXGgAwIBAgIUQbgSqGPAeKAUQtOy22g8b2AmmrkwCgYIKoZIzj0EAwIw
MzEQMA4GA1UECgwHRXhhbXBsZTEfMB0GA1UEAwwWRXhhbXBsZSBkYXRhIGNlbnRy
ZSBDQTAeFw0yNjExMjQyMDIxNDhaFw00NjExMTkyMDIxNDhaMDMxEDAOBgNVBAoM
B0V4YW1wbGUxHzAdBgNVBAMMFkV4YW1wbGUgZGF0YSBjZW50cmUgQ0EwWTATBgcq
hkjOPQIBBggqhkjOPQMBBwNCAARLvKJsREJ6YckcWWEtr7M0I5Z/LfDvI0Yy18gL
VeOzZBa1f/pYnG3oOvh0fkiKaYjzOXtgV3dNM7Q9yMewZqrZo2MwYTAdBgNVHQ4E
FgQUp1RheRf4ekg4gP82GAE1GBrNxiMwHwYDVR0jBBgwFoAUp1RheRf4ekg4gP82
GAE1GBrNxiMwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZI
zj0EAwIDSAAwRQIhAL17pXirxPhUad0V9kHR1vv+8HQ/j6YWxoGomVsCb9TeAiBl
vg171wmIkfgr00IGsWG7Hlcw9CqdxkwgdjMaikHpig==
-----END CERTIFICATE-----
`;

/** A server in a data centre that uploads backups, known by its certificate instead of an access key. */
export class RolesAnywhereRoleExample extends Stack {
  public constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const backups = Bucket.fromBucketName(this, 'Backups', 'my-bucket');
    const trustAnchor = RolesAnywhereTrustAnchor.fromCertificateBundle(this, 'DataCentre', DATA_CENTRE_CA);

    const role = new RolesAnywhereRole(this, 'BackupServer', {
      description: 'The server that uploads backups from the data centre',
      trustAnchor,
      conditions: [
        X509Condition.subject('CN', 'backup-01.example.com'),
        X509Condition.issuer('CN', 'Example data centre CA'),
      ],
      access: [S3Access.write(backups, { prefix: 'backups/', reason: 'nightly backups' })],
    });

    new CfnOutput(this, 'CredentialProcess', {
      description: 'For ~/.aws/config of the server, with the credential helper of IAM Roles Anywhere',
      value: [
        'credential_process = aws_signing_helper credential-process',
        '--certificate /etc/pki/backup-01.pem --private-key /etc/pki/backup-01.key',
        `--trust-anchor-arn ${trustAnchor.trustAnchorRef.trustAnchorArn}`,
        `--profile-arn ${role.profile.profileRef.profileArn} --role-arn ${role.roleArn}`,
      ].join(' '),
    });
  }
}

import type { AssumeRoleFacts, SdkFacts, SnippetWriters } from './facts';
import { ROLES_ANYWHERE_PROFILE, SAML_FILE, SESSION_NAME } from './facts';
import { doubleQuoted as quoted, helperConfig, indented, listed, optional } from './text';

const ASK = 'print(client.get_caller_identity()["Arn"])';

/**
 * boto3.
 *
 * @see https://boto3.amazonaws.com/v1/documentation/api/latest/guide/credentials.html (2026)
 * @see https://boto3.amazonaws.com/v1/documentation/api/latest/reference/services/sts.html (2026)
 */
export const python: SnippetWriters = {
  'in-place': (facts) => [
    'import boto3',
    '',
    '# No credentials in the code: boto3 finds those of the role, and renews them.',
    `client = boto3.client("sts"${region(facts)})`,
    ASK,
  ],

  'assume-role': (facts) => [
    'import boto3',
    '',
    '# boto3 does not renew these by itself: assume the role again before the session ends.',
    ...session(facts, 'assume_role', parameters(facts)),
  ],

  'web-identity': (facts) => [
    'import os',
    'from pathlib import Path',
    '',
    'import boto3',
    '',
    'token = Path(os.environ["AWS_WEB_IDENTITY_TOKEN_FILE"]).read_text()',
    ...session(facts, 'assume_role_with_web_identity', [
      `RoleArn=${quoted(facts.roleArn)},`,
      `RoleSessionName=${quoted(facts.sessionName ?? SESSION_NAME)},`,
      'WebIdentityToken=token,',
    ]),
  ],

  saml: (facts) => [
    'from pathlib import Path',
    '',
    'import boto3',
    '',
    '# What the provider posts to the sign-in endpoint, in base64: valid for a few minutes, and enough without credentials.',
    `assertion = Path(${quoted(SAML_FILE)}).read_text().strip()`,
    ...session(facts, 'assume_role_with_saml', [
      `RoleArn=${quoted(facts.roleArn)},`,
      `PrincipalArn=${quoted(facts.providerArn)},`,
      'SAMLAssertion=assertion,',
    ]),
  ],

  'roles-anywhere': (facts) => [
    'import boto3',
    '',
    ...helperConfig('#', facts),
    `client = boto3.Session(profile_name=${quoted(ROLES_ANYWHERE_PROFILE)}).client("sts"${region(facts)})`,
    ASK,
  ],
};

function region({ region: name }: SdkFacts): string {
  return optional(name, (value) => `, region_name=${quoted(value)}`).join('');
}

function session(facts: SdkFacts, call: string, lines: readonly string[]): readonly string[] {
  return [
    `credentials = boto3.client("sts"${region(facts)}).${call}(`,
    ...indented('    ', lines),
    ')["Credentials"]',
    'session = boto3.Session(',
    '    aws_access_key_id=credentials["AccessKeyId"],',
    '    aws_secret_access_key=credentials["SecretAccessKey"],',
    '    aws_session_token=credentials["SessionToken"],',
    ')',
    `client = session.client("sts"${region(facts)})`,
    ASK,
  ];
}

function parameters(facts: AssumeRoleFacts): readonly string[] {
  return [
    `RoleArn=${quoted(facts.roleArn)},`,
    `RoleSessionName=${quoted(facts.sessionName ?? SESSION_NAME)},`,
    ...optional(facts.externalId, (value) => `ExternalId=${quoted(value)},`),
    ...optional(facts.durationSeconds, (value) => `DurationSeconds=${value},`),
    ...optional(facts.sourceIdentity, (value) => `SourceIdentity=${quoted(value)},`),
    ...listed(
      facts.sessionTags,
      (key, value) => `{"Key": ${quoted(key)}, "Value": ${quoted(value)}}`,
      (tags) => `Tags=[${tags}],`,
    ),
  ];
}

import { Duration } from 'aws-cdk-lib/core';
import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { trustPolicy } from '../../lib/trust/trust-policy';
import { TrustedPrincipal as P } from '../../lib/trust/trusted-principal';
import { ISSUER, SUBJECT, account, failure, oidc, organization, role, service, user } from './samples';

const trust = (principal: P, ...conditions: C[]): unknown => trustPolicy(SUBJECT, [{ principal, conditions }]);
const NAME = 'use 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -';
const PROVIDER = 'arn:aws:iam::111122223333:oidc-provider';
const EXTERNAL = 'use 2 to 1224 characters of A-Z a-z 0-9 _ + = , . @ : / -';

describe('principals', () => {
  test.each<[string, () => unknown]>([
    [
      "InvalidValue: `accountId` `1234567890` is not an account id; a number loses its leading zeros: write it as a string, `'001234567890'`",
      () => P.role('1234567890', 'Caller'),
    ],
    [
      "InvalidValue: `accountId` `1234567890` is not an account id; a number loses its leading zeros: write it as a string, `'001234567890'`",
      () => P.role(1234567890 as unknown as string, 'Caller'),
    ],
    [
      'InvalidValue: `accountId` `2222-3333-4444` is not an account id; write `222233334444`',
      () => P.user('2222-3333-4444', 'deploy'),
    ],
    [
      'InvalidValue: `accountId` `production` is not an account id; write its 12 digits as a string',
      () => P.account('production', 'why'),
    ],
    [
      'ReasonRequired: trusting account `222233334444` as a whole has no `reason`; say why, or name one role with `TrustedPrincipal.role`',
      () => P.account('222233334444', ' '),
    ],
    [
      'ReasonRequired: trusting account `222233334444` as a whole has no `reason`; say why, or name one role with `TrustedPrincipal.role`',
      () => P.account('222233334444', undefined as unknown as string),
    ],
    [
      'WildcardForbidden: `roleName` `Caller*` has a wildcard, which a principal cannot have; trust the account and add `TrustCondition.principalArn` with the pattern',
      () => P.role('222233334444', 'Caller*'),
    ],
    [`InvalidValue: \`roleName\` \`my role\` is not a name; ${NAME}`, () => P.role('222233334444', 'my role')],
    [`InvalidValue: \`roleName\` \`\` is not a name; ${NAME}`, () => P.role('222233334444', '')],
    [`InvalidValue: \`roleName\` \`path/\` is not a name; ${NAME}`, () => P.role('222233334444', 'path/')],
    [
      `InvalidValue: \`roleName\` \`${'a'.repeat(65)}\` is not a name; ${NAME}`,
      () => P.role('222233334444', 'a'.repeat(65)),
    ],
    [
      'InvalidValue: `roleName` `a b/c` has a bad path; write `path/name` without spaces',
      () => P.role('222233334444', 'a b/c'),
    ],
    [
      'InvalidValue: `roleName` `a//c` has a bad path; write `path/name` without spaces',
      () => P.role('222233334444', 'a//c'),
    ],
    [
      'InvalidValue: `roleName` `role/Caller` repeats `role/`; write `Caller`',
      () => P.role('222233334444', 'role/Caller'),
    ],
    [
      'InvalidValue: `roleName` `arn:aws:iam::222233334444:role/Caller` is an ARN; use `TrustedPrincipal.roleArn`',
      () => P.role('222233334444', 'arn:aws:iam::222233334444:role/Caller'),
    ],
    [
      'InvalidValue: `userName` `root` is the root user; use `TrustedPrincipal.account` to trust an account; the root user itself cannot assume roles',
      () => P.user('222233334444', 'root'),
    ],
    [`InvalidValue: \`userName\` \`a:b\` is not a name; ${NAME}`, () => P.user('222233334444', 'a:b')],
    [
      'InvalidValue: `arn` `Caller` is not an ARN; write `arn:<partition>:iam::<account>:role/<name>`, or use `TrustedPrincipal.role`',
      () => P.roleArn('Caller'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:iam::222233334444:root` means the whole account, not the root user; use `TrustedPrincipal.account` and state a reason',
      () => P.roleArn('arn:aws:iam::222233334444:root'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:iam::222233334444:user/deploy` is a user; use `TrustedPrincipal.userArn`',
      () => P.roleArn('arn:aws:iam::222233334444:user/deploy'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:iam::222233334444:role/Caller` is a role; use `TrustedPrincipal.roleArn`',
      () => P.userArn('arn:aws:iam::222233334444:role/Caller'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:iam::222233334444:group/admins` is a group, which is no principal; trust a role instead',
      () => P.userArn('arn:aws:iam::222233334444:group/admins'),
    ],
    [
      "InvalidValue: `arn` `arn:aws:sts::222233334444:assumed-role/Caller/session` is one session of a role; trust the role, `TrustedPrincipal.role('222233334444', 'Caller')`, and pin the session with `TrustCondition.sessionName`",
      () => P.roleArn('arn:aws:sts::222233334444:assumed-role/Caller/session'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:sts::222233334444:federated-user/bob` is a federated session; trust a role, a user or the identity provider',
      () => P.userArn('arn:aws:sts::222233334444:federated-user/bob'),
    ],
    [
      'WildcardForbidden: `arn` `arn:aws:iam::222233334444:role/*` has a wildcard, which a principal cannot have; trust the account and add `TrustCondition.principalArn` with the pattern',
      () => P.roleArn('arn:aws:iam::222233334444:role/*'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:iam::2222:role/Caller` is not an account id; write its 12 digits as a string'.replace(
        '`arn:aws:iam::2222:role/Caller`',
        '`2222`',
      ),
      () => P.roleArn('arn:aws:iam::2222:role/Caller'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:iam:eu-west-1:222233334444:role/Caller` has a region; leave it empty: IAM is global',
      () => P.roleArn('arn:aws:iam:eu-west-1:222233334444:role/Caller'),
    ],
    [
      'InvalidValue: `arn` `arn:aws:s3:::bucket` is not a role; write `arn:<partition>:iam::<account>:role/<name>`',
      () => P.roleArn('arn:aws:s3:::bucket'),
    ],
    [
      'InvalidValue: `arn` `AROAEXAMPLEID` is the unique id that a deleted principal leaves behind; write the ARN of the principal that exists now',
      () => P.roleArn('AROAEXAMPLEID'),
    ],
    [
      'InvalidValue: `servicePrincipal` `ec2` is not a service principal; write `ec2.amazonaws.com`',
      () => P.service('ec2'),
    ],
    [
      'InvalidValue: `servicePrincipal` `https://Lambda.amazonaws.com/` is not a service principal; write `lambda.amazonaws.com`',
      () => P.service('https://Lambda.amazonaws.com/'),
    ],
    [
      'InvalidValue: `servicePrincipal` `lambda.amazon.com` is not a service principal; write `lambda.amazonaws.com`',
      () => P.service('lambda.amazon.com'),
    ],
    [
      'InvalidValue: `servicePrincipal` `*` is not a service principal; write its name, such as `ec2.amazonaws.com`',
      () => P.service('*'),
    ],
    [
      'InvalidValue: `issuer` `http://issuer.example` is not the address of an OIDC issuer; write its host and path, such as `token.actions.githubusercontent.com`',
      () => P.oidcProvider(`${PROVIDER}/issuer.example`, 'http://issuer.example'),
    ],
    [
      'InvalidValue: `providerArn` `arn:aws:iam::111122223333:saml-provider/x` is not an OIDC provider; write `arn:<partition>:iam::<account>:oidc-provider/<issuer>`',
      () => P.oidcProvider('arn:aws:iam::111122223333:saml-provider/x', 'issuer.example'),
    ],
    [
      'InvalidValue: `providerArn` `provider` is not an OIDC provider; write `arn:<partition>:iam::<account>:oidc-provider/<issuer>`',
      () => P.oidcProvider('provider', 'issuer.example'),
    ],
    [
      `InvalidValue: \`issuer\` \`issuer.example\` is not the issuer of \`${PROVIDER}/other.example\`; write \`other.example\`, or name the provider of \`issuer.example\``,
      () => P.oidcProvider(`${PROVIDER}/other.example`, 'https://issuer.example'),
    ],
    [
      'InvalidValue: `organizationId` `o-short` is not an organization id; write `o-` and 10 to 32 lower-case letters or digits',
      () => P.organization('o-short'),
    ],
  ])('%s', (message, act) => {
    expect(failure(act)).toBe(message);
  });
});

describe('values of conditions', () => {
  test.each<[string, () => unknown]>([
    [`InvalidValue: \`externalId\` \`ab c\` has a space; ${EXTERNAL}`, () => C.externalId('ab c')],
    [`InvalidValue: \`externalId\` \`ab#c\` has the character \`#\`; ${EXTERNAL}`, () => C.externalId('ab#c')],
    [`InvalidValue: \`externalId\` \`a\` has 1 character; ${EXTERNAL}`, () => C.externalId('a')],
    ['InvalidValue: `externalId` has an empty value; write the value, or drop the condition', () => C.externalId('')],
    [
      'InvalidValue: `externalId` has an empty value; write the value, or drop the condition',
      () => C.externalId(undefined as unknown as string),
    ],
    [
      `InvalidValue: \`externalId\` \`aaaaaaaaaaaa...\` has 1225 characters; ${EXTERNAL}`,
      () => C.externalId('a'.repeat(1225)),
    ],
    [
      'WildcardForbidden: `externalId` `customer-*` has a wildcard, which lets in more than one customer; write the whole external id',
      () => C.externalId('customer-*'),
    ],
    [
      'WildcardForbidden: `sts:ExternalId` `customer-?` has a wildcard, which lets in more than one customer; write the whole external id',
      () => C.of('StringLike', 'sts:ExternalId', ['customer-?']),
    ],
    ['MissingValue: `externalId` has no value; give at least one', () => C.externalId()],
    [
      "InvalidValue: `sourceIp` `10.0.0.0/8` is in `10.0.0.0/8`, which AWS never sees on a public call; write the public address of the caller's NAT, or use `sourceVpce`",
      () => C.sourceIp('10.0.0.0/8'),
    ],
    [
      "InvalidValue: `sourceIp` `192.168.1.7` is in `192.168.0.0/16`, which AWS never sees on a public call; write the public address of the caller's NAT, or use `sourceVpce`",
      () => C.sourceIp('192.168.1.7'),
    ],
    [
      "InvalidValue: `sourceIp` `fd00::/8` is in `fc00::/7`, which AWS never sees on a public call; write the public address of the caller's NAT, or use `sourceVpce`",
      () => C.sourceIp('fd00::/8'),
    ],
    [
      'InvalidValue: `sourceIp` `0.0.0.0/0` restricts nothing; name the addresses the caller leaves from, or drop the condition',
      () => C.sourceIp('0.0.0.0/0'),
    ],
    [
      'InvalidValue: `sourceIp` `::/0` restricts nothing; name the addresses the caller leaves from, or drop the condition',
      () => C.sourceIp('::/0'),
    ],
    [
      'InvalidValue: `sourceIp` `0.0.0.0/1, 128.0.0.0/1` restricts nothing; name the addresses the caller leaves from, or drop the condition',
      () => C.sourceIp('0.0.0.0/1', '128.0.0.0/1'),
    ],
    [
      'InvalidValue: `sourceIp` `203.0.113.5/24` has host bits set; write `203.0.113.0/24`',
      () => C.sourceIp('203.0.113.5/24'),
    ],
    [
      'InvalidValue: `sourceIp` `2001:db8::1/32` has host bits set; write `2001:db8::/32`',
      () => C.sourceIp('2001:db8::1/32'),
    ],
    [
      'InvalidValue: `sourceIp` `203.0.113.*` is not an address; write an address or a CIDR block, such as `203.0.113.0/24` or `2001:db8::/32`',
      () => C.sourceIp('203.0.113.*'),
    ],
    [
      'InvalidValue: `sourceVpce` `vpce-abc123` is not the id of a VPC endpoint; write `vpce-` and 8 or 17 digits of 0-9 a-f',
      () => C.sourceVpce('vpce-abc123'),
    ],
    [
      'InvalidValue: `sourceVpce` `vpc-0123456789abcdef0` is not a VPC endpoint; use `sourceVpc`',
      () => C.sourceVpce('vpc-0123456789abcdef0'),
    ],
    [
      'InvalidValue: `sourceVpc` `vpce-0123456789abcdef0` is not a VPC; use `sourceVpce`',
      () => C.sourceVpc('vpce-0123456789abcdef0'),
    ],
    [
      'WildcardForbidden: `sourceVpc` `vpc-*` has a wildcard, which defeats `aws:SourceVpc`; write the whole value',
      () => C.sourceVpc('vpc-*'),
    ],
    [
      'InvalidValue: `organization` `o-A1B2C3D4E5` is not an organization id; write `o-` and 10 to 32 lower-case letters or digits',
      () => C.organization('o-A1B2C3D4E5'),
    ],
    [
      'InvalidValue: `organizationPaths` `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111` does not end in `/`, so it never matches; write `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/`',
      () => C.organizationPaths('o-a1b2c3d4e5/r-ab12/ou-ab12-11111111'),
    ],
    [
      'InvalidValue: `organizationPaths` `o-a1b2c3d4e5/ou-ab12-11111111/` is not an organization path; write `o-.../r-.../ou-.../`, with `*` at the end for all below',
      () => C.organizationPaths('o-a1b2c3d4e5/ou-ab12-11111111/'),
    ],
    [
      'InvalidValue: `principalArn` `Caller` is not an ARN; write `arn:<partition>:iam::<account>:role/<name>`',
      () => C.principalArn('Caller'),
    ],
    [
      'InvalidValue: `principalArn` `arn:aws:iam::222233334444:root` matches only the root user; use `aws:PrincipalAccount` for the whole account',
      () => C.principalArn('arn:aws:iam::222233334444:root'),
    ],
    [
      'InvalidValue: `principalArn` `arn:aws:sts::222233334444:assumed-role/R/s` is a session, and the key holds the role; write `arn:<partition>:iam::<account>:role/<name>`',
      () => C.principalArn('arn:aws:sts::222233334444:assumed-role/R/s'),
    ],
    [
      'InvalidValue: `principalArn` `arn:aws:s3:::bucket` is not the ARN of a role or user; write `arn:<partition>:iam::<account>:role/<name>`',
      () => C.principalArn('arn:aws:s3:::bucket'),
    ],
    ['WildcardForbidden: `principalArn` `*` matches everything; write what it has to match', () => C.principalArn('*')],
    [
      'InvalidValue: `sourceArn` `my-queue` is not an ARN; write `arn:<partition>:<service>:<region>:<account>:<resource>`',
      () => C.sourceArn('my-queue'),
    ],
    [
      'InvalidValue: `sourceArn` `arn:aws:ecs:*:*:*` fits every account; write the account of the resource',
      () => C.sourceArn('arn:aws:ecs:*:*:*'),
    ],
    [
      "InvalidValue: `sourceAccount` `12345678901` is not an account id; a number loses its leading zeros: write it as a string, `'012345678901'`",
      () => C.sourceAccount('12345678901'),
    ],
    [
      'InvalidValue: `sessionName` `a b` is not a value that STS accepts; use 2 to 64 characters of A-Z a-z 0-9 _ + = , . @ -',
      () => C.sessionName('a b'),
    ],
    [
      'InvalidValue: `sourceIdentity` `a` is not a value that STS accepts; use 2 to 64 characters of A-Z a-z 0-9 _ + = , . @ -',
      () => C.sourceIdentity('a'),
    ],
    [
      'WildcardForbidden: `sessionName` `ci-*` has a wildcard, which is taken literally here; write the whole value, or use `of` with `StringLike`',
      () => C.sessionName('ci-*'),
    ],
    [
      'WildcardForbidden: `aws:PrincipalArn` `arn:aws:iam::222233334444:role/*` has a wildcard, which is taken literally here; write the whole value, or use `of` with `ArnLike`',
      () => C.of('StringEquals', 'aws:PrincipalArn', ['arn:aws:iam::222233334444:role/*']),
    ],
    [
      'WildcardForbidden: `sub` `repo:o/r:*` has a wildcard, which is taken literally here; write the whole value, or use `of` with `StringLike`',
      () => C._claim(ISSUER, 'sub', 'repo:o/r:*'),
    ],
    [
      'WildcardForbidden: `sub` `*` matches everything; write what it has to match',
      () => C._claimLike(ISSUER, 'sub', '*'),
    ],
    [
      'InvalidValue: `sessionTag` `a#b` has the character `#`; use letters, digits, spaces and _ . : / = + - @',
      () => C.sessionTag('team', 'a#b'),
    ],
    [
      'InvalidValue: `principalTag` `aaaaaaaaaaaa...` has 257 characters; use at most 256',
      () => C.principalTag('team', 'a'.repeat(257)),
    ],
    [
      'InvalidValue: `key` `aws:RequestTag/` has no usable tag key; use 1 to 128 letters, digits, spaces and _ . : / = + - @, not starting with `aws:`',
      () => C.sessionTag('', 'x'),
    ],
    [
      'InvalidValue: `key` `aws:PrincipalTag/aws:team` has no usable tag key; use 1 to 128 letters, digits, spaces and _ . : / = + - @, not starting with `aws:`',
      () => C.principalTag('aws:team', 'x'),
    ],
    [
      'InvalidValue: `maxAge` `0` is not an age that MFA can have; use 1 to 129600 seconds',
      () => C.mfa(Duration.seconds(0)),
    ],
    [
      'InvalidValue: `maxAge` `172800` is not an age that MFA can have; use 1 to 129600 seconds',
      () => C.mfa(Duration.days(2)),
    ],
    [
      'InvalidValue: `maxAge` `0.5` is not an age that MFA can have; use 1 to 129600 seconds',
      () => C.mfa(Duration.millis(500)),
    ],
    [
      'MissingValue: `timeWindow` has neither a start nor an end; give `notBefore`, `notAfter` or both',
      () => C.timeWindow({}),
    ],
    [
      "InvalidValue: `notAfter` is not a valid date; write `new Date('2027-01-31T00:00:00Z')`",
      () => C.timeWindow({ notAfter: new Date('tomorrow') }),
    ],
    [
      'InvalidValue: `notBefore` `2027-01-02T00:00:00Z` is not before `notAfter` `2027-01-01T00:00:00Z`; swap them, or move one',
      () => C.timeWindow({ notBefore: new Date('2027-01-02T00:00:00Z'), notAfter: new Date('2027-01-01T00:00:00Z') }),
    ],
  ])('%s', (message, act) => {
    expect(failure(act)).toBe(message);
  });
});

describe('conditions of the generic door', () => {
  test.each<[string, string, string, string[]]>([
    [
      'InvalidValue: `operator` `StringEqualsIfExists` is true when the key is absent; use `StringEquals`',
      'StringEqualsIfExists',
      'sts:ExternalId',
      ['abc'],
    ],
    [
      'InvalidValue: `operator` `ForAnyValue:StringLikeIfExists` is true when the key is absent; use `ForAnyValue:StringLike`',
      'ForAnyValue:StringLikeIfExists',
      'aws:TagKeys',
      ['a'],
    ],
    [
      'InvalidValue: `operator` `ForAllValues:StringEquals` is true when the key is absent; use `ForAnyValue:StringEquals`',
      'ForAllValues:StringEquals',
      'aws:TagKeys',
      ['a'],
    ],
    [
      'InvalidValue: `operator` `ForAnyValue:StringNotEquals` is true as soon as one of several values differs; list what is allowed with a positive operator',
      'ForAnyValue:StringNotEquals',
      'aws:TagKeys',
      ['a'],
    ],
    [
      'InvalidValue: `operator` `stringEquals` is not a condition operator; write `StringEquals`',
      'stringEquals',
      'sts:ExternalId',
      ['abc'],
    ],
    [
      'InvalidValue: `key` `aws:UserAgent` is written by the caller; remove the condition: it keeps out nobody who knows it',
      'StringEquals',
      'aws:UserAgent',
      ['x'],
    ],
    [
      'InvalidValue: `key` `aws:referer` is written by the caller; remove the condition: it keeps out nobody who knows it',
      'StringEquals',
      'aws:referer',
      ['x'],
    ],
    [
      'InvalidValue: `key` `aws:PrincipalOrg-ID` is not a condition key; write `aws:PrincipalOrgID`',
      'StringEquals',
      'aws:PrincipalOrg-ID',
      ['o-a1b2c3d4e5'],
    ],
    [
      'InvalidValue: `key` `aws:ExternalId` is not a condition key; write `sts:ExternalId`',
      'StringEquals',
      'aws:ExternalId',
      ['abc'],
    ],
    [
      'InvalidValue: `key` `aws:Nonsense` is not a condition key; see the guide of global condition keys',
      'StringEquals',
      'aws:Nonsense',
      ['abc'],
    ],
    [
      'InvalidValue: `key` `team` is not a condition key; see the guide of global condition keys',
      'StringEquals',
      'team',
      ['abc'],
    ],
    [
      'InvalidValue: `operator` `StringEquals` does not fit `aws:SourceIp`; use `IpAddress`',
      'StringEquals',
      'aws:SourceIp',
      ['203.0.113.0/24'],
    ],
    [
      'InvalidValue: `operator` `StringLike` does not fit `aws:PrincipalArn`; use `ArnLike`',
      'StringLike',
      'aws:PrincipalArn',
      ['arn:aws:iam::222233334444:role/*'],
    ],
    [
      'InvalidValue: `operator` `StringLike` does not fit `aws:PrincipalOrgPaths`, which can hold several values; write `ForAnyValue:StringLike`',
      'StringLike',
      'aws:PrincipalOrgPaths',
      ['o-a1b2c3d4e5/*'],
    ],
    [
      'InvalidValue: `operator` `ForAnyValue:StringEquals` does not fit `sts:ExternalId`, which holds one value only; write `StringEquals`',
      'ForAnyValue:StringEquals',
      'sts:ExternalId',
      ['abc'],
    ],
    ['MissingValue: `sts:ExternalId` has no value; give at least one', 'StringEquals', 'sts:ExternalId', []],
    [
      'InvalidValue: `aws:MultiFactorAuthAge` has 2 values under `NumericLessThan`; give exactly one',
      'NumericLessThan',
      'aws:MultiFactorAuthAge',
      ['1', '2'],
    ],
    [
      'InvalidValue: `aws:SecureTransport` `yes` is neither true nor false; write `true` or `false`',
      'Bool',
      'aws:SecureTransport',
      ['yes'],
    ],
    [
      'InvalidValue: `aws:EpochTime` `soon` is not a number; write digits only',
      'NumericLessThan',
      'aws:EpochTime',
      ['soon'],
    ],
    [
      'InvalidValue: `aws:CurrentTime` `2027-01-31` is not a time; write it in UTC, such as `2027-01-31T00:00:00Z`',
      'DateLessThan',
      'aws:CurrentTime',
      ['2027-01-31'],
    ],
    [
      "InvalidValue: `sts:ExternalId` `true` under `Null` would ask for the key to be absent; write `'false'`: the key has to be there",
      'Null',
      'sts:ExternalId',
      ['true'],
    ],
    [
      'WildcardForbidden: `aws:PrincipalAccount` `2222*` has a wildcard, which defeats `aws:PrincipalAccount`; write the whole value',
      'StringLike',
      'aws:PrincipalAccount',
      ['2222*'],
    ],
  ])('%s', (message, operator, key, values) => {
    expect(failure(() => C.of(operator, key, values))).toBe(message);
  });

  test('an unknown operator is answered with the known ones', () => {
    expect(failure(() => C.of('Matches', 'sts:ExternalId', ['abc']))).toMatch(
      /^InvalidValue: `operator` `Matches` is not a condition operator; use one of StringEquals, StringNotEquals, .*, Null$/,
    );
  });
});

describe('trusts as a whole', () => {
  const claims = [C._claim(ISSUER, 'sub', 'a'), C._claim(ISSUER, 'aud', 'sts.amazonaws.com')];

  test.each<[string, () => unknown]>([
    [
      'MissingValue: CrossAccountRole `ToolJump`: `trusted` is empty; name at least one principal',
      () => trustPolicy(SUBJECT, []),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `aws:SourceIp` and `aws:SourceVpce` are never present in the same call; keep the one that fits how the caller reaches AWS',
      () => trust(role(), C.sourceIp('203.0.113.0/24'), C.sourceVpce('vpce-0123abcd')),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `aws:SourceIp` and `aws:SourceVpc` are never present in the same call; keep the one that fits how the caller reaches AWS',
      () => trust(role(), C.sourceVpc('vpc-0123abcd'), C.sourceIp('203.0.113.0/24')),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `sts:ExternalId` is given twice, as `abc` and `def`, which have nothing in common; give it once, with every value',
      () => trust(role(), C.externalId('def'), C.externalId('abc')),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `aws:SourceIp` is given twice, as `198.51.100.0/24` and `203.0.113.0/24`, which have nothing in common; give it once, with every value',
      () => trust(role(), C.sourceIp('203.0.113.0/24'), C.sourceIp('198.51.100.0/24')),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `aws:PrincipalTag/team` is given twice, as `*-a` and `b-*`, and what both allow cannot be told; give it once',
      () =>
        trust(
          role(),
          C.of('StringLike', 'aws:PrincipalTag/team', ['b-*']),
          C.of('StringLike', 'aws:PrincipalTag/team', ['*-a']),
        ),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `aws:PrincipalOrgID` is given twice, as `o-a1b2c3d4e5` and `o-zzzzzzzzzz`, which have nothing in common; give it once, with every value',
      () => trust(organization(), C.organization('o-zzzzzzzzzz')),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `aws:CurrentTime` has to be over `2027-02-01T00:00:00Z` and under `2027-01-01T00:00:00Z`, which nothing is; widen one of the two',
      () =>
        trust(
          role(),
          C.timeWindow({ notBefore: new Date('2027-02-01T00:00:00Z') }),
          C.timeWindow({ notAfter: new Date('2027-01-01T00:00:00Z') }),
        ),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: role TheirCallerRole of account 222233334444 is trusted twice, under different conditions, so either would do; name it once, with all conditions',
      () =>
        trustPolicy(SUBJECT, [
          { principal: role(), conditions: [C.externalId('a-long-external-id-01')] },
          { principal: role(), conditions: [] },
        ]),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: role TheirCallerRole of account 222233334444 is covered by any identity of account 222233334444, which is trusted under fewer conditions; trust the account under the same conditions, or not at all',
      () =>
        trustPolicy(SUBJECT, [
          { principal: role(), conditions: [C.externalId('a-long-external-id-01')] },
          { principal: account(), conditions: [] },
        ]),
    ],
    [
      `MissingValue: CrossAccountRole \`ToolJump\`: the trust has no \`StringEquals\` on \`${ISSUER}:aud\`; add it: anyone who gets a token of the issuer could assume the role`,
      () => trust(oidc(), claims[0] as C),
    ],
    [
      `MissingValue: CrossAccountRole \`ToolJump\`: the trust has no \`StringEquals\` or \`StringLike\` on \`${ISSUER}:sub\`; add it: anyone who gets a token of the issuer could assume the role`,
      () => trust(oidc(), claims[1] as C),
    ],
    [
      'ConditionNotCarried: CrossAccountRole `ToolJump`: `aws:SourceArn` `arn:aws:scheduler:eu-west-1:111122223333:schedule/default/x` is not what scheduler.amazonaws.com sends; write `arn:<partition>:scheduler:<region>:<account>:schedule-group/*`',
      () =>
        trust(
          service('scheduler.amazonaws.com'),
          C.sourceArn('arn:aws:scheduler:eu-west-1:111122223333:schedule/default/x'),
        ),
    ],
    [
      'ConditionNotCarried: CrossAccountRole `ToolJump`: `aws:SourceArn` `arn:aws:ecs:eu-west-1:111122223333:cluster/c` is not what ecs-tasks.amazonaws.com sends; write `arn:<partition>:ecs:<region>:<account>:*`',
      () => trust(service('ecs-tasks.amazonaws.com'), C.sourceArn('arn:aws:ecs:eu-west-1:111122223333:cluster/c')),
    ],
    [
      'ConditionNotCarried: CrossAccountRole `ToolJump`: `aws:SourceArn` `arn:aws:lambda:eu-west-1:111122223333:function:f` is not what states.amazonaws.com sends; write `arn:<partition>:states:<region>:<account>:stateMachine:*`',
      () => trust(service('states.amazonaws.com'), C.sourceArn('arn:aws:lambda:eu-west-1:111122223333:function:f')),
    ],
    [
      'ConditionContradiction: CrossAccountRole `ToolJump`: `aws:SourceArn` `arn:aws:states:eu-west-1:111122223333:stateMachine:*` is not in account `999999999999` of `aws:SourceAccount`; write the same account in both',
      () =>
        trust(
          service('states.amazonaws.com'),
          C.sourceAccount('999999999999'),
          C.sourceArn('arn:aws:states:eu-west-1:111122223333:stateMachine:*'),
        ),
    ],
    [
      'ConditionNotCarried: CrossAccountRole `ToolJump`: `aws:SourceIdentity` is never present when the caller is user deploy of account 222233334444; remove the condition: only signed calls of IAM principals carry it; use a claim of the identity provider',
      () => trust(user(), C.of('StringEquals', 'aws:SourceIdentity', ['alice'])),
    ],
  ])('%s', (message, act) => {
    expect(failure(act)).toBe(message);
  });
});

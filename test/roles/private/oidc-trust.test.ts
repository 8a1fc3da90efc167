import { oidcIssuerNamed } from '../../../lib/reference/oidc-issuers';
import { oidcGrants, type OidcTrust } from '../../../lib/roles/private/oidc-trust';
import { TrustCondition } from '../../../lib/trust/trust-condition';
import { failure, newStack } from '../support';

const ISSUER = 'login.example.com';
const ARN = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
const trust = (rest: Partial<OidcTrust>): OidcTrust => ({
  issuer: ISSUER,
  audience: 'aws',
  subjects: [{ value: 'a', pattern: false }],
  claims: {},
  options: { providerArn: ARN },
  ...rest,
});
const linesOf = (rest: Partial<OidcTrust>): unknown =>
  oidcGrants(newStack(), 'OidcRole `R`', trust(rest)).flatMap(({ conditions }) =>
    conditions.flatMap(({ _clauses }) => _clauses.map(({ operator, key, values }) => [operator, key, ...values])),
  );

test('compares the audience and the subject exactly', () => {
  expect(linesOf({})).toEqual([
    ['StringEquals', `${ISSUER}:aud`, 'aws'],
    ['StringEquals', `${ISSUER}:sub`, 'a'],
  ]);
});

test('one pattern among the subjects makes one condition of patterns: two would both have to hold', () => {
  expect(
    linesOf({
      subjects: [
        { value: 'a', pattern: false },
        { value: 'b*', pattern: true },
      ],
    }),
  ).toEqual([
    ['StringEquals', `${ISSUER}:aud`, 'aws'],
    ['StringLike', `${ISSUER}:sub`, 'a', 'b*'],
  ]);
});

test('adds claims that are asked, then the conditions', () => {
  const conditions = [TrustCondition.sourceIp('203.0.113.0/24')];
  expect(
    linesOf({ claims: { amr: ['mfa', 'otp'], ref: undefined }, options: { providerArn: ARN, conditions } }),
  ).toEqual([
    ['StringEquals', `${ISSUER}:aud`, 'aws'],
    ['StringEquals', `${ISSUER}:sub`, 'a'],
    ['StringEquals', `${ISSUER}:amr`, 'mfa', 'otp'],
    ['IpAddress', 'aws:SourceIp', '203.0.113.0/24'],
  ]);
});

const [shape] = oidcIssuerNamed('Buildkite').subjects;

test.each([
  [
    { subjects: [] },
    'MissingValue: OidcRole `R`: `subjects` is empty; name at least one: anyone who gets a token of the issuer could assume the role',
  ],
  [
    { subjects: [{ value: 'organization:o', pattern: false, shape }] },
    'InvalidValue: OidcRole `R`: `organization:o` is no subject of login.example.com; use the methods that are named after the issuer',
  ],
  [
    { options: { providerArn: ARN, thumbprints: ['a'.repeat(40)] } },
    'InvalidValue: OidcRole `R`: `thumbprints` stands beside `providerArn`, whose provider is made elsewhere; remove one of the two',
  ],
  [{ claims: { amr: [] } }, 'MissingValue: `amr` has no value; give at least one'],
])('%j fails: %s', (rest, expected) => {
  expect(failure(() => linesOf(rest))).toBe(expected);
});

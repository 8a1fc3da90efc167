import { samlPrincipal } from '../../lib/trust/saml-principal';
import { SamlCondition } from '../../lib/trust/saml-condition';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { trustPolicy } from '../../lib/trust/trust-policy';
import { ISSUER, SUBJECT, account, failure, oidc, organization, role, service, user } from './samples';

test.each<[TrustCondition, string, string, readonly string[], string]>([
  [SamlCondition.subject('_cbb88bf5'), 'StringEquals', 'SAML:sub', ['_cbb88bf5'], 'the person is _cbb88bf5'],
  [
    SamlCondition.subjectType('persistent'),
    'StringEquals',
    'SAML:sub_type',
    ['persistent'],
    'the kind of subject is persistent',
  ],
  [
    SamlCondition.issuer('https://idp.example.com/metadata'),
    'StringEquals',
    'SAML:iss',
    ['https://idp.example.com/metadata'],
    'the issuer of the assertion is https://idp.example.com/metadata',
  ],
  [
    SamlCondition.affiliation('staff', 'faculty'),
    'ForAnyValue:StringEquals',
    'SAML:eduPersonAffiliation',
    ['staff', 'faculty'],
    'an attribute eduPersonAffiliation of the person is staff or faculty',
  ],
  [
    SamlCondition.attribute('edupersonprincipalname', 'alice@example.com'),
    'StringEquals',
    'SAML:eduPersonPrincipalName',
    ['alice@example.com'],
    'the attribute eduPersonPrincipalName of the person is alice@example.com',
  ],
  [
    SamlCondition.attribute('mail', 'alice@example.com'),
    'ForAnyValue:StringEquals',
    'SAML:mail',
    ['alice@example.com'],
    'an attribute mail of the person is alice@example.com',
  ],
])('%#: reads as it is written', (condition, operator, key, values, sentence) => {
  expect(condition._clauses).toEqual([{ operator, key, values }]);
  expect(condition.sentence).toBe(sentence);
});

test('says what a transient subject is worth, and that an attribute may not be sent', () => {
  expect(SamlCondition.subject('a').caveat).toBe(
    'pins nobody where the provider sends transient subjects, which change with every session',
  );
  expect(SamlCondition.affiliation('staff').caveat).toBe('only true when the provider sends the attribute');
});

test.each<[string, () => TrustCondition, string]>([
  [
    'an attribute near one',
    () => SamlCondition.attribute('eduPersonAfiliation', 'staff'),
    'InvalidValue: `name` `eduPersonAfiliation` is no SAML attribute that AWS reads; write `eduPersonAffiliation`, or ' +
      'send it as a session tag and ask for it with `TrustCondition.sessionTag`',
  ],
  [
    'an attribute of its own',
    () => SamlCondition.attribute('costCentreOfDepartment', '7'),
    'InvalidValue: `name` `costCentreOfDepartment` is no SAML attribute that AWS reads; ' +
      'send it as a session tag, and ask for it with `TrustCondition.sessionTag`',
  ],
  ['no value', () => SamlCondition.subject(), 'MissingValue: `SAML:sub` has no value; give at least one'],
  [
    'an empty value',
    () => SamlCondition.issuer(''),
    'InvalidValue: `SAML:iss` has an empty value; write the value, or drop the condition',
  ],
  [
    'a wildcard',
    () => SamlCondition.subject('_cbb*'),
    'WildcardForbidden: `SAML:sub` `_cbb*` has a wildcard, which is taken literally here; ' +
      'write the whole value, or use `of` with `StringLike`',
  ],
  [
    'an attribute with several values under an operator for one',
    () => TrustCondition.of('StringEquals', 'saml:mail', ['a@example.com']),
    'InvalidValue: `operator` `StringEquals` does not fit `SAML:mail`, which can hold several values; ' +
      'write `ForAnyValue:StringEquals`',
  ],
  [
    'an operator that is true without the attribute',
    () => TrustCondition.of('ForAllValues:StringLike', 'saml:edupersonaffiliation', ['staff']),
    'InvalidValue: `operator` `ForAllValues:StringLike` is true when the key is absent; use `ForAnyValue:StringLike`',
  ],
])('%s is refused', (_, make, message) => {
  expect(failure(make)).toBe(message);
});

describe('a condition goes with exactly the principals whose calls carry its key', () => {
  const saml = samlPrincipal('arn:aws:iam::111122223333:saml-provider/Corporate');
  const principals = [role(), user(), account(), organization(), service(), oidc(), saml];
  const claims = [TrustCondition._claim(ISSUER, 'sub', 'a'), TrustCondition._claim(ISSUER, 'aud', 'b')];

  // role, user, account, organization, service (ec2), OIDC provider, SAML provider; from the guide, by hand
  test.each<[string, string, TrustCondition]>([
    ['SAML:aud', '------y', TrustCondition.of('StringEquals', 'SAML:aud', ['https://signin.aws.amazon.com/saml'])],
    ['SAML:sub', 'y-yy--y', SamlCondition.subject('a')],
    ['SAML:sub_type', 'y-yy--y', SamlCondition.subjectType('persistent')],
    ['SAML:iss', '------y', SamlCondition.issuer('https://idp.example.com')],
    ['SAML:eduPersonAffiliation', '------y', SamlCondition.affiliation('staff')],
    ['sessionTag', 'yyyy-yy', TrustCondition.sessionTag('team', 'analytics')],
    ['sourceIdentity', 'yyyy-yy', TrustCondition.sourceIdentity('alice')],
    ['sourceIp', 'yyyy-yy', TrustCondition.sourceIp('203.0.113.0/24')],
    ['externalId', 'yyyy---', TrustCondition.externalId('a-long-external-id-01')],
    ['organization', 'yyyy---', TrustCondition.organization('o-a1b2c3d4e5')],
    ['principalTag', 'yyyy---', TrustCondition.principalTag('team', 'analytics')],
    ['mfa', '-yyy---', TrustCondition.mfa()],
  ])('%s: %s', (_, expected, condition) => {
    const found = principals.map((principal) => {
      const conditions = principal._facts.kind === 'oidc' ? [...claims, condition] : [condition];
      const error = failure(() => trustPolicy(SUBJECT, [{ principal, conditions }]));
      return error === '' ? 'y' : error.startsWith('ConditionNotCarried: ') ? '-' : error;
    });
    expect(found).toEqual([...expected]);
  });

  test('with a sentence that says what to do', () => {
    expect(
      failure(() => trustPolicy(SUBJECT, [{ principal: user(), conditions: [SamlCondition.affiliation('staff')] }])),
    ).toBe(
      'ConditionNotCarried: CrossAccountRole `ToolJump`: `SAML:eduPersonAffiliation` is never present when the caller ' +
        'is user deploy of account 222233334444; remove the condition: only people who sign in through a SAML provider ' +
        'carry it',
    );
  });
});

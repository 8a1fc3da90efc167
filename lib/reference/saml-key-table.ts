import type { ConditionKeyFact, PrincipalKind } from './condition-keys';

const PAGE =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml';
// The list of keys was read in a copy of 2023; what of it stays on a session, in one of 2026.
const READ = '2023';

const SAML: readonly PrincipalKind[] = ['saml'];
const SAML_AND_SESSIONS: readonly PrincipalKind[] = ['role', 'account', 'organization', 'saml'];
const SAML_ONLY = 'remove the condition: only people who sign in through a SAML provider carry it';

function row(
  key: string,
  subject: string,
  extra: Partial<Pick<ConditionKeyFact, 'multivalued' | 'always' | 'carriedBy' | 'sentence' | 'caveat'>>,
): ConditionKeyFact {
  return {
    key: `SAML:${key}`,
    type: 'string',
    subject,
    carriedBy: SAML,
    always: [],
    multivalued: false,
    instead: SAML_ONLY,
    page: PAGE,
    date: READ,
    ...extra,
  };
}

const ALWAYS = { always: SAML };
const SESSION = { carriedBy: SAML_AND_SESSIONS };
/** What a reader of an attribute would get wrong: the provider decides whether it says anything at all. */
const SENT = 'only true when the provider sends the attribute';

function attribute(key: string): ConditionKeyFact {
  return row(key, `the attribute ${key} of the person`, { caveat: SENT });
}

function attributes(key: string): ConditionKeyFact {
  return row(key, `an attribute ${key} of the person`, { caveat: SENT, multivalued: true });
}

/** The condition keys of people who come with a SAML assertion. `[]` in the guide means that a key has several values. */
export const SAML_KEY_TABLE: readonly ConditionKeyFact[] = [
  row('aud', 'the sign-in endpoint of the assertion', { ...ALWAYS, sentence: 'the assertion is meant for {values}' }),
  row('iss', 'the issuer of the assertion', ALWAYS),
  row('doc', 'the SAML provider', ALWAYS),
  row('namequalifier', 'the hash of issuer, account and provider', { ...ALWAYS, ...SESSION }),
  row('sub', 'the person', {
    ...SESSION,
    caveat: 'pins nobody where the provider sends transient subjects, which change with every session',
  }),
  row('sub_type', 'the kind of subject', SESSION),

  attributes('eduPersonAffiliation'),
  attributes('eduPersonAssurance'),
  attributes('eduPersonEntitlement'),
  attributes('eduPersonNickname'),
  attribute('eduPersonOrgDN'),
  attributes('eduPersonOrgUnitDN'),
  attribute('eduPersonPrimaryAffiliation'),
  attribute('eduPersonPrimaryOrgUnitDN'),
  attribute('eduPersonPrincipalName'),
  attributes('eduPersonScopedAffiliation'),
  attributes('eduPersonTargetedID'),
  attributes('eduOrgHomePageURI'),
  attributes('eduOrgIdentityAuthNPolicyURI'),
  attributes('eduOrgLegalName'),
  attributes('eduOrgSuperiorURI'),
  attributes('eduOrgWhitePagesURI'),

  attributes('cn'),
  attributes('commonName'),
  attributes('givenName'),
  attributes('mail'),
  attributes('name'),
  attributes('organizationStatus'),
  attributes('primaryGroupSID'),
  attributes('surname'),
  attributes('uid'),
  attributes('x500UniqueIdentifier'),
];

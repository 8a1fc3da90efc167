import { conditionKey } from '../../lib/reference/condition-keys';
import { SAML_KEY_TABLE } from '../../lib/reference/saml-key-table';

test('every key is found under any case, as the guide writes them in lower case', () => {
  for (const fact of SAML_KEY_TABLE) {
    expect(conditionKey(fact.key.toLowerCase())).toBe(fact);
    expect(fact.key).toMatch(/^SAML:/);
  }
});

test.each(['SAML:namequalifier', 'SAML:sub', 'SAML:sub_type'])('%s stays on the session', (key) => {
  expect(conditionKey(key)?.carriedBy).toEqual(['role', 'account', 'organization', 'saml']);
});

test('any other key is there only when the assertion is handed in', () => {
  const others = SAML_KEY_TABLE.filter(({ key }) => !/^SAML:(namequalifier|sub|sub_type)$/.test(key));
  expect(others.length).toBeGreaterThan(25);
  for (const { carriedBy } of others) expect(carriedBy).toEqual(['saml']);
});

// The guide marks these with `[]` nowhere.
test.each(['aud', 'doc', 'iss', 'eduPersonOrgDN', 'eduPersonPrimaryAffiliation', 'eduPersonPrincipalName'])(
  'SAML:%s has one value',
  (key) => {
    expect(conditionKey(`SAML:${key}`)?.multivalued).toBe(false);
  },
);

test.each(['cn', 'mail', 'uid', 'eduPersonAffiliation', 'eduOrgLegalName', 'primaryGroupSID'])(
  'SAML:%s can have several',
  (key) => {
    expect(conditionKey(`SAML:${key}`)?.multivalued).toBe(true);
  },
);

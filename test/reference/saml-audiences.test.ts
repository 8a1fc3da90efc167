import { SAML_AUDIENCES, samlAudience, samlAudienceFact } from '../../lib/reference/saml-audiences';

test('every partition has one row, with its page and a date', () => {
  expect(new Set(SAML_AUDIENCES.map(({ partition }) => partition)).size).toBe(SAML_AUDIENCES.length);
  for (const { page, date, host } of SAML_AUDIENCES) {
    expect(page).toMatch(/^https:\/\/docs\.(aws\.amazon\.com|amazonaws\.cn)\//);
    expect(date).toMatch(/^\d{4}(-\d\d)?$/);
    expect(host).toMatch(/^signin\.[a-z0-9.-]+$/);
  }
});

test.each([
  ['us-east-1', 'https://signin.aws.amazon.com/saml'],
  ['us-west-2', 'https://us-west-2.signin.aws.amazon.com/saml'],
  ['eu-west-1', 'https://eu-west-1.signin.aws.amazon.com/saml'],
  ['il-central-1', 'https://il-central-1.signin.aws.amazon.com/saml'],
  ['mx-central-1', 'https://mx-central-1.signin.aws.amazon.com/saml'],
  ['us-gov-west-1', 'https://signin.amazonaws-us-gov.com/saml'],
  ['us-gov-east-1', 'https://us-gov-east-1.signin.amazonaws-us-gov.com/saml'],
  ['cn-northwest-1', 'https://cn-northwest-1.signin.amazonaws.cn/saml'],
])('the endpoint of %s is %s', (region, url) => {
  const fact = samlAudienceFact(region);
  expect(fact && samlAudience(fact, region)).toBe(url);
});

test.each([
  ['ap-southeast-2', 'https://signin.aws.amazon.com/saml'],
  ['us-gov-east-1', 'https://signin.amazonaws-us-gov.com/saml'],
  ['cn-north-1', 'https://signin.amazonaws.cn/saml'],
  ['us-iso-west-1', 'https://signin.c2shome.ic.gov/saml'],
  ['us-isob-east-1', 'https://signin.sc2shome.sgov.gov/saml'],
])('the endpoint of the partition of %s is %s', (region, url) => {
  const fact = samlAudienceFact(region);
  expect(fact && samlAudience(fact)).toBe(url);
});

test('encrypted assertions go to an endpoint of their own', () => {
  const fact = samlAudienceFact('eu-west-1');
  expect(fact && samlAudience(fact, 'eu-west-1', 'SAMLSPEXAMPLE')).toBe(
    'https://eu-west-1.signin.aws.amazon.com/saml/acs/SAMLSPEXAMPLE',
  );
});

test.each(['eusc-de-east-1', 'eu-isoe-west-1', 'us-isof-south-1', 'mars-1'])('none is known for %s', (region) => {
  expect(samlAudienceFact(region)?.partition).toBe(undefined);
});

import { ExternalIdPolicy } from '../../lib/onboarding/external-id-policy';
import { VendorIdentity } from '../../lib/onboarding/vendor-identity';
import { CALLER, failure, reads, templateOf, vendor } from './support';

function parameterOf(externalId: ExternalIdPolicy) {
  const access = vendor({ identity: VendorIdentity.remote({ trusted: [CALLER], externalId }) });
  access.addFeature('Exports', reads('exports.csv'));
  return templateOf(access).Parameters.ExternalId ?? {};
}

test('the vendor makes the id, and the customer is told so', () => {
  expect(parameterOf(ExternalIdPolicy.madeByVendor())).toEqual({
    Type: 'String',
    AllowedPattern: '^(?:[A-Za-z0-9_+=,.@:/-]{16,1224})$',
    ConstraintDescription: 'copy the whole id that the vendor made for you',
    Description: 'The id that Acme made for you; do not make one up. It is unique to you, and it is not a secret.',
    MinLength: 2,
    MaxLength: 1224,
  });
});

test('the customer chooses the id only with a reason, which everybody reads', () => {
  expect(parameterOf(ExternalIdPolicy.chosenByCustomer('Acme is installed without talking to Acme'))).toMatchObject({
    ConstraintDescription: 'use 16 to 1224 characters of A-Z a-z 0-9 _ + = , . @ : / -',
    Description:
      'An id of your choice, random and used nowhere else; tell it to Acme. It is not a secret. ' +
      'You choose it because Acme is installed without talking to Acme.',
  });
});

test.each([
  ['madeByVendor', ExternalIdPolicy.madeByVendor()],
  ['madeByVendor with a pattern', ExternalIdPolicy.madeByVendor('acme-[0-9a-f]{16}')],
  ['chosenByCustomer', ExternalIdPolicy.chosenByCustomer('nobody else can')],
])('%s can neither be left empty nor hidden', (_, policy) => {
  const parameter = parameterOf(policy);

  expect(new RegExp(String(parameter.AllowedPattern)).test('')).toBe(false);
  expect(parameter).not.toHaveProperty('Default');
  expect(parameter).not.toHaveProperty('NoEcho');
});

test.each([
  ['your-unique-external-id', true],
  ['123456789012', false],
  ['has spaces in the middle', false],
  ['*'.repeat(16), false],
])('the pattern takes %p: %p', (id, taken) => {
  expect(new RegExp(ExternalIdPolicy.madeByVendor()._pattern).test(id)).toBe(taken);
});

test.each([
  [
    '[0-9]*',
    'InvalidValue: `pattern` `[0-9]*` matches an empty value; write one that needs at least one character, such as `[a-z0-9.-]{3,63}`',
  ],
  [
    '[0-9',
    'InvalidValue: `pattern` `[0-9` is no regular expression; write one that CloudFormation understands, such as `[a-z0-9.-]{3,63}`',
  ],
])('the pattern %p is refused', (pattern, message) => {
  expect(failure(() => ExternalIdPolicy.madeByVendor(pattern))).toBe(message);
});

test('a choice of the customer without a reason is refused', () => {
  expect(failure(() => ExternalIdPolicy.chosenByCustomer(' '))).toBe(
    'ReasonRequired: `chosenByCustomer` has no reason; say why the vendor cannot make it, or use `ExternalIdPolicy.madeByVendor()`',
  );
});

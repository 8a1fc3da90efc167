import { samlAudienceCondition } from '../../../lib/roles/private/saml-audience-condition';
import { TrustCondition } from '../../../lib/trust/trust-condition';
import { ENV, newStack } from '../support';

test('is one condition, in the words of the card', () => {
  const [condition, ...others] = samlAudienceCondition('SamlRole `Analyst`', newStack({ env: ENV }), {});

  expect(others).toEqual([]);
  expect(condition?.sentence).toBe('the assertion is meant for https://signin.aws.amazon.com/saml');
});

test('is none where the author wrote one', () => {
  const conditions = [TrustCondition.of('StringLike', 'SAML:AUD', ['https://*.signin.aws.amazon.com/saml'])];
  expect(samlAudienceCondition('SamlRole `Analyst`', newStack({ env: ENV }), { conditions })).toEqual([]);
});

test('of any partition carries the id of encrypted assertions too', () => {
  const stack = newStack();
  const [condition] = samlAudienceCondition('SamlRole `Analyst`', stack, { encryptionId: 'SAMLSPEXAMPLE' });

  expect(stack.resolve(condition?._clauses[0]?.values)).toEqual([
    { 'Fn::Join': ['', [{ 'Fn::FindInMap': ['SamlSignIn', { Ref: 'AWS::Partition' }, 'url'] }, '/acs/SAMLSPEXAMPLE']] },
  ]);
});

import { Token } from 'aws-cdk-lib/core';
import { ecsTasksOf } from '../../../lib/roles/private/ecs-trust';
import { renderServiceTrust, renderTrust } from '../../../lib/roles/private/trust-document';
import { TrustCondition } from '../../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../../lib/trust/trusted-principal';
import { ENV, newStack } from '../support';

const trust = (issuer: string): Parameters<typeof renderTrust>[1] => {
  const principal = TrustedPrincipal.oidcProvider(Token.asString({ Ref: 'Provider' }), issuer);
  return [
    { principal, conditions: [TrustCondition._claim(issuer, 'aud', 'x'), TrustCondition._claim(issuer, 'sub', 'y')] },
  ];
};

test('a document whose keys are literal is an object', () => {
  expect(renderTrust('IrsaRole `A`', trust('issuer.example'), 'a').document).toMatchObject({ Version: '2012-10-17' });
});

test('a document with a token in a key is JSON text', () => {
  const { document } = renderTrust('IrsaRole `A`', trust(Token.asString({ Ref: 'Issuer' })), 'a');

  expect(JSON.parse(document as string)).toMatchObject({ Version: '2012-10-17' });
});

test('a document without conditions is an object', () => {
  const grants = [{ principal: TrustedPrincipal.service('ec2.amazonaws.com'), conditions: [] }];

  expect(renderTrust('Ec2InstanceRole `A`', grants, 'a').document).toMatchObject({ Version: '2012-10-17' });
});

test('the roles of one stack share the document of a service, plain and resolved', () => {
  const grants = ecsTasksOf(newStack());
  const stack = newStack({ env: ENV });

  const document = renderServiceTrust('EcsTaskRole `A`', grants, stack);

  expect(renderServiceTrust('EcsTaskRole `B`', grants, stack)).toBe(document);
  expect(Token.isUnresolved(document)).toBe(false);
  expect(document).toMatchObject({ Version: '2012-10-17' });
});

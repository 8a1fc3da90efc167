import { Stack } from 'aws-cdk-lib/core';
import { VendorRole } from '../../../lib/onboarding/private/vendor-role';
import { CALLER, newApp } from '../support';

test('the role is called Role in every template, whatever its id', () => {
  const stack = new Stack(newApp(), 'Stack');
  const role = new VendorRole(stack, 'AcmeReader', {}, [{ principal: CALLER, conditions: [] }]);

  expect(stack.resolve(role.resource.ref)).toEqual({ Ref: 'Role' });
});

import { Token } from 'aws-cdk-lib/core';
import { checkAccountId, checkOrganizationId } from '../../lib/reference/identifiers';
import { failure, token } from '../trust/samples';

test.each(['222233334444', token('Account'), String(Token.asNumber({ Ref: 'Account' }))])(
  '%s may be an account id',
  (value) => {
    expect(checkAccountId('accountId', value)).toBe(value);
  },
);

test.each([
  ['12345678901', "a number loses its leading zeros: write it as a string, `'012345678901'`"],
  ['2222-3333-4444', 'write `222233334444`'],
  ['prod', 'write its 12 digits as a string'],
])('%s is no account id', (value, help) => {
  const message = `InvalidValue: \`accountId\` \`${value}\` is not an account id; ${help}`;
  expect(failure(() => checkAccountId('accountId', value))).toBe(message);
});

test.each(['o-a1b2c3d4e5', token('Organization')])('%s may be an organization id', (value) => {
  expect(checkOrganizationId('organization', value)).toBe(value);
});

test.each(['o-short', 'O-A1B2C3D4E5', 'r-ab12'])('%s is no organization id', (value) => {
  expect(failure(() => checkOrganizationId('organization', value))).toMatch(
    /is not an organization id; write `o-` and /,
  );
});

import { Aws } from 'aws-cdk-lib/core';
import { trustAnchorId } from '../../lib/trust/trust-anchor-arn';
import { failure, token } from './samples';

const ID = '0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f';
const HELP = 'write `arn:<partition>:rolesanywhere:<region>:<account>:trust-anchor/<id>`';

test.each([
  [`arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/${ID}`, ID],
  [`arn:${Aws.PARTITION}:rolesanywhere:eu-west-1:${Aws.ACCOUNT_ID}:trust-anchor/${ID}`, ID],
  [`arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/${token('Id')}`, token('Id')],
  [token('Anchor'), token('Anchor')],
])('the id of %s', (arn, id) => {
  expect(trustAnchorId(arn)).toBe(id);
});

test('a whole resource that only deployment knows stands for the id', () => {
  const arn = `arn:aws:rolesanywhere:eu-west-1:111122223333:${token('Resource')}`;
  expect(trustAnchorId(arn)).toBe(arn);
});

test.each([
  [ID, `InvalidValue: \`trustAnchorArn\` \`${ID}\` is not a trust anchor; ${HELP}`],
  [
    `arn:aws:rolesanywhere:eu-west-1:111122223333:profile/${ID}`,
    `InvalidValue: \`trustAnchorArn\` \`arn:aws:rolesanywhere:eu-west-1:111122223333:profile/${ID}\` is not a trust anchor; ${HELP}`,
  ],
  [
    'arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/my-ca',
    `InvalidValue: \`trustAnchorArn\` \`arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/my-ca\` is not a trust anchor; ${HELP}`,
  ],
  [
    `arn:aws:rolesanywhere:eu-west-1:1111:trust-anchor/${ID}`,
    'InvalidValue: `trustAnchorArn` `1111` is not an account id; write its 12 digits as a string',
  ],
  [
    'arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/*',
    `InvalidValue: \`trustAnchorArn\` \`arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/*\` is not a trust anchor; ${HELP}`,
  ],
])('%s is refused', (arn, message) => {
  expect(failure(() => trustAnchorId(arn))).toBe(message);
});

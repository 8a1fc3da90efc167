import { Duration, Lazy } from 'aws-cdk-lib/core';
import type { AccessKeyUserProps } from '../../../../lib/roles/access-key-user';
import { checkUserProps } from '../../../../lib/roles/private/access-key-user/user-checks';
import { failure, newStack } from '../../support';
import { userProps } from './user-support';

const USER = 'AccessKeyUser `Scanner`';

function check(props: Partial<AccessKeyUserProps>): string {
  return failure(() => checkUserProps(USER, userProps(newStack(), props)));
}

const token = (): string => Lazy.string({ produce: () => '' });

test.each<[string, Partial<AccessKeyUserProps>, string]>([
  [
    'no reason',
    { reason: ' ' },
    `ReasonRequired: ${USER}: \`reason\` is empty; say why no role will do: not \`RolesAnywhereRole\` for a server outside AWS, \`OidcRole\` for a pipeline, \`SamlRole\` for a person`,
  ],
  ['a novel', { reason: 'x'.repeat(1001) }, `InvalidValue: ${USER}: \`reason\` has 1001 characters; use at most 1000`],
  ['no access', { access: [] }, `MissingValue: ${USER}: \`access\` is empty; list what the user may do`],
  [
    'no place',
    { addresses: undefined },
    `MissingValue: ${USER} may be used from everywhere; give \`addresses\`, \`vpcEndpointIds\` or \`regions\``,
  ],
  ['no address', { addresses: [] }, 'MissingValue: `addresses` has no value; give at least one'],
  [
    'a private address',
    { addresses: ['10.0.0.0/8'] },
    "InvalidValue: `addresses` `10.0.0.0/8` is in `10.0.0.0/8`, which AWS never sees on a public call; write the public address of the caller's NAT, or use `sourceVpce`",
  ],
  [
    'an address as a token',
    { addresses: [token()] },
    `InvalidValue: ${USER}: \`addresses\` has a token, and its alarm needs the addresses themselves; write the address itself`,
  ],
  [
    'a region that is none',
    { regions: ['europe'] },
    'InvalidValue: `regions` `europe` is not a region; write its code, such as `eu-west-1`',
  ],
  [
    'regions alone without a trail',
    { addresses: undefined, regions: ['eu-west-1'] },
    `MissingValue: ${USER} is limited by \`regions\` only, and EventBridge hears of no use in another region; pass the log group of a trail of all regions as \`trail\``,
  ],
  [
    'a date that is none',
    { expires: new Date('soon') },
    `InvalidValue: ${USER}: \`expires\` is not a valid date; write \`new Date('2027-01-31T00:00:00Z')\``,
  ],
  [
    'a name of a secret with a space',
    { secretName: 'my secret' },
    `InvalidValue: ${USER}: \`secretName\` \`my secret\` is no name of a secret; use 1 to 512 characters of A-Z a-z 0-9 / _ + = . @ -`,
  ],
  [
    'a rotation more often than monthly',
    { rotateEvery: Duration.days(29) },
    `InvalidValue: ${USER}: \`rotateEvery\` \`29 d\` is out of range; use whole days from 30 to 60: \`Duration.days(30)\``,
  ],
  [
    'a rotation after more than 60 days',
    { rotateEvery: Duration.days(61) },
    `InvalidValue: ${USER}: \`rotateEvery\` \`61 d\` is out of range; use whole days from 30 to 60: \`Duration.days(30)\``,
  ],
  [
    'half a day',
    { overlap: Duration.hours(36) },
    `InvalidValue: ${USER}: \`overlap\` \`1.5 d\` is out of range; use whole days from 1 to 14: \`Duration.days(1)\``,
  ],
  [
    'an overlap as a token',
    { overlap: Duration.seconds(Lazy.number({ produce: () => 1 })) },
    `InvalidValue: ${USER}: \`overlap\` is a token; use whole days from 1 to 14: \`Duration.days(1)\``,
  ],
])('refuses %s', (_, props, message) => {
  expect(check(props)).toBe(message);
});

test.each<[string, Partial<AccessKeyUserProps>]>([
  ['tokens where they are only written', { reason: token(), secretName: token(), regions: [token()] }],
  ['an endpoint as a token', { addresses: undefined, vpcEndpointIds: [token()] }],
  ['a date in the past', { expires: new Date(0) }],
  ['the most', { rotateEvery: Duration.days(60), overlap: Duration.days(14), secretName: 'team/scanner-key' }],
])('takes %s', (_, props) => {
  expect(check(props)).toBe('');
});

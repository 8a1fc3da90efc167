import { elsewherePattern } from '../../../../lib/roles/private/access-key-user/elsewhere-pattern';
import { failure } from '../../support';
import { matchesFilter } from './filter-matching';

type Where = Parameters<typeof elsewherePattern>[2];

const AGENT = 'keyless-0f8e';
const ENDPOINT = 'vpce-0a1b2c3d';

function isElsewhere(where: Where, event: object): boolean {
  const calls = { userName: 'Scanner', rotationAgent: AGENT, root: '$' } as const;
  return matchesFilter(elsewherePattern('', calls, where).logPatternString, { ...CALL, ...event });
}

const CALL = {
  eventName: 'PutObject',
  sourceIPAddress: '203.0.113.7',
  userAgent: 'aws-cli/2',
  awsRegion: 'eu-west-1',
  userIdentity: { type: 'IAMUser', userName: 'Scanner' },
};

const addresses = ['203.0.113.0/24'];
const vpcEndpointIds = [ENDPOINT, 'vpce-0a1b2c3e'];
const regions = ['eu-west-1', 'us-east-1'];
const trial = { eventName: 'GetCallerIdentity', sourceIPAddress: '198.51.100.7' };

test.each<[string, Where, object, boolean]>([
  ['an expected address', { addresses }, {}, false],
  ['another address', { addresses }, { sourceIPAddress: '198.51.100.7' }, true],
  ['an address that only begins alike', { addresses: ['203.0.113.7/32'] }, { sourceIPAddress: '203.0.113.77' }, true],
  ['an IPv6 address', { addresses }, { sourceIPAddress: '2001:db8::1' }, true],
  [
    'an IPv6 address where one is expected',
    { addresses: [...addresses, '2001:db8::/32'] },
    { sourceIPAddress: '2001:db9::1' },
    false,
  ],
  ['another user', { addresses }, { sourceIPAddress: '198.51.100.7', userIdentity: { userName: 'Scanner2' } }, false],
  [
    'a service for the user',
    { addresses, regions },
    {
      sourceIPAddress: 'cloudformation.amazonaws.com',
      awsRegion: 'us-west-2',
      userIdentity: { ...CALL.userIdentity, invokedBy: 'cloudformation.amazonaws.com' },
    },
    false,
  ],
  ['a thief who tries the key', { addresses }, trial, true],
  ['a thief who hides the program', { addresses }, { ...trial, userAgent: undefined }, true],
  ['the rotation that tries the key', { addresses }, { ...trial, userAgent: `aws-sdk-js/3 ${AGENT}` }, false],
  [
    'another call in the name of the rotation',
    { addresses },
    { ...trial, eventName: 'PutObject', userAgent: AGENT },
    true,
  ],
  ['an expected endpoint', { vpcEndpointIds }, { sourceIPAddress: '10.0.0.7', vpcEndpointId: ENDPOINT }, false],
  ['another endpoint', { vpcEndpointIds }, { sourceIPAddress: '10.0.0.7', vpcEndpointId: 'vpce-0f' }, true],
  ['no endpoint', { vpcEndpointIds }, {}, true],
  ['an expected address instead of an endpoint', { addresses, vpcEndpointIds }, {}, false],
  [
    'an expected endpoint instead of an address',
    { addresses, vpcEndpointIds },
    { sourceIPAddress: '10.0.0.7', vpcEndpointId: ENDPOINT },
    false,
  ],
  ['neither', { addresses, vpcEndpointIds }, { sourceIPAddress: '10.0.0.7', vpcEndpointId: 'vpce-0f' }, true],
  ['an expected region', { regions }, {}, false],
  ['another region', { regions }, { awsRegion: 'us-west-2' }, true],
  ['an expected address in another region', { addresses, regions }, { awsRegion: 'us-west-2' }, true],
])('%s', (_, where, event, elsewhere) => {
  expect(isElsewhere(where, event)).toBe(elsewhere);
});

test('finds the same in events of EventBridge', () => {
  const calls = { userName: 'Scanner', rotationAgent: AGENT, root: '$.detail' } as const;
  const { logPatternString } = elsewherePattern('', calls, { addresses, vpcEndpointIds, regions });

  expect(matchesFilter(logPatternString, { detail: CALL })).toBe(false);
  expect(matchesFilter(logPatternString, { detail: { ...CALL, sourceIPAddress: '198.51.100.7' } })).toBe(true);
});

test('has at most one regular expression of the two that a pattern may have', () => {
  const calls = { userName: 'Scanner', rotationAgent: AGENT, root: '$' } as const;
  const all = elsewherePattern('', calls, { addresses: [...addresses, '2001:db8::/32'], vpcEndpointIds, regions });

  expect(all.logPatternString.split('%')).toHaveLength(3);
});

test('refuses more places than a filter pattern takes', () => {
  const many = Array.from({ length: 60 }, (_, index) => `203.0.${index}.0/24`);

  expect(failure(() => isElsewhere({ addresses: many }, {}))).toMatch(
    /^TooLarge: {2}needs a filter pattern of \d{4} characters, and CloudWatch Logs takes 1024; give fewer or larger blocks of `addresses`, endpoints or regions$/,
  );
});

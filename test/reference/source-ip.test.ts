import { checkIpRange, checkPublicIpRange, refuseWholeInternet } from '../../lib/reference/source-ip';
import { failure } from '../trust/samples';

test.each([
  ['203.0.113.7', '203.0.113.7/32'],
  ['2001:DB8::/32', '2001:db8::/32'],
])('%s is written %s', (value, expected) => {
  expect(checkIpRange('sourceIp', value)).toBe(expected);
  expect(checkPublicIpRange('sourceIp', value)).toBe(expected);
});

test.each([
  ['10.1.0.0/16', '10.0.0.0/8'],
  ['172.31.0.1', '172.16.0.0/12'],
  ['fe80::1', 'fe80::/10'],
])('%s is in %s, which no public call comes from', (value, block) => {
  expect(checkIpRange('sourceIp', value)).toMatch(/\//);
  expect(failure(() => checkPublicIpRange('sourceIp', value))).toMatch(
    `\`${value}\` is in \`${block}\`, which AWS never sees`,
  );
});

test('blocks that together are everything are refused, tokens are left out of the count', () => {
  expect(failure(() => refuseWholeInternet('sourceIp', ['0.0.0.0/1', '128.0.0.0/1']))).toMatch(/restricts nothing/);
  expect(failure(() => refuseWholeInternet('sourceIp', ['0.0.0.0/1', '${Token[Cidr.1]}']))).toBe('');
});

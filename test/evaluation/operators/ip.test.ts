import { ipFamily } from '../../../lib/evaluation/operators/ip';
import { compare } from './support';

test.each([
  ['IpAddress', '10.0.0.0/8', '10.1.2.3', true],
  ['IpAddress', '10.0.0.0/8', '11.1.2.3', false],
  ['IpAddress', '0.0.0.0/0', '1.2.3.4', true],
  ['IpAddress', '::/0', '1.2.3.4', false],
  ['IpAddress', '2001:db8::/32', '2001:db8:1::', true],
  ['IpAddress', '::1', '0:0:0:0:0:0:0:1', true],
  ['IpAddress', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8', true],
  ['IpAddress', '1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0', true],
  ['IpAddress', '::1.2.3.4', '::102:304', true],
  ['IpAddress', '1:2:3:4:5:6:7:8::', '::', undefined],
  ['IpAddress', '::1.2.3', '::', undefined],
  ['IpAddress', '::g', '::', undefined],
  ['IpAddress', '::1::', '::', undefined],
  ['IpAddress', '::/129', '::', undefined],
  ['IpAddress', '1.2.3.4/x', '1.2.3.4', undefined],
  ['IpAddress', '1.2.3.4/8/8', '1.2.3.4', undefined],
  ['IpAddress', ':', '::', undefined],
] as const)('%s: %j and %j', (operator, policy, request, expected) => {
  expect(compare(ipFamily, operator, policy, request)).toBe(expected);
});

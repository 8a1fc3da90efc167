import { containsRange, coverEverything, networkText, parseIpRange, type IpRange } from '../../lib/reference/ip-range';

const range = (text: string): IpRange => parseIpRange(text) as IpRange;

test.each([
  ['203.0.113.7', '203.0.113.7/32'],
  ['203.0.113.0/24', '203.0.113.0/24'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['2001:DB8::/32', '2001:db8::/32'],
  ['::1', '::1/128'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1/128'],
])('%s is the range %s', (text, expected) => {
  expect(parseIpRange(text)?.text).toBe(expected);
});

test.each([
  '',
  '203.0.113',
  '203.0.113.256',
  '203.0.113.0/33',
  '203.0.113.0/',
  '203.0.113.0/024',
  '1.2.3.4/8/8',
  'fe80::1%eth0',
  '2001:db8::/129',
  'a.b.c.d',
])('`%s` is no range', (text) => {
  expect(parseIpRange(text)).toBeUndefined();
});

test.each([
  ['203.0.113.5/24', '203.0.113.0/24'],
  ['10.255.255.255/9', '10.128.0.0/9'],
  ['2001:db8:0:0:1::/48', '2001:db8::/48'],
  ['2001:db8:1:2:3:4:5:6/127', '2001:db8:1:2:3:4:5:6/127'],
  ['2001:0:0:1:0:0:0:1/128', '2001:0:0:1::1/128'],
  ['::1/127', '::/127'],
  ['::1:2/128', '::1:2/128'],
])('the network of %s is %s', (text, expected) => {
  expect(networkText(range(text))).toBe(expected);
});

test.each([
  ['203.0.113.0/24', '203.0.113.128/25', true],
  ['203.0.113.128/25', '203.0.113.0/24', false],
  ['203.0.113.0/24', '203.0.113.0/24', true],
  ['203.0.113.0/25', '203.0.113.128/25', false],
  ['2001:db8::/32', '2001:db8:1::/48', true],
  ['::/0', '1.2.3.4', false],
])('that %s contains %s is %s', (outer, inner, expected) => {
  expect(containsRange(range(outer), range(inner))).toBe(expected);
});

test.each([
  [['0.0.0.0/0'], true],
  [['0.0.0.0/1', '128.0.0.0/1'], true],
  [['0.0.0.0/1', '0.0.0.0/1', '64.0.0.0/2'], false],
  [['0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/2', '128.0.0.0/3'], true],
  [['::/1', '8000::/1'], true],
  [['0.0.0.0/1', '8000::/1'], false],
  [[], false],
])('that %j is every address is %s', (texts, expected) => {
  expect(coverEverything(texts.map(range))).toBe(expected);
});

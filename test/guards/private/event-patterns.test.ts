import { assertPattern, patternsFrom } from '../../../lib/guards/private/event-patterns';
import { outsideAddresses } from '../../../lib/guards/private/outside-addresses';
import { assumptions } from '../../../lib/guards/private/watched-calls';
import { failure } from '../../failure';

const ROLES = ['arn:aws:iam::111122223333:role/Exports'];
const cidrsOf = ({ detail }: { detail: Readonly<Record<string, unknown>> }) =>
  (detail.sourceIPAddress as { cidr: string }[]).map(({ cidr }) => cidr);

test('all blocks stand once, in patterns that EventBridge takes', () => {
  const blocks = outsideAddresses(['203.0.113.0/24', '198.51.100.7', '192.0.2.0/25', '2001:db8::/32']);

  const patterns = patternsFrom('RoleWatch `W`', ROLES, blocks);

  expect(patterns.length).toBeGreaterThan(1);
  expect(patterns.flatMap(cidrsOf)).toEqual(blocks);
  for (const pattern of patterns) expect(JSON.stringify(pattern).length).toBeLessThanOrEqual(2048);
});

test('no blocks need no pattern', () => {
  expect(patternsFrom('RoleWatch `W`', ROLES, [])).toEqual([]);
});

test('a pattern that is too long for EventBridge is refused, also where no block fits beside the roles', () => {
  const roles = Array.from({ length: 50 }, (_, index) => `${ROLES[0]}${index}`);
  const message = /^TooLarge: RoleWatch `W` needs an event pattern of up to \d+ characters/;

  expect(failure(() => assertPattern('RoleWatch `W`', assumptions(roles)))).toMatch(message);
  expect(failure(() => patternsFrom('RoleWatch `W`', roles, ['::/1']))).toMatch(message);
});

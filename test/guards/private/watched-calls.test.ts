import { assumptions, callsFrom, deniedCalls } from '../../../lib/guards/private/watched-calls';
import { assumption, callOf, matches } from '../event-matching';

const ROLE = 'arn:aws:iam::111122223333:role/Exports';

test.each(['AssumeRole', 'AssumeRoleWithSAML', 'AssumeRoleWithWebIdentity'])('%s is an assumption', (eventName) => {
  expect(matches(assumptions([ROLE]), assumption(ROLE, {}, { eventName }))).toBe(true);
});

test('a call that only hands the role on is none, wherever it comes from', () => {
  const handedOn = callOf('arn:aws:iam::111122223333:role/Admin', {
    eventSource: 'scheduler.amazonaws.com',
    requestParameters: { roleArn: ROLE },
    errorCode: 'AccessDenied',
  });

  expect(matches(assumptions([ROLE]), handedOn)).toBe(false);
  expect(matches(callsFrom([ROLE], ['203.0.113.0/24']), handedOn)).toBe(false);
  expect(matches(deniedCalls([ROLE]), handedOn)).toBe(false);
});

import { checkPrincipalArn } from '../../lib/trust/principal-arn';
import { failure, token } from './samples';

const check = (arn: string): unknown => checkPrincipalArn('arn', 'role', arn);

test('the ARN of a role is taken apart', () => {
  expect(check('arn:aws:iam::222233334444:role/team/Caller')).toMatchObject({
    account: '222233334444',
    resource: 'role/team/Caller',
  });
});

test.each([token('Arn'), `${token('Prefix')}${token('Suffix')}`])('%s has no parts to check', (arn) => {
  expect(check(arn)).toBeUndefined();
});

test.each([
  ['', 'is not an ARN'],
  ['AROAEXAMPLEID', 'is the unique id that a deleted principal leaves behind'],
  ['arn:aws:iam::222233334444:role/x*', 'has a wildcard, which a principal cannot have'],
  ['arn:aws:iam::222233334444:instance-profile/x', 'is not a role'],
  ['arn:aws:sts::222233334444:assumed-role', 'is a federated session'],
])('`%s` %s', (arn, problem) => {
  expect(failure(() => check(arn))).toMatch(problem);
});

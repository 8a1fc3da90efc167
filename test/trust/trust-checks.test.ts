import { conditionClause } from '../../lib/reference/condition-clause';
import { checkSource, checkWebIdentity } from '../../lib/trust/trust-checks';
import { ISSUER, SUBJECT, failure, oidc, role, service } from './samples';

const claim = (name: string, operator = 'StringEquals') => conditionClause(operator, `${ISSUER}:${name}`, ['a']);
const arn = (value: string) => conditionClause('ArnLike', 'aws:SourceArn', [value]);

test.each([
  ['both claims', [claim('sub'), claim('aud')], ''],
  ['a pattern of subjects', [claim('sub', 'StringLike'), claim('aud')], ''],
  ['no audience', [claim('sub')], `has no \`StringEquals\` on \`${ISSUER}:aud\``],
  [
    'a pattern of audiences',
    [claim('sub'), claim('aud', 'StringLike')],
    `has no \`StringEquals\` on \`${ISSUER}:aud\``,
  ],
  ['no subject', [claim('aud')], `has no \`StringEquals\` or \`StringLike\` on \`${ISSUER}:sub\``],
  [
    'a claim that AWS sends no key for',
    [claim('sub'), claim('aud'), claim('email')],
    'AWS sends no key for the claim `email`',
  ],
])('a web identity with %s', (_, clauses, problem) => {
  const message = failure(() => checkWebIdentity(SUBJECT, oidc(), clauses));
  expect(problem === '' ? message === '' : message.includes(problem)).toBe(true);
  expect(failure(() => checkWebIdentity(SUBJECT, role(), clauses))).toBe('');
});

test.each([
  ['states', 'arn:aws:states:eu-west-1:111122223333:stateMachine:x', ''],
  ['states', 'arn:aws:lambda:eu-west-1:111122223333:function:x', 'is not what states.amazonaws.com sends'],
  ['glue', 'arn:aws:glue:eu-west-1:111122223333:job/x', ''],
  ['states', '${Token[Arn.1]}', ''],
])('%s may act for %s: %s', (name, value, problem) => {
  const message = failure(() => checkSource(SUBJECT, service(`${name}.amazonaws.com`), [arn(value)]));
  expect(problem === '' ? message === '' : message.includes(problem)).toBe(true);
});

import { intent, type Intent } from '../../../lib/access/private/intent';
import { newStack, ownArn, statementsOf } from '../support';

const QUEUE = { arn: 'arn:aws:sqs:eu-west-1:111122223333:jobs', name: 'jobs' };
const SOURCE = { page: 'https://docs.aws.amazon.com/x', date: '2026-11' };

function made(statement: Intent['statements'][number], sentence = 'use {queue}') {
  return intent({ sentence, statements: [statement], ...SOURCE }, { queue: QUEUE }, { reason: 'tests' });
}

test('names stand in the sentence, ARNs in the statement', () => {
  const access = made({ actions: ['sqs:SendMessage'], on: ['{queue}', '{queue}-dead'] });
  expect([access.sentence, access.reason]).toEqual(['use jobs', 'tests']);
  expect(access._statements).toEqual([
    {
      actions: ['sqs:SendMessage'],
      resources: [QUEUE.arn, `${QUEUE.arn}-dead`],
      conditions: undefined,
      evidence: undefined,
    },
  ]);
});

test('conditions are filled, keys and values', () => {
  const conditions = { StringEquals: { 'aws:ResourceTag/{queue}': ['{queue}', 'x'] }, Bool: { 'a:b': 'true' } };
  const [statement] = made({ actions: ['sqs:SendMessage'], on: ['{queue}'], conditions })._statements;
  expect(statement?.conditions).toEqual({
    StringEquals: { [`aws:ResourceTag/${QUEUE.arn}`]: [QUEUE.arn, 'x'] },
    Bool: { 'a:b': 'true' },
  });
});

test('partition, region and account are those of the stack', () => {
  const access = made({ actions: ['sqs:SendMessage'], on: ['arn:{partition}:sqs:{region}:{account}:jobs'] });
  expect(statementsOf(access, newStack())).toEqual([
    { actions: ['sqs:SendMessage'], resources: [ownArn('sqs', 'jobs')] },
  ]);
});

test('where AWS has no resource type, the statement says so with its source', () => {
  const [statement] = made({ actions: ['sqs:ListQueues'], on: ['*'] })._statements;
  expect(statement?.evidence).toBe(
    'AWS has no resource type for sqs:ListQueues (https://docs.aws.amazon.com/x, 2026-11)',
  );
});

test('evidence of its own stands as it is, with names', () => {
  const [statement] = made({
    actions: ['sqs:SendMessage'],
    on: ['{queue}*'],
    evidence: 'queues of {queue}',
  })._statements;
  expect(statement?.evidence).toBe('queues of jobs');
});

test('policy variables are no placeholders', () => {
  const [statement] = made({ actions: ['sqs:SendMessage'], on: ['{queue}-${aws:username}'] })._statements;
  expect(statement?.resources).toEqual([`${QUEUE.arn}-\${aws:username}`]);
});

test('a placeholder that nobody fills is a mistake in the data', () => {
  expect(() => made({ actions: ['sqs:SendMessage'], on: ['{topic}'] })).toThrow(
    '`{topic}` names `{topic}`, which the intent is not given',
  );
});

test('statements that are no data follow', () => {
  const more = [{ actions: ['kms:Decrypt'], resources: ['arn:aws:kms:eu-west-1:111122223333:key/k'] }];
  const access = intent({ sentence: 'x', statements: [], ...SOURCE }, {}, {}, more);
  expect(access._statements).toEqual(more);
});

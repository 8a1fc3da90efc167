import { resourceOf } from '../../../lib/access/private/resource-text';
import { everywhere, noResourceTypes, scoped } from '../../../lib/access/private/service-statements';
import { action } from '../../../lib/reference/actions';
import { failure } from '../../failure';

const JOBS = resourceOf('arn:aws:sqs:eu-west-1:111122223333:jobs');
const MORE = resourceOf('arn:aws:sqs:eu-west-1:111122223333:more-*');
const [SEND, RECEIVE, LIST] = ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:ListQueues'].map(action) as [
  ReturnType<typeof action>,
  ReturnType<typeof action>,
  ReturnType<typeof action>,
];

test('actions with the same resources share a statement; a wildcard has its declaration as evidence', () => {
  const fits = [
    { action: SEND, resources: [JOBS] },
    { action: RECEIVE, resources: [JOBS, MORE] },
    { action: RECEIVE, resources: [JOBS] },
  ];
  expect(scoped(fits)).toEqual([
    { actions: ['sqs:ReceiveMessage', 'sqs:SendMessage'], resources: [JOBS.arn], evidence: undefined },
    {
      actions: ['sqs:ReceiveMessage'],
      resources: [JOBS.arn, MORE.arn],
      evidence: `the resources that the access declares: ${MORE.arn}`,
    },
  ]);
});

test('every resource of every account is no declaration', () => {
  expect(failure(() => scoped([{ action: SEND, resources: [resourceOf('arn:aws:sqs:eu-west-1:*:*')] }]))).toBe(
    'WildcardForbidden: resource `arn:aws:sqs:eu-west-1:*:*` is every queue of every account; ' +
      'name the account or the resource, or use `.onAll(reason)`',
  );
});

test('on everything, what nothing can scope stands apart', () => {
  expect(everywhere([SEND, LIST], 'queues come and go')).toEqual([
    { actions: ['sqs:ListQueues'], resources: ['*'], evidence: noResourceTypes([LIST]) },
    { actions: ['sqs:SendMessage'], resources: ['*'], evidence: 'queues come and go' },
  ]);
  expect(everywhere([])).toEqual([]);
});

test('the evidence names the services of the actions', () => {
  expect(noResourceTypes([LIST, action('textract:DetectDocumentText')])).toMatch(
    /^AWS has no resource type for sqs:ListQueues, textract:DetectDocumentText \(Service Authorization Reference, Amazon SQS and Amazon Textract, \d{4}-\d\d-\d\d\)$/,
  );
});

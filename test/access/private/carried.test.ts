import { assertCarried } from '../../../lib/access/private/carried';
import { failure } from '../../failure';

const LIST = { actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::pictures'] };
const RUN = (...resources: string[]) => ({ actions: ['ec2:RunInstances'], resources });
const INSTANCE = 'arn:aws:ec2:eu-west-1:111122223333:instance/*';
const IMAGE = 'arn:aws:ec2:eu-west-1::image/ami-1';

function refused(statement: Parameters<typeof assertCarried>[1], operator: string, key: string): string {
  return failure(() => assertCarried('access `x`', statement, [{ operator, key, values: ['v'] }]));
}

test.each([
  [LIST, 'StringLike', 's3:prefix'],
  [LIST, 'NumericLessThan', 's3:max-keys'],
  [LIST, 'Null', 's3:prefix'],
  [LIST, 'IpAddress', 'aws:SourceIp'],
  [{ ...LIST, resources: ['*'] }, 'StringLike', 's3:prefix'],
  [
    { actions: ['sqs:SendMessage'], resources: ['arn:aws:sqs:eu-west-1:111122223333:q'] },
    'StringEquals',
    'aws:ResourceTag/a',
  ],
  [RUN(INSTANCE), 'StringEquals', 'ec2:InstanceType'],
  [{ actions: ['new:Action'], resources: ['*'] }, 'StringEquals', 'new:Key'],
])('%j may be under %s of %s', (statement, operator, key) => {
  expect(refused(statement, operator, key)).toBe('');
});

test.each([
  [
    LIST,
    'StringLike',
    's3:prefx',
    /^ConditionNotCarried: access `x`: `s3:ListBucket` never carries `s3:prefx` on its resources; write `s3:prefix`; it carries /,
  ],
  [
    RUN(INSTANCE, IMAGE),
    'StringEquals',
    'ec2:InstanceType',
    /^ConditionNotCarried: .*`ec2:RunInstances` never carries `ec2:InstanceType`/,
  ],
  [
    { actions: ['textract:DetectDocumentText'], resources: ['*'] },
    'StringEquals',
    'textract:Key',
    /it carries no key of its service$/,
  ],
  [
    LIST,
    'StringEquals',
    's3:max-keys',
    /^InvalidValue: access `x`: `StringEquals` does not fit `s3:max-keys`, which holds a Numeric; use `NumericLessThanEquals`$/,
  ],
  [
    { actions: ['sqs:TagQueue'], resources: ['arn:aws:sqs:eu-west-1:111122223333:q'] },
    'StringEquals',
    'aws:TagKeys',
    /does not fit `aws:TagKeys`, which holds several values; use `ForAnyValue:StringEquals`$/,
  ],
])('%j is refused under %s of %s', (statement, operator, key, message) => {
  expect(refused(statement, operator, key)).toMatch(message);
});

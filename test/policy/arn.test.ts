import { parseArn, printArn, type Arn } from '../../lib/policy/arn';

const arn = (partition: string, service: string, region: string, account: string, resource: string): Arn => ({
  partition,
  service,
  region,
  account,
  resource,
});

test.each([
  ['arn:aws:s3:::bucket/key', arn('aws', 's3', '', '', 'bucket/key')],
  [
    'arn:aws:logs:eu-west-1:111122223333:log-group:/a:*',
    arn('aws', 'logs', 'eu-west-1', '111122223333', 'log-group:/a:*'),
  ],
  ['arn:*:iam::*:role/?', arn('*', 'iam', '', '*', 'role/?')],
  [
    'arn:${Token[AWS.Partition.9]}:sqs:${Token[AWS::Region.1]}:#{Token[A::B.2]}:${Token[TOKEN.7]}',
    arn('${Token[AWS.Partition.9]}', 'sqs', '${Token[AWS::Region.1]}', '#{Token[A::B.2]}', '${Token[TOKEN.7]}'),
  ],
  ['arn:aws:s3:::${aws:username}/x:y', arn('aws', 's3', '', '', '${aws:username}/x:y')],
  [
    'arn:aws:s3:${aws:PrincipalTag/${Token[A:B.1]}}:1:x',
    arn('aws', 's3', '${aws:PrincipalTag/${Token[A:B.1]}}', '1', 'x'),
  ],
  ['arn:aws:s3:{a:b}:x}', arn('aws', 's3', '{a', 'b}', 'x}')],
])('%s is taken apart at its first five colons, and printed back', (text, parsed) => {
  expect(parseArn(text)).toEqual(parsed);
  expect(printArn(parsed)).toBe(text);
});

test.each([
  '*',
  '',
  'bucket',
  'arn:aws:s3:::',
  'arn:aws:s3::',
  'arn:aws:s3',
  'arn:aws:s3:',
  'arn::s3:::b',
  'arn:aws::::b',
  'urn:aws:s3:::b',
  'arn:*',
])('%j is not an ARN of six parts', (text) => {
  expect(parseArn(text)).toBeUndefined();
});

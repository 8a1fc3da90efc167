import { Token } from 'aws-cdk-lib/core';
import { checkTemplateUrl } from '../../../lib/onboarding/private/template-url';
import { failure } from '../support';

test.each([
  'https://s3.amazonaws.com/bucket/t.json',
  'https://s3.eu-west-1.amazonaws.com/bucket/t.json',
  'https://s3-eu-west-1.amazonaws.com/bucket/t.json',
  'https://my.bucket.s3.eu-west-1.amazonaws.com/a/t.json?versionId=1',
  'https://bucket.s3.dualstack.eu-west-1.amazonaws.com/t.json',
  'https://bucket.s3.cn-north-1.amazonaws.com.cn/t.json',
  Token.asString({ Ref: 'Url' }),
])('%s is taken', (url) => {
  expect(failure(() => checkTemplateUrl('It', url))).toBe('');
});

test.each([
  'http://bucket.s3.eu-west-1.amazonaws.com/t.json',
  'https://bucket.s3.eu-west-1.amazonaws.com/',
  'https://bucket.s3.eu-west-1.amazonaws.com.evil.example/t.json',
  'https://user@bucket.s3.amazonaws.com/t.json',
  'https://ec2.eu-west-1.amazonaws.com/t.json',
  's3://bucket/t.json',
  'https://bucket.s3.eu-west-1.amazonaws.com/my template.json',
])('%s is refused', (url) => {
  expect(failure(() => checkTemplateUrl('It', url))).toBe(
    `InvalidValue: It: \`templateUrl\` \`${url}\` is no https URL of an object in S3; write \`https://<bucket>.s3.<region>.amazonaws.com/<key>\``,
  );
});

test('CloudFormation takes URLs of 1024 characters', () => {
  const start = 'https://bucket.s3.eu-west-1.amazonaws.com/';
  const longest = start.padEnd(1024, 'k');

  expect(failure(() => checkTemplateUrl('It', longest))).toBe('');
  expect(failure(() => checkTemplateUrl('It', `${longest}k`))).toBe(
    `InvalidValue: It: \`templateUrl\` \`${longest}k\` has 1025 characters; use at most 1024`,
  );
});

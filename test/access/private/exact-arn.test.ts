import { exactArn } from '../../../lib/access/private/exact-arn';

test('an exact ARN passes', () => {
  expect(exactArn('arn:aws:s3:::my-bucket')).toBe('arn:aws:s3:::my-bucket');
});

test.each(['arn:aws:s3:::*', 'arn:aws:s3:::my-bucke?'])('%s holds a wildcard', (arn) => {
  expect(() => exactArn(arn)).toThrow(`resource \`${arn}\` holds a wildcard; name the one resource`);
});

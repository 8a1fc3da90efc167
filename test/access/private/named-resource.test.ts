import { CfnStream, Stream } from 'aws-cdk-lib/aws-kinesis';
import { namedResource } from '../../../lib/access/private/named-resource';
import { failure } from '../../failure';
import { ACCOUNT, newStack } from '../support';

const ARN = `arn:aws:kinesis:us-east-1:${ACCOUNT}:stream/clicks`;

test('the first name that an author gave is shown, before that of the ARN', () => {
  const stream = Stream.fromStreamArn(newStack(), 'Stream', ARN);
  expect(namedResource(stream, ARN)).toEqual({ arn: ARN, name: 'clicks' });
  expect(namedResource(stream, ARN, undefined, 'mouse')).toEqual({ arn: ARN, name: 'mouse' });
});

test('without any, it is the id of the construct', () => {
  const stream = new CfnStream(newStack(), 'Clicks');
  expect(namedResource(stream, stream.attrArn).name).toBe('Clicks');
});

test('a wildcard in an imported ARN is refused', () => {
  const act = () => namedResource(newStack(), `${ARN}*`);
  expect(failure(act)).toBe(`WildcardForbidden: resource \`${ARN}*\` holds a wildcard; name the one resource`);
});

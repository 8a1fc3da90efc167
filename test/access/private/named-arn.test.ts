import { Token } from 'aws-cdk-lib/core';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { constructOrArn, namedArn, type ArnRule } from '../../../lib/access/private/named-arn';
import { thrownBy } from '../../failure';
import { newStack } from '../support';

const SET: ArnRule = {
  property: 'ipSet',
  what: 'an IP set',
  format: 'arn:<partition>:wafv2:<region>:<account>:<scope>/ipset/<name>/<id>',
};
const QUEUE: ArnRule = { property: 'queue', what: 'a queue', format: 'arn:<partition>:sqs:<region>:<account>:<queue>' };
const ARN = 'arn:aws:wafv2:eu-west-1:111122223333:regional/ipset/blocked/0123';

test('an ARN is called by the name in it', () => {
  expect(namedArn(ARN, SET)).toEqual({ arn: ARN, name: 'blocked' });
});

test('an ARN without a name in its format is called by its last part', () => {
  const arn = 'arn:aws-cn:sqs:cn-north-1:111122223333:jobs';
  expect(namedArn(arn, QUEUE)).toEqual({ arn, name: 'jobs' });
});

test('a token passes', () => {
  const arn = Token.asString({ Ref: 'Arn' });
  expect(namedArn(arn, SET)).toEqual({ arn, name: 'named at deployment' });
});

test.each([
  ['InvalidValue', ARN.replace('ipset', 'webacl')],
  ['InvalidValue', `${ARN}/more`],
  ['InvalidValue', ` ${ARN}`],
  ['InvalidValue', 'blocked'],
  ['InvalidValue', ''],
])('%s: `%s` is refused', (code, arn) => {
  const message = `\`ipSet\` \`${arn}\` is not the ARN of an IP set; write \`${SET.format}\``;
  expect(thrownBy(() => namedArn(arn, SET))).toMatchObject({ code, message });
});

test('a wildcard is refused', () => {
  const message = `resource \`${ARN}*\` holds a wildcard; name the one resource`;
  expect(thrownBy(() => namedArn(`${ARN}*`, SET))).toMatchObject({ code: 'WildcardForbidden', message });
});

test('a construct gives its own ARN, and its own name', () => {
  const stack = newStack();
  const queue = new Queue(stack, 'Jobs');
  const { arn, name } = constructOrArn(queue, QUEUE, ({ queueArn }) => queueArn);
  expect([stack.resolve(arn), name]).toEqual([stack.resolve(queue.queueArn), 'Jobs']);
});

test('text is an ARN', () => {
  expect(constructOrArn(ARN, SET, () => 'none').arn).toBe(ARN);
});

import { CfnTable } from 'aws-cdk-lib/aws-timestream';
import { TimestreamAccess } from '../../lib/access/timestream-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const ARN = `arn:aws:timestream:us-east-1:${ACCOUNT}:database/plant/table/sensors`;
const PAGE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_timestream.html, 2026-09';
const endpoints = {
  actions: ['timestream:DescribeEndpoints'],
  resources: ['*'],
  evidence: `AWS has no resource type for timestream:DescribeEndpoints (${PAGE})`,
};

describe.each([
  ['query', 'query table', 'timestream:Select'],
  ['write', 'write records to table', 'timestream:WriteRecords'],
] as const)('%s', (intent, verb, action) => {
  test('allows its action on the one table, and to find the endpoint', () => {
    const access = TimestreamAccess[intent](ARN, { reason: 'plant' });
    expect([access.sentence, access.reason]).toEqual([`${verb} sensors`, 'plant']);
    expect(statementsOf(access, newStack())).toEqual([{ actions: [action], resources: [ARN] }, endpoints]);
  });

  test('takes an L1 table and calls it by the name its author gave', () => {
    const stack = newStack();
    const access = TimestreamAccess[intent](new CfnTable(stack, 'L1', { databaseName: 'plant', tableName: 'sensors' }));
    expect(access.sentence).toBe(`${verb} sensors`);
    expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources: [getArn('L1')] }, endpoints]);
  });

  test('refuses what is no ARN of a table', () => {
    expect(() => TimestreamAccess[intent]('sensors')).toThrow('`table` `sensors` is not the ARN of a table');
  });
});

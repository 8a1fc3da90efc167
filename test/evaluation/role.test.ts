import { PolicyCompiler } from '../../lib/evaluation/compile';
import { EvaluatedRole } from '../../lib/evaluation/role';
import { parsePolicy } from '../../lib/policy/parse';

const trust = {
  name: 'trust',
  document: parsePolicy(
    {
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    },
    'trust',
  ),
};
const policy = (name: string, action: string) => ({
  name,
  document: parsePolicy(
    { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: '*' } },
    'identity',
  ),
});

test('trust and permissions are asked apart', () => {
  const role = new EvaluatedRole({ trust, permissions: [policy('A', 's3:*')] });
  expect(
    role.canBeAssumed({ action: 'sts:AssumeRole', principal: { type: 'Service', value: 'ec2.amazonaws.com' } }).outcome,
  ).toBe('allow');
  expect(role.can({ action: 'sts:AssumeRole' }).outcome).toBe('deny');
  expect(role.can({ action: 's3:GetObject' }).outcome).toBe('allow');
});

test('what one of several policies allows is allowed, and named', () => {
  const role = new EvaluatedRole({ trust, permissions: [policy('A', 's3:*'), policy('B', 'sqs:*')] });
  expect(role.can({ action: 'sqs:SendMessage' }).statements.map((statement) => statement.policy)).toEqual(['B']);
  expect(role.can({ action: 'sns:Publish' }).outcome).toBe('deny');
});

test('session policies are read together', () => {
  const role = new EvaluatedRole({
    trust,
    permissions: [policy('A', '*')],
    session: [policy('S', 's3:*'), policy('T', 'sqs:*')],
  });
  expect(['s3:GetObject', 'sqs:SendMessage', 'sns:Publish'].map((action) => role.can({ action }).outcome)).toEqual([
    'allow',
    'allow',
    'deny',
  ]);
});

test('roles with one compiler share rules', () => {
  const compiler = new PolicyCompiler();
  const [a, b] = ['A', 'B'].map((name) => new EvaluatedRole({ trust, permissions: [policy(name, 's3:*')] }, compiler));
  expect(b?.access[0]?.statements[0]?.rule).toBe(a?.access[0]?.statements[0]?.rule);
});

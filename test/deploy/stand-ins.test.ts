import type { Template } from './assembly';
import { withStandIns } from './stand-ins';

const PLACE = { partition: 'aws', account: '111122223333', region: 'eu-west-1' };
const IDS = new Map([['Repository', 'payments']]);

function templateWith(value: unknown): Template {
  return {
    Resources: {
      Repository: { Type: 'AWS::ECR::Repository' },
      Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { value } },
    },
  };
}

test.each([
  ['Ref', { Ref: 'Repository' }, 'payments'],
  ['Fn::GetAtt', { 'Fn::GetAtt': ['Repository', 'Arn'] }, 'arn:aws:ecr:eu-west-1:111122223333:repository/payments'],
  ['a nested Ref', { 'Fn::Join': ['', ['a', { Ref: 'Repository' }]] }, { 'Fn::Join': ['', ['a', 'payments']] }],
  ['a reference to something else', { Ref: 'Other' }, { Ref: 'Other' }],
])('replaces %s', (_, value, expected) => {
  const { Resources } = withStandIns('Shop', templateWith(value), IDS, PLACE);
  expect(Resources).toEqual({ Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { value: expected } } });
});

test('nothing waits for a stand-in', () => {
  const task = { Type: 'AWS::ECS::TaskDefinition', DependsOn: ['Repository', 'Role'] };
  const queue = { Type: 'AWS::SQS::Queue', DependsOn: 'Repository' };
  const { Resources } = withStandIns('Shop', { Resources: { task, queue } }, IDS, PLACE);
  expect(Resources).toEqual({ task: { ...task, DependsOn: ['Role'] }, queue: { Type: 'AWS::SQS::Queue' } });
});

test('a reference in the text of Fn::Sub is refused', () => {
  const template = templateWith({ 'Fn::Sub': 'arn:${Repository}' });
  expect(() => withStandIns('Shop', template, IDS, PLACE)).toThrow('`Fn::Sub` names `Repository`');
});

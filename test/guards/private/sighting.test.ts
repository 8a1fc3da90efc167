import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Duration } from 'aws-cdk-lib/core';
import { Sighting } from '../../../lib/guards/private/sighting';
import { assumptions } from '../../../lib/guards/private/watched-calls';
import { newStack, resourcesOf } from '../../roles/support';

test('several patterns share one log group, and one alarm counts what is in it', () => {
  const stack = newStack();
  const patterns = [assumptions(['arn:a']), assumptions(['arn:b'])];

  const sighting = new Sighting(stack, 'Seen', { description: 'd', patterns, retention: RetentionDays.ONE_DAY });
  sighting.alarm({ description: 'seen', above: 3, within: Duration.minutes(1), topic: new Topic(stack, 'Topic') });

  expect(resourcesOf(stack, 'AWS::Events::Rule')).toHaveLength(2);
  expect(resourcesOf(stack, 'AWS::Logs::LogGroup')).toHaveLength(1);
  const [filter] = resourcesOf(stack, 'AWS::Logs::MetricFilter');
  const [alarm] = resourcesOf(stack, 'AWS::CloudWatch::Alarm');
  expect(filter?.Properties).toMatchObject({
    FilterPattern: '',
    MetricTransformations: [{ MetricName: alarm?.Properties.MetricName, MetricNamespace: alarm?.Properties.Namespace }],
  });
  expect(alarm?.Properties).toMatchObject({ Threshold: 3, Period: 60, EvaluationPeriods: 1 });
});

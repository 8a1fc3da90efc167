import { EventBus } from 'aws-cdk-lib/aws-events';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { EventBridgeAccess } from '../../../../lib/access/eventbridge-access';
import { FirehoseAccess } from '../../../../lib/access/firehose-access';
import { KinesisAccess } from '../../../../lib/access/kinesis-access';
import { ServiceAccess } from '../../../../lib/access/service-access';
import { SesAccess } from '../../../../lib/access/ses-access';
import { SnsAccess } from '../../../../lib/access/sns-access';
import { SqsAccess } from '../../../../lib/access/sqs-access';
import { StepFunctionsAccess } from '../../../../lib/access/step-functions-access';
import { ACCOUNT } from '../../support';
import type { Counterpart, Difference, Group, Setting } from '../counterpart';
import { REGION } from '../samples';

function queue({ stack, sample }: Setting, end: string): IQueue {
  return Queue.fromQueueArn(stack, 'Queue', sample(end));
}

function namedQueue({ stack, sample }: Setting): IQueue {
  const arn = stack.formatArn({ service: 'sqs', resource: sample('QueueName') });
  return Queue.fromQueueArn(stack, 'Queue', arn);
}

const SEND: Counterpart = {
  access: (setting) => [SqsAccess.send(queue(setting, 'Destination.Arn'), { key: setting.key })],
};

const PUBLISH: Counterpart = {
  access: (setting) => {
    const topic = Topic.fromTopicArn(setting.stack, 'Topic', setting.sample('Destination.Arn'));
    return [SnsAccess.publish(topic, { key: setting.key })];
  },
};

const TAKING: Difference = {
  actions: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'],
  reason: 'a message that is received and not deleted comes back: SAM has both under Write, without receiving',
};

const VISIBILITY: Difference = {
  actions: ['sqs:ChangeMessageVisibility'],
  reason: 'keeps the messages hidden that the role itself has received, while it works on them or to try again sooner',
};

const EMPTYING: Difference = {
  actions: ['sqs:PurgeQueue'],
  reason: 'deletes every message of everyone: an operation by hand, no sending',
};

const DELETING: Difference = {
  actions: ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'],
  reason: 'belongs to receiving: `SqsAccess.consume`',
};

/** @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html (read 2026-11) */
const RULES = '`rule.addTarget` of the CDK writes it, and AWS advises against a role for this kind of target';

function identity({ stack, sample }: Setting) {
  return EmailIdentity.fromEmailIdentityName(stack, 'Identity', sample('IdentityName'));
}

const SES: Counterpart = { access: (setting) => [SesAccess.send(identity(setting))] };

function byTemplate(setting: Setting, template: string) {
  const sender = identity(setting);
  return [SesAccess.send(sender), SesAccess.sendTemplate(sender, template, { bulk: true })];
}

const IDENTITY_ARN = `arn:aws:ses:${REGION}:${ACCOUNT}:identity/example.com`;
const TEMPLATE_ARN = `arn:aws:ses:${REGION}:${ACCOUNT}:template/welcome`;

const IN_BULK: Difference = {
  actions: ['ses:SendBulkEmail'],
  reason: 'the bulk call of SES v2, which asks for it beside the one of SES v1 that the template has',
};

const VERIFYING: Difference = {
  actions: ['ses:GetIdentityVerificationAttributes', 'ses:VerifyEmailIdentity'],
  reason: 'makes any address an identity that the account sends from: that is set up once, and no sending',
};

const TEMPLATES_V1: Difference = {
  actions: [
    'ses:CreateTemplate',
    'ses:DeleteTemplate',
    'ses:GetTemplate',
    'ses:ListTemplates',
    'ses:TestRenderTemplate',
    'ses:UpdateTemplate',
  ],
  reason: 'AWS cannot scope the calls of SES v1: they reach every template of the account, also to delete it',
};

const TEMPLATES_V2: Difference = {
  actions: [
    'ses:CreateEmailTemplate',
    'ses:GetEmailTemplate',
    'ses:TestRenderEmailTemplate',
    'ses:UpdateEmailTemplate',
  ],
  reason: 'the same calls of SES v2, which AWS can scope: to the one template that is named',
};

const ONE_TOPIC: Difference = {
  actions: ['sns:Publish', 'sns:Subscribe'],
  reason: 'only the one topic and one protocol: SAM also reaches topics whose name begins alike',
};

const RUNNING_TOPICS: Difference = {
  actions: ['sns:CreateTopic', 'sns:ListSubscriptionsByTopic', 'sns:SetTopicAttributes'],
  reason: 'a topic and its policy belong to its stack, and its subscriptions show the addresses of people',
};

const PUT_EVENTS: Counterpart = {
  access: ({ stack, sample }) => [
    EventBridgeAccess.put(EventBus.fromEventBusArn(stack, 'Bus', sample('Destination.Arn'))),
  ],
};

function deliveryStream({ stack, sample }: Setting) {
  const resource = `deliverystream/${sample('DeliveryStreamName')}`;
  return CfnDeliveryStream.fromDeliveryStreamArn(stack, 'Delivery', stack.formatArn({ service: 'firehose', resource }));
}

const PUT_RECORDS: Counterpart = { access: (setting) => [FirehoseAccess.put(deliveryStream(setting))] };

const RUNNING_DELIVERY: Difference = {
  actions: ['firehose:CreateDeliveryStream', 'firehose:DeleteDeliveryStream', 'firehose:UpdateDestination'],
  reason: 'a new destination sends the data to any bucket: the delivery stream belongs to its stack',
};

const DESCRIBE_DELIVERY: Difference = {
  actions: ['firehose:DescribeDeliveryStream'],
  reason: 'shows where the data goes, with names of buckets and roles: no producer needs it',
};

function stream({ stack, sample }: Setting) {
  const arn = stack.formatArn({ service: 'kinesis', resource: `stream/${sample('StreamName')}` });
  return Stream.fromStreamArn(stack, 'Stream', arn);
}

const SHARDS: Difference = {
  actions: ['kinesis:ListShards'],
  reason: 'how readers find the shards by now, and what Lambda asks for: the template is older',
};

const DESCRIBE_STREAM: Difference = {
  actions: ['kinesis:DescribeStream'],
  reason: 'readers find shards by `kinesis:ListShards`, and the state by `kinesis:DescribeStreamSummary`',
};

const READING_STREAM: Difference = {
  actions: ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetShardIterator'],
  reason: 'belongs to reading, `KinesisAccess.read`; without `kinesis:GetRecords` the template cannot read either',
};

const RUNNING_STREAM: Difference = {
  actions: [
    'kinesis:AddTagsToStream',
    'kinesis:CreateStream',
    'kinesis:DecreaseStreamRetentionPeriod',
    'kinesis:DeleteStream',
    'kinesis:IncreaseStreamRetentionPeriod',
    'kinesis:ListTagsForStream',
    'kinesis:MergeShards',
    'kinesis:RemoveTagsFromStream',
    'kinesis:SplitShard',
  ],
  reason: 'deletes data and changes who reaches it: the stream belongs to its stack, a producer needs none of it',
};

function machine({ stack, sample }: Setting) {
  return StateMachine.fromStateMachineArn(stack, 'Machine', sample('Destination.Arn'));
}

function namedMachine({ stack, sample }: Setting) {
  const arn = stack.formatArn({ service: 'states', resource: `stateMachine:${sample('StateMachineName')}` });
  return StateMachine.fromStateMachineArn(stack, 'Machine', arn);
}

const DEFINITION: Difference = {
  actions: ['states:DescribeStateMachine', 'states:DescribeStateMachineForExecution'],
  reason: 'shows the definition, the role and the logging: reading what an execution did needs none of it',
};

const MANAGED_RULE: Difference = {
  actions: ['events:DescribeRule'],
  reason: 'of the rule by which Step Functions waits: belongs to `StepFunctionsAccess.runNested`, and is no reading',
};

const ENDPOINTS_BATCH: Difference = {
  actions: ['mobiletargeting:UpdateEndpointsBatch'],
  reason: 'takes the application, which SAM does not name: each endpoint can be updated by itself',
};

export const MESSAGING: Group = {
  counterparts: {
    SQSPollerPolicy: { access: (setting) => [SqsAccess.consume(namedQueue(setting), { key: setting.key })] },
    SQSSendMessagePolicy: { access: (setting) => [SqsAccess.send(namedQueue(setting), { key: setting.key })] },
    'Lambda::Function to SQS::Queue, Read': {
      access: (setting) => [SqsAccess.consume(queue(setting, 'Destination.Arn'), { key: setting.key })],
      wider: [TAKING],
    },
    'Lambda::Function to SQS::Queue, Write': { ...SEND, leftOut: [EMPTYING, DELETING] },
    'SQS::Queue to Lambda::Function, Read and Write': {
      access: (setting) => [SqsAccess.consume(queue(setting, 'Source.Arn'), { key: setting.key })],
      wider: [VISIBILITY],
    },
    'StepFunctions::StateMachine to SQS::Queue, Write': SEND,
    SNSPublishMessagePolicy: {
      access: ({ stack, sample, key }) => {
        const arn = stack.formatArn({ service: 'sns', resource: sample('TopicName') });
        return [SnsAccess.publish(Topic.fromTopicArn(stack, 'Topic', arn), { key })];
      },
    },
    'Lambda::Function to SNS::Topic, Write': PUBLISH,
    'StepFunctions::StateMachine to SNS::Topic, Write': PUBLISH,
    SESCrudPolicy: SES,
    SESBulkTemplatedCrudPolicy: {
      access: (setting) => byTemplate(setting, 'welcome'),
      wider: [
        { ...IN_BULK, on: [IDENTITY_ARN] },
        {
          actions: ['ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail', 'ses:SendEmail', 'ses:SendTemplatedEmail'],
          on: [TEMPLATE_ARN],
          reason: 'AWS authorizes the template as well, which SAM forgot: its second version has it',
        },
      ],
    },
    SESBulkTemplatedCrudPolicy_v2: {
      access: (setting) => byTemplate(setting, setting.sample('TemplateName')),
      wider: [IN_BULK],
      leftOut: [VERIFYING],
    },
    SESEmailTemplateCrudPolicy: {
      access: () => [SesAccess.manageTemplate('welcome')],
      wider: [TEMPLATES_V2],
      leftOut: [TEMPLATES_V1],
    },
    SESSendBouncePolicy: { access: (setting) => [SesAccess.bounce(identity(setting))] },
    SNSCrudPolicy: {
      access: ({ stack, sample, key }) => {
        const arn = stack.formatArn({ service: 'sns', resource: sample('TopicName') });
        const topic = Topic.fromTopicArn(stack, 'Topic', arn);
        return [SnsAccess.publish(topic, { key }), SnsAccess.subscribe(topic, { protocol: 'https' })];
      },
      leftOut: [ONE_TOPIC, RUNNING_TOPICS],
    },
    EventBridgePutEventsPolicy: {
      access: ({ stack, sample }) => {
        const arn = stack.formatArn({ service: 'events', resource: `event-bus/${sample('EventBusName')}` });
        return [EventBridgeAccess.put(EventBus.fromEventBusArn(stack, 'Bus', arn))];
      },
    },
    'Events::Rule to Events::EventBus, Write': PUT_EVENTS,
    'Lambda::Function to Events::EventBus, Write': PUT_EVENTS,
    'StepFunctions::StateMachine to Events::EventBus, Write': PUT_EVENTS,
    'AppSync::DataSource to Events::EventBus, Write': PUT_EVENTS,
    FirehoseWritePolicy: PUT_RECORDS,
    FirehoseCrudPolicy: { ...PUT_RECORDS, leftOut: [RUNNING_DELIVERY, DESCRIBE_DELIVERY] },
    KinesisStreamReadPolicy: {
      access: (setting) => [KinesisAccess.read(stream(setting), { key: setting.key })],
      wider: [SHARDS],
      leftOut: [DESCRIBE_STREAM],
    },
    KinesisCrudPolicy: {
      access: (setting) => [KinesisAccess.write(stream(setting), { key: setting.key })],
      leftOut: [READING_STREAM, RUNNING_STREAM],
    },
    StepFunctionsExecutionPolicy: { access: (setting) => [StepFunctionsAccess.start(namedMachine(setting))] },
    StepFunctionsExecutionPolicy_v2: {
      access: (setting) => [StepFunctionsAccess.start(namedMachine(setting), { synchronous: true })],
    },
    StepFunctionsCallbackPolicy: { access: (setting) => [StepFunctionsAccess.report(namedMachine(setting))] },
    'Events::Rule to StepFunctions::StateMachine, Write': {
      access: (setting) => [StepFunctionsAccess.start(machine(setting))],
    },
    'Lambda::Function to StepFunctions::StateMachine, Write': {
      access: (setting) => {
        const started = machine(setting);
        return [StepFunctionsAccess.start(started, { synchronous: true }), StepFunctionsAccess.stop(started)];
      },
    },
    'Lambda::Function to StepFunctions::StateMachine, Read': {
      access: (setting) => [StepFunctionsAccess.read(machine(setting))],
      leftOut: [DEFINITION],
    },
    'StepFunctions::StateMachine to StepFunctions::StateMachine, Read': {
      access: (setting) => [StepFunctionsAccess.describe(machine(setting))],
      leftOut: [MANAGED_RULE],
    },
    'StepFunctions::StateMachine to StepFunctions::StateMachine, Read and Write': {
      access: (setting) => [StepFunctionsAccess.runNested(machine(setting))],
    },
    PinpointEndpointAccessPolicy: {
      access: ({ stack, sample }) => {
        const resource = `apps/${sample('PinpointApplicationId')}/endpoints/*`;
        const endpoints = stack.formatArn({ service: 'mobiletargeting', resource });
        return [ServiceAccess.actions('mobiletargeting:GetEndpoint', 'mobiletargeting:UpdateEndpoint').on(endpoints)];
      },
      leftOut: [ENDPOINTS_BATCH],
    },
  },
  withoutRole: {
    'Events::Rule to SNS::Topic, Write': `the policy of the topic: ${RULES}`,
    'Events::Rule to SQS::Queue, Write': `the policy of the queue: ${RULES}`,
    'SNS::Topic to SQS::Queue, Write':
      'the policy of the queue, which `topic.addSubscription` of the CDK writes: SNS assumes no role to deliver',
  },
};

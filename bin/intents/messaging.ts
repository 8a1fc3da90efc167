import { CfnBroker } from 'aws-cdk-lib/aws-amazonmq';
import { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { CfnStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnFlow } from 'aws-cdk-lib/aws-appflow';
import { CfnChannelNamespace, GraphqlApi } from 'aws-cdk-lib/aws-appsync';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Role } from 'aws-cdk-lib/aws-iam';
import { CfnThing } from 'aws-cdk-lib/aws-iot';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { EmailIdentity } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Activity, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { CfnConnector, CfnWorkflow } from 'aws-cdk-lib/aws-transfer';
import type { Stack } from 'aws-cdk-lib/core';
import { ApiGatewayAccess } from '../../lib/access/api-gateway-access';
import { AppFlowAccess } from '../../lib/access/appflow-access';
import { AppSyncAccess } from '../../lib/access/appsync-access';
import { EventBridgeAccess } from '../../lib/access/eventbridge-access';
import { IotAccess } from '../../lib/access/iot-access';
import { MqAccess } from '../../lib/access/mq-access';
import { PipesAccess } from '../../lib/access/pipes-access';
import { SchedulerAccess } from '../../lib/access/scheduler-access';
import { SesAccess } from '../../lib/access/ses-access';
import { SnsAccess } from '../../lib/access/sns-access';
import { SqsAccess } from '../../lib/access/sqs-access';
import { StepFunctionsAccess } from '../../lib/access/step-functions-access';
import { TransferAccess } from '../../lib/access/transfer-access';
import { ACCOUNT, arn, type IntentSample } from './intent-sample';

export const MESSAGING: readonly IntentSample[] = [
  { name: 'SqsAccess.send', access: (stack) => SqsAccess.send(queue(stack)) },
  { name: 'SqsAccess.consume', access: (stack) => SqsAccess.consume(queue(stack)) },
  { name: 'SnsAccess.publish', access: (stack) => SnsAccess.publish(topic(stack)) },
  {
    name: 'SnsAccess.subscribe',
    access: (stack) => SnsAccess.subscribe(topic(stack), { protocol: 'sqs', endpoint: arn('sqs', 'jobs') }),
  },
  { name: 'SesAccess.send', access: (stack) => SesAccess.send(identity(stack)) },
  {
    name: 'SesAccess.sendAs',
    access: () => SesAccess.sendAs('example.com', { fromAddress: 'welcome@example.com' }),
  },
  { name: 'SesAccess.sendTemplate', access: (stack) => SesAccess.sendTemplate(identity(stack), 'welcome') },
  {
    name: 'SesAccess.sendTemplate, in bulk',
    access: (stack) => SesAccess.sendTemplate(identity(stack), 'welcome', { bulk: true }),
  },
  { name: 'SesAccess.manageTemplate', access: () => SesAccess.manageTemplate('welcome') },
  { name: 'SesAccess.bounce', access: (stack) => SesAccess.bounce(identity(stack)) },
  {
    name: 'EventBridgeAccess.put',
    access: (stack) =>
      EventBridgeAccess.put(bus(stack), { sources: ['com.example.orders'], detailTypes: ['Order Placed'] }),
  },
  { name: 'EventBridgeAccess.put, of any source', access: (stack) => EventBridgeAccess.put(bus(stack)) },
  { name: 'SchedulerAccess.create', access: (stack) => SchedulerAccess.create(group(stack), role(stack)) },
  { name: 'SchedulerAccess.change', access: (stack) => SchedulerAccess.change(group(stack), role(stack)) },
  { name: 'SchedulerAccess.delete', access: (stack) => SchedulerAccess.delete(group(stack)) },
  { name: 'StepFunctionsAccess.start', access: (stack) => StepFunctionsAccess.start(machine(stack)) },
  {
    name: 'StepFunctionsAccess.start, and wait',
    access: (stack) => StepFunctionsAccess.start(machine(stack), { synchronous: true }),
  },
  { name: 'StepFunctionsAccess.stop', access: (stack) => StepFunctionsAccess.stop(machine(stack)) },
  { name: 'StepFunctionsAccess.describe', access: (stack) => StepFunctionsAccess.describe(machine(stack)) },
  { name: 'StepFunctionsAccess.read', access: (stack) => StepFunctionsAccess.read(machine(stack)) },
  { name: 'StepFunctionsAccess.runNested', access: (stack) => StepFunctionsAccess.runNested(machine(stack)) },
  { name: 'StepFunctionsAccess.report', access: (stack) => StepFunctionsAccess.report(machine(stack)) },
  {
    name: 'StepFunctionsAccess.work',
    access: (stack) => StepFunctionsAccess.work(Activity.fromActivityName(stack, 'Activity', 'approve')),
  },
  { name: 'PipesAccess.start', access: (stack) => PipesAccess.start(pipe(stack)) },
  { name: 'PipesAccess.stop', access: (stack) => PipesAccess.stop(pipe(stack)) },
  {
    name: 'AppSyncAccess.graphql',
    access: (stack) => AppSyncAccess.graphql(graph(stack), ['Query.getOrder', 'Mutation.createOrder']),
  },
  { name: 'AppSyncAccess.publish', access: (stack) => AppSyncAccess.publish(channels(stack)) },
  { name: 'AppSyncAccess.subscribe', access: (stack) => AppSyncAccess.subscribe(channels(stack)) },
  {
    name: 'ApiGatewayAccess.invoke',
    access: (stack) =>
      ApiGatewayAccess.invoke(RestApi.fromRestApiId(stack, 'Api', 'a1b2c3d4e5'), {
        stage: 'prod',
        routes: ['POST /orders', 'GET /orders/{id}'],
      }),
  },
  {
    name: 'ApiGatewayAccess.manageConnections',
    access: (stack) =>
      ApiGatewayAccess.manageConnections(new CfnStage(stack, 'Stage', { apiId: 'a1b2c3d4e5', stageName: 'prod' })),
  },
  { name: 'IotAccess.publish', access: () => IotAccess.publish('orders/7/state') },
  { name: 'IotAccess.readShadow', access: (stack) => IotAccess.readShadow(thing(stack)) },
  { name: 'IotAccess.writeShadow', access: (stack) => IotAccess.writeShadow(thing(stack), { shadow: 'settings' }) },
  { name: 'IotAccess.deleteShadow', access: (stack) => IotAccess.deleteShadow(thing(stack)) },
  { name: 'MqAccess.describe', access: (stack) => MqAccess.describe(broker(stack)) },
  { name: 'AppFlowAccess.start', access: (stack) => AppFlowAccess.start(flow(stack)) },
  { name: 'AppFlowAccess.stop', access: (stack) => AppFlowAccess.stop(flow(stack)) },
  { name: 'AppFlowAccess.readRuns', access: (stack) => AppFlowAccess.readRuns(flow(stack)) },
  {
    name: 'TransferAccess.transferFiles',
    access: (stack) =>
      TransferAccess.transferFiles(
        CfnConnector.fromConnectorArn(stack, 'Connector', arn('transfer', 'connector/c-0123456789abcdef0')),
      ),
  },
  {
    name: 'TransferAccess.reportStep',
    access: (stack) =>
      TransferAccess.reportStep(
        CfnWorkflow.fromWorkflowArn(stack, 'Workflow', arn('transfer', 'workflow/w-0123456789abcdef0')),
      ),
  },
];

const queue = (stack: Stack) => Queue.fromQueueArn(stack, 'Queue', arn('sqs', 'jobs'));
const topic = (stack: Stack) => Topic.fromTopicArn(stack, 'Topic', arn('sns', 'alerts'));
const identity = (stack: Stack) =>
  EmailIdentity.fromEmailIdentityArn(stack, 'Identity', arn('ses', 'identity/example.com'));
const bus = (stack: Stack) => EventBus.fromEventBusArn(stack, 'Bus', arn('events', 'event-bus/orders'));
const group = (stack: Stack) =>
  ScheduleGroup.fromScheduleGroupArn(stack, 'Group', arn('scheduler', 'schedule-group/reminders'));
const role = (stack: Stack) => Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${ACCOUNT}:role/SendReminder`);
const machine = (stack: Stack) =>
  StateMachine.fromStateMachineArn(stack, 'Machine', arn('states', 'stateMachine:checkout'));
const pipe = (stack: Stack) =>
  new CfnPipe(stack, 'Pipe', {
    name: 'orders',
    roleArn: `arn:aws:iam::${ACCOUNT}:role/Pipe`,
    source: arn('sqs', 'jobs'),
    target: arn('events', 'event-bus/orders'),
  });
const graph = (stack: Stack) =>
  GraphqlApi.fromGraphqlApiAttributes(stack, 'Api', {
    graphqlApiId: 'abcdefghijklmnopqrstuvwxyz',
    graphqlApiArn: arn('appsync', 'apis/abcdefghijklmnopqrstuvwxyz'),
  });
const channels = (stack: Stack) =>
  new CfnChannelNamespace(stack, 'Channels', { apiId: 'abcdefghijklmnopqrstuvwxyz', name: 'orders' });
const thing = (stack: Stack) => CfnThing.fromThingArn(stack, 'Thing', arn('iot', 'thing/pump-7'));
const broker = (stack: Stack) =>
  new CfnBroker(stack, 'Broker', {
    brokerName: 'orders',
    deploymentMode: 'SINGLE_INSTANCE',
    engineType: 'RABBITMQ',
    hostInstanceType: 'mq.m5.large',
    publiclyAccessible: false,
    users: [],
  });
const flow = (stack: Stack) => CfnFlow.fromFlowArn(stack, 'Flow', arn('appflow', 'flow/contacts'));

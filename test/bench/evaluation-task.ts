import { PolicyCompiler } from '../../lib/evaluation/compile';
import { decide } from '../../lib/evaluation/decide';
import { explain } from '../../lib/evaluation/explain';
import { Layer } from '../../lib/evaluation/layer';
import { readRequest } from '../../lib/evaluation/request';
import { parsePolicy } from '../../lib/policy/parse';
import type { EvaluationTask } from './evaluation';

const ACCOUNT = '111122223333';

/** Three statements as an application has them: a prefix, the rows of a tenant, and a region and network guard. */
const THREE = [
  {
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: 'arn:aws:s3:::uploads',
    Condition: { StringLike: { 's3:prefix': ['team-7/*', 'shared/*'] } },
  },
  {
    Effect: 'Allow',
    Action: ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    Resource: `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/jobs`,
    Condition: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['${aws:PrincipalTag/team}'] } },
  },
  {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: {
      StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] },
      Bool: { 'aws:ViaAWSService': 'false' },
    },
  },
];

/** `count` statements: those three, and more of the second kind on other tables with other actions. */
function policyOf(count: number): unknown {
  const actions = ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'DescribeTable', 'PutItem', 'UpdateItem', 'DeleteItem'];
  const others = Array.from({ length: count - THREE.length }, (_, index) => ({
    Effect: index % 10 === 9 ? 'Deny' : 'Allow',
    Action: `dynamodb:${actions[index % actions.length]}`,
    Resource: `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/table-${index}`,
    Condition: { StringEquals: { 'aws:PrincipalTag/team': `team-${index}` } },
  }));
  return { Version: '2012-10-17', Statement: [...others, ...THREE] };
}

const context = {
  'aws:RequestedRegion': 'eu-west-1',
  'aws:ViaAWSService': 'false',
  'aws:PrincipalTag/team': 'team-7',
  'aws:SourceIp': '203.0.113.9',
};

/** One is allowed, one is denied by the region, one is not allowed. */
const REQUESTS = [
  { action: 's3:ListBucket', resource: 'arn:aws:s3:::uploads', context: { ...context, 's3:prefix': 'team-7/a' } },
  {
    action: 'dynamodb:PutItem',
    resource: `arn:aws:dynamodb:eu-west-1:${ACCOUNT}:table/jobs`,
    context: { ...context, 'aws:RequestedRegion': 'us-east-1' },
  },
  { action: 's3:GetObject', resource: 'arn:aws:s3:::uploads/team-7/x', context },
];

type Run = (index: number) => unknown;

async function taskOf(task: EvaluationTask, policy: unknown): Promise<Run> {
  const compiled = (): readonly Layer[] => [
    new Layer('permissions', new PolicyCompiler().compile('policy', parsePolicy(policy, 'identity'))),
  ];
  const [layers, read] = [compiled(), REQUESTS.map(readRequest)];
  const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;
  switch (task) {
    case 'decide':
      return (index) => decide(layers, at(read, index));
    case 'readAndDecide':
      return (index) => decide(layers, readRequest(at(REQUESTS, index)));
    case 'explain':
      return (index) => explain(layers, at(read, index));
    case 'compileAndDecide':
      return (index) => decide(compiled(), readRequest(at(REQUESTS, index)));
    case 'simulate':
      return simulation(policy);
  }
}

async function simulation(policy: unknown): Promise<Run> {
  const { runSimulation } = await import('@cloud-copilot/iam-simulate');
  return (index) => {
    const {
      action,
      resource,
      context: contextVariables,
    } = REQUESTS[index % REQUESTS.length] as (typeof REQUESTS)[number];
    const request = {
      principal: `arn:aws:iam::${ACCOUNT}:role/Asked`,
      action,
      resource: { resource, accountId: ACCOUNT },
      contextVariables,
    };
    const identityPolicies = [{ name: 'policy', policy }];
    return runSimulation({ request, identityPolicies, serviceControlPolicies: [], resourceControlPolicies: [] }, {});
  };
}

const WARM_UP = 300_000;
const MEASURED = 700_000;

/** Runs in a second of CPU time; the time is looked at after each batch. */
async function rateOf(run: Run, batch: number): Promise<number> {
  let [start, runs] = [NaN, 0];
  for (let index = 0; ; index += batch) {
    for (let each = index; each < index + batch; each++) {
      const result = run(each);
      if (result instanceof Promise) await result;
    }
    const now = process.cpuUsage().user + process.cpuUsage().system;
    if (Number.isNaN(start)) {
      if (now > WARM_UP) [start, runs] = [now, 0];
    } else {
      runs += batch;
      if (now - start > MEASURED) return (runs / (now - start)) * 1e6;
    }
  }
}

async function main(): Promise<void> {
  const task = process.argv[2] as EvaluationTask;
  const run = await taskOf(task, policyOf(Number(process.argv[3])));
  process.stdout.write(String(await rateOf(run, task === 'simulate' ? 20 : 1000)));
}

void main();

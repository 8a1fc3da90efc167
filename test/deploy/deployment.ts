import { answered } from './answers';
import { readAssembly, resourcesOf, writeTemplate, type StackArtifact } from './assembly';
import { resolveValue } from './intrinsics';
import type { IamResource } from './expected';
import { scopeOf, type PhysicalIds, type Place } from './scope';
import { physicalIdsOf } from './stack-resources';
import { createStandIns, withStandIns } from './stand-ins';

/** A stack as synthesized, and the ids under which it exists. */
export interface DeployedStack {
  readonly stack: StackArtifact;
  readonly ids: PhysicalIds;
}

export interface PreparedStack {
  readonly stack: StackArtifact;
  readonly standIns: PhysicalIds;
}

/** Makes the stand-ins and rewrites the templates on disk to name them. Returns the templates before that. */
export async function prepareStacks(folder: string, endpoint: string, place: Place): Promise<readonly PreparedStack[]> {
  const prepared: PreparedStack[] = [];
  for (const synthesized of readAssembly(folder)) {
    const stack = { ...synthesized, template: answered(synthesized) };
    const standIns = await createStandIns(endpoint, stack);
    if (stack.template !== synthesized.template) writeTemplate(stack, stack.template);
    if (standIns.size > 0) writeTemplate(stack, withStandIns(stack.name, stack.template, standIns, place));
    prepared.push({ stack, standIns });
  }
  return prepared;
}

export async function deployedStacks(
  prepared: readonly PreparedStack[],
  endpoint: string,
): Promise<readonly DeployedStack[]> {
  return Promise.all(
    prepared.map(async ({ stack, standIns }) => {
      const ids = await physicalIdsOf(endpoint, stack.name);
      return { stack, ids: new Map([...ids, ...standIns]) };
    }),
  );
}

/** Every IAM resource that has an id, its references resolved against what was deployed. */
export function iamResources(stacks: readonly DeployedStack[], place: Place): readonly IamResource[] {
  return stacks.flatMap(({ stack, ids }) => {
    const scope = scopeOf(stack.name, stack.template, ids, place);
    return resourcesOf(stack).flatMap(([logicalId, { Type, Properties, Metadata }]) => {
      const physicalId = ids.get(logicalId);
      if (!Type.startsWith('AWS::IAM::') || physicalId === undefined) return [];
      const name = String(Metadata?.['aws:cdk:path'] ?? `${stack.name}/${logicalId}`);
      const properties = resolveValue(Properties ?? {}, scope) as Record<string, unknown>;
      return [{ type: Type, name, physicalId, properties }];
    });
  });
}

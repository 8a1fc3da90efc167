import { join } from 'node:path';
import {
  sourceServices,
  type SourceAction,
  type SourceResourceType,
  type SourceService,
} from '../../bin/reference/authorization-reference';
import type { ActionReference, ResourceType } from '../../lib/reference/service-reference';
import { PackedService } from '../../lib/reference/service-table';
import { service } from '../../lib/reference/services';

const source = sourceServices(join(__dirname, '..', '..', 'node_modules'));

const LEVELS: Readonly<Record<string, string>> = {
  Read: 'read',
  List: 'list',
  Write: 'write',
  'Tagging, Write': 'tagging',
  'Permissions management, Write': 'permissions management',
};

function sorted(keys: readonly string[] = []): readonly string[] {
  return [...keys].sort();
}

function expectedAction(prefix: string, action: SourceAction): object {
  return {
    name: `${prefix}:${action.name}`,
    level: LEVELS[action.accessLevel],
    conditionKeys: sorted(action.conditionKeys),
    resources: action.resourceTypes.map((one) => [one.name, one.required, sorted(one.conditionKeys)]),
  };
}

function readAction({ name, level, conditionKeys, resources }: ActionReference): object {
  const types = resources.map((one) => [one.type.name, one.required, sorted(one.conditionKeys)]);
  return { name, level, conditionKeys: sorted(conditionKeys), resources: types };
}

function expectedType({ key, arn, conditionKeys }: SourceResourceType): object {
  return { name: key, arns: arn.split(', '), conditionKeys: sorted(conditionKeys) };
}

function readType({ name, arns, conditionKeys }: ResourceType): object {
  return { name, arns, conditionKeys: sorted(conditionKeys) };
}

test('every action of every service is read back as its source has it', () => {
  let count = 0;
  for (const { prefix, actions } of source) {
    for (const action of actions) {
      const found = service(prefix)?.action(action.name);
      expect(found && readAction(found)).toEqual(expectedAction(prefix, action));
      count++;
    }
    expect(service(prefix)?.actions().length).toBe(actions.length);
  }
  expect(count).toBeGreaterThan(22_000);
});

test('every resource type of every service is read back as its source has it', () => {
  for (const { prefix, resourceTypes } of source) {
    expect(service(prefix)?.resourceTypes.map(readType)).toEqual(resourceTypes.map(expectedType));
  }
});

test('every condition key is read back with its type', () => {
  for (const { prefix, conditionKeys } of source) {
    for (const { key, type } of conditionKeys) {
      expect(service(prefix)?.conditionKeys).toContainEqual({ key, type });
    }
  }
});

test('a key that no list describes has no type', () => {
  const untyped = source.flatMap(({ prefix }) =>
    (service(prefix)?.conditionKeys ?? []).map((key) => ({ prefix, ...key })),
  );
  for (const { prefix, key } of untyped.filter(({ type }) => type === 'unknown')) {
    const { conditionKeys } = source.find((one) => one.prefix === prefix) as SourceService;
    expect(conditionKeys.map((known) => known.key)).not.toContain(key);
  }
});

test('an action is found in any case, and only by its own name', () => {
  const table = new PackedService('demo\tDemo\t2.i\t:Key!b\tthing=~thing/${Name}=0\tR/0!*2|W0', (start, length) =>
    "'|GetA'|'GetB'|'PutA'".slice(start, start + length),
  );
  expect(table.action('geta')?.name).toBe('demo:GetA');
  expect(table.action('Get')).toBeUndefined();
  expect(table.action('PUTA')).toMatchObject({ level: 'write', resources: [], conditionKeys: ['demo:Key'] });
  expect(table.resourceTypes).toEqual([
    { name: 'thing', arns: ['arn:${Partition}:demo:${Region}:${Account}:thing/${Name}'], conditionKeys: ['demo:Key'] },
  ]);
});

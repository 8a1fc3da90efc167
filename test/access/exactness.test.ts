import { INTENTS, sampleStack } from '../../bin/intents';
import type { AccessStatement } from '../../lib/access/access';
import { assertCarried } from '../../lib/access/private/carried';
import { fitEach } from '../../lib/access/private/fit';
import { resourceOf } from '../../lib/access/private/resource-text';
import * as library from '../../lib';
import { findAction } from '../../lib/reference/actions';
import { readClauses } from '../../lib/reference/condition-block';
import { coversKind } from '../../lib/reference/resource-kinds';
import type { ActionReference } from '../../lib/reference/service-reference';
import { INEXACT } from './inexact';

const samples = Object.values(INTENTS).flat();
const statements = samples.flatMap(({ name, access }) => {
  return access(sampleStack())._statements.map((statement, index) => ({
    title: `${name} #${index + 1}`,
    factory: name.split(',')[0] ?? '',
    statement,
  }));
});

const used = new Set<string>();

/** Whether a written exception, with its reason and page, covers a pair of action and problem. */
function excepted(factory: string, problem: keyof (typeof INEXACT)[string], action: string): boolean {
  const actions = INEXACT[factory]?.[problem]?.actions;
  if (!actions?.includes(action)) return false;
  used.add(`${factory} ${problem} ${action}`);
  return true;
}

function actionsOf({ actions }: AccessStatement): readonly ActionReference[] {
  return actions.map((name) => findAction(name)).filter((action) => action !== undefined);
}

test.each(statements)('$title: every action exists, as AWS spells it', ({ statement }) => {
  expect(statement.actions.map((name) => findAction(name)?.name)).toEqual(statement.actions);
});

test.each(statements)('$title: no * on an action that AWS can scope', ({ factory, statement }) => {
  if (!statement.resources.includes('*')) return;
  const scopable = actionsOf(statement).filter(({ resources }) => resources.length > 0);
  expect(scopable.map(({ name }) => name).filter((name) => !excepted(factory, 'everywhere', name))).toEqual([]);
  expect(statement.resources).toEqual(['*']);
  expect(statement.evidence).toBeTruthy();
});

test.each(statements)('$title: every action stands with resources that it takes', ({ factory, statement }) => {
  if (statement.resources.includes('*')) return;
  const actions = actionsOf(statement).filter(({ name }) => !excepted(factory, 'resources', name));
  const resources = statement.resources.map(resourceOf);
  for (const action of actions)
    expect(() =>
      fitEach(
        [action],
        resources.filter((one) => takes(action, one)),
      ),
    ).not.toThrow();
  for (const resource of resources) {
    const open = actions.flatMap((action) => action.resources.filter(({ type }) => coversKind(resource.text, type)));
    expect(open.map(({ type }) => type.name)).toEqual([]);
  }
});

function takes(action: ActionReference, resource: ReturnType<typeof resourceOf>): boolean {
  try {
    return fitEach([action], [resource]).length > 0;
  } catch (error) {
    return /requires/.test(String(error));
  }
}

test.each(statements)('$title: every resource is taken by an action', ({ factory, statement }) => {
  if (statement.resources.includes('*')) return;
  const actions = actionsOf(statement);
  const unused = statement.resources.map(resourceOf).filter((one) => !actions.some((action) => takes(action, one)));
  if (actions.every(({ name }) => excepted(factory, 'resources', name))) return;
  expect(unused.map(({ label }) => label)).toEqual([]);
});

test.each(statements)(
  '$title: every condition key is carried, under an operator that fits',
  ({ factory, statement }) => {
    const actions = statement.actions.filter((name) => !excepted(factory, 'conditions', name));
    const clauses = readClauses(statement.conditions ?? {});
    expect(() => assertCarried('the intent', { ...statement, actions }, clauses)).not.toThrow();
  },
);

/** Named like a class of one service, and none. */
const OTHERS: readonly string[] = ['ServiceAccess', 'CrossAccountAccess', 'EnvironmentAccess', 'VendorAccess'];

test('every factory of every access class has a sample', () => {
  const factories = Object.entries(library)
    .filter(([name, type]) => /.Access$/.test(name) && typeof type === 'function' && !OTHERS.includes(name))
    .flatMap(([name, type]) =>
      Object.getOwnPropertyNames(type)
        .filter((member) => !['length', 'name', 'prototype'].includes(member) && !member.startsWith('_'))
        .map((member) => `${name}.${member}`),
    );
  expect(factories.filter((factory) => !samples.some(({ name }) => name.split(',')[0] === factory))).toEqual([]);
  expect(factories.length).toBeGreaterThan(30);
});

test('names of samples are unique', () => {
  expect(new Set(samples.map(({ name }) => name)).size).toBe(samples.length);
});

test('every exception is in use', () => {
  const written = Object.entries(INEXACT).flatMap(([factory, problems]) =>
    Object.entries(problems).flatMap(([problem, { actions }]) =>
      actions.map((action) => `${factory} ${problem} ${action}`),
    ),
  );
  expect(written.filter((exception) => !used.has(exception))).toEqual([]);
});

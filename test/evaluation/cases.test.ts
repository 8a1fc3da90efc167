import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, type Case } from './support';

/** A group holds what its cases have in common; a row is the value of the group's key, the outcome and why. */
interface Group extends Partial<Case> {
  readonly name: string;
  readonly page?: string;
  readonly key?: string;
  readonly rows?: readonly (readonly [value: unknown, outcome: Case['outcome'], why: string])[];
  readonly cases?: readonly (Partial<Case> & Pick<Case, 'name' | 'outcome'>)[];
}

interface CaseFile {
  readonly page: string;
  readonly read: string;
  readonly groups: readonly Group[];
}

const FOLDER = join(__dirname, '..', 'cases', 'evaluation');
const files = readdirSync(FOLDER).map((name) => ({
  name,
  file: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as CaseFile,
}));

function casesOf({ rows = [], cases = [], key = '', ...common }: Group): Case[] {
  const ofRows = rows.map(([value, outcome, why]) => ({
    ...common,
    name: `${JSON.stringify(value)}: ${why}`,
    context: value === null ? {} : { [key]: value },
    outcome,
  }));
  return [...ofRows, ...cases.map((each) => ({ ...common, ...each }))] as Case[];
}

test('there are hundreds of cases, each under a page of AWS and the date it was read', () => {
  expect(files.flatMap(({ file }) => file.groups.flatMap(casesOf)).length).toBeGreaterThanOrEqual(400);
  for (const { file } of files) {
    expect(file.read).toMatch(/^\d{4}-\d\d$/);
    for (const group of file.groups) {
      expect(group.page ?? file.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    }
  }
});

describe.each(files)('$name', ({ file }) => {
  describe.each(file.groups)('$name', (group) => {
    test.each(casesOf(group))('$name', (each) => {
      const decision = evaluate(each);
      expect(decision.outcome).toBe(each.outcome);
      if (each.by !== undefined) {
        expect(decision.statements.map(({ sid, path }) => sid ?? path)).toEqual(each.by);
      }
      if (each.layer !== undefined) expect(decision.layer).toBe(each.layer);
      if (each.doubts !== undefined) expect(decision.doubts?.map(({ name }) => name)).toEqual(each.doubts);
      expect((decision.doubts ?? []).length > 0).toBe(each.outcome === 'unknown');
    });
  });
});

import * as fc from 'fast-check';
import type { StatementJson } from '../../lib/policy/merge';
import { mergeStatements } from '../../lib/policy/merge';
import { policySize } from '../../lib/policy/size';
import type { PackedStatement } from '../../lib/roles/private/cut-statement';
import type { DeclaredStatement } from '../../lib/roles/private/declared-statement';
import { declaredStatement } from '../../lib/roles/private/declared-statement';
import { packStatements } from '../../lib/roles/private/pack-statements';
import { policyJson } from '../../lib/roles/private/policy-json';

describe('merging', () => {
  type Json = Readonly<Record<string, unknown>>;

  const ACTIONS = ['s3:Get', 's3:GetAcl', 's3:Put', 'sqs:Send'];
  const RESOURCES = ['arn:a', 'arn:ab', 'arn:b', 'arn:${Token[AWS.Partition.3]}:b'];
  const CONDITIONS = [{ StringEquals: { k: '1' } }, { StringEquals: { k: '2' } }, { Bool: { l: 'true' } }];
  const PRINCIPALS = [{ AWS: 'p' }, { AWS: 'q' }];

  const oneOrMore = (values: readonly string[]) =>
    fc.oneof(fc.constantFrom(...values), fc.array(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }));
  const either = (name: string, values: readonly string[]) =>
    fc
      .tuple(fc.constantFrom('', '', '', 'Not'), oneOrMore(values))
      .map(([not, value]): Json => ({ [`${not}${name}`]: value }));
  const rarely = <T>(values: readonly T[]) =>
    fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 }).map((value) => value);

  const statement = fc
    .record({
      effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      action: either('Action', [...ACTIONS, 's3:*', '*']),
      resource: either('Resource', [...RESOURCES, 'arn:a?', '*']),
      condition: rarely(CONDITIONS),
      principal: fc.option(fc.constantFrom(...PRINCIPALS), { nil: undefined, freq: 1 }),
      sid: fc.option(fc.constantFrom('One', 'Two'), { nil: undefined, freq: 1 }),
    })
    .map(({ effect, action, resource, condition, principal, sid }): Json => ({
      ...(sid !== undefined && { Sid: sid }),
      Effect: effect,
      ...action,
      ...resource,
      ...(condition && { Condition: condition }),
      ...(principal && { Principal: principal }),
    }));
  const document = fc.array(statement, { maxLength: 12 });

  const merged = (statements: readonly Json[]): Json[] =>
    mergeStatements(statements.map((json) => ({ json: json as StatementJson, text: JSON.stringify(json) }))).map(
      ({ json }) => json as Json,
    );

  interface Request {
    readonly action: string;
    readonly resource: string;
    readonly holds: readonly unknown[];
    readonly principal: unknown;
  }

  /** Every request that the statements above can tell from another. */
  const requests: readonly Request[] = [...ACTIONS, 'iam:Pass'].flatMap((action) =>
    [...RESOURCES, 'arn:c'].flatMap((resource) =>
      [[], ...CONDITIONS.map((condition) => [condition]), CONDITIONS].flatMap((holds) =>
        PRINCIPALS.map((principal) => ({ action, resource, holds, principal })),
      ),
    ),
  );

  /** A definition of its own: nothing of the library decides here. */
  function decide(statements: readonly Json[], request: Request): string {
    const effects = statements.filter((each) => applies(each, request)).map(({ Effect }) => Effect);
    if (effects.includes('Deny')) return 'deny';
    return effects.includes('Allow') ? 'allow' : 'nothing';
  }

  function applies(json: Json, { action, resource, holds, principal }: Request): boolean {
    return (
      names(json, 'Action', action) &&
      names(json, 'Resource', resource) &&
      (json.Condition === undefined || holds.includes(json.Condition)) &&
      (json.Principal === undefined || json.Principal === principal)
    );
  }

  function names(json: Json, member: string, text: string): boolean {
    const patterns = [json[member] ?? json[`Not${member}`]].flat() as string[];
    const matches = patterns.some((pattern) =>
      new RegExp(
        `^${pattern
          .replace(/[$[\]{}.]/g, '\\$&')
          .replace(/\*/g, '.*')
          .replace(/\?/g, '.')}$`,
      ).test(text),
    );
    return member in json ? matches : !matches;
  }

  test('never changes what is decided about a request', () => {
    fc.assert(
      fc.property(document, (statements) => {
        const after = merged(statements);
        expect(requests.map((request) => decide(after, request))).toEqual(
          requests.map((request) => decide(statements, request)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('does not depend on the order of the statements', () => {
    const shuffled = document.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) =>
        expect(JSON.stringify(merged(other))).toBe(JSON.stringify(merged(list))),
      ),
      { numRuns: 300 },
    );
  });

  test('leaves nothing to merge', () => {
    fc.assert(
      fc.property(document, (statements) => expect(merged(merged(statements))).toEqual(merged(statements))),
      { numRuns: 300 },
    );
  });

  test('never makes a document longer, however its tokens come out', () => {
    fc.assert(
      fc.property(document, (statements) => {
        const [before, after] = [policySize(statements), policySize(merged(statements))];
        expect(after.max).toBeLessThanOrEqual(before.max);
        expect(after.min).toBeLessThanOrEqual(before.min);
      }),
      { numRuns: 300 },
    );
  });
});

describe('packing', () => {
  const ROOM = 6144 - 38; // of a policy beside its envelope, with the comma of each statement

  let made = 0;
  /** Never the same twice, so that no two statements allow the same. */
  const resource = (longest: number) =>
    fc
      .tuple(fc.integer({ min: 0, max: 0xffffff }), fc.nat({ max: longest }))
      .map(([name, length]) => `arn:aws:s3:::${name.toString(16)}-${made++}/${'x'.repeat(length)}`);
  const statement = (resources: number, longest = 60): fc.Arbitrary<DeclaredStatement> =>
    fc
      .record({
        actions: fc.uniqueArray(fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:DeleteObject', 'sqs:SendMessage'), {
          minLength: 1,
        }),
        resources: fc.array(resource(longest), { minLength: 1, maxLength: resources, size: 'max' }),
        conditions: fc.option(
          fc.constantFrom('1', '2').map((id) => ({ StringEquals: { 'aws:ResourceAccount': id } })),
          { nil: undefined },
        ),
      })
      .map((parts) => declaredStatement(parts, { sentence: 'use it' }));
  const exactly = <T>(each: fc.Arbitrary<T>, length: number) =>
    fc.noBias(fc.array(each, { minLength: length, maxLength: length, size: 'max' }));
  /** Shares are statistics, so that their runs are always the same; a smaller counterexample would say nothing. */
  const sampled = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: 20261104, endOnFailure: true });

  const SUBJECT = 'EcsTaskRole `Worker`';
  const packed = (statements: readonly DeclaredStatement[]) => packStatements(SUBJECT, statements);

  /** The number of the policy of every permission: one action on one resource under one condition. */
  function placesOf(packs: readonly (readonly Pick<PackedStatement, 'json'>[])[]): Map<string, number[]> {
    const places = new Map<string, number[]>();
    for (const [index, pack] of packs.entries()) {
      for (const { json } of pack) {
        for (const permission of permissionsOf(json)) {
          places.set(permission, [...(places.get(permission) ?? []), index]);
        }
      }
    }
    return places;
  }

  function permissionsOf({ Action, Resource, Condition }: DeclaredStatement['json']): string[] {
    return [Action]
      .flat()
      .flatMap((action) => [Resource].flat().map((each) => JSON.stringify([action, each, Condition])));
  }

  const anyAccess = fc.oneof(
    exactly(statement(1), 40),
    exactly(statement(1), 120),
    exactly(statement(20), 25),
    exactly(statement(200), 2),
    exactly(statement(3, 3000), 4),
  );

  test('every permission stands in exactly one policy, and every policy is within its quota', () => {
    fc.assert(
      fc.property(anyAccess, (statements) => {
        const packs = packed(statements);
        const places = placesOf(packs);
        expect([...places.keys()].sort()).toEqual(
          [...new Set(statements.flatMap(({ json }) => permissionsOf(json)))].sort(),
        );
        for (const found of places.values()) expect(found).toHaveLength(1);
        for (const pack of packs) {
          expect(policySize(policyJson(pack.map(({ json }) => json))).max).toBeLessThanOrEqual(6144);
        }
      }),
      sampled(60),
    );
  });

  test('the order in which access was declared never shows', () => {
    const shuffled = anyAccess.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    const texts = (statements: readonly DeclaredStatement[]) =>
      packed(statements).map((pack) => pack.map(({ text }) => text));
    fc.assert(
      fc.property(shuffled, ([list, other]) => expect(texts(other)).toEqual(texts(list))),
      sampled(30),
    );
  });

  test('no fewer policies would do, or one fewer at most', () => {
    fc.assert(
      fc.property(anyAccess, (statements) => {
        const merged = mergeStatements(statements);
        const characters = merged.reduce((sum, { json }) => sum + policySize(json).max + 1, 0);
        expect(packed(statements).length).toBeLessThanOrEqual(Math.ceil(characters / ROOM) + 1);
      }),
      sampled(60),
    );
  });

  /** The share of the permissions there were that change their policy when one statement comes in addition. */
  function movedShare(statements: readonly DeclaredStatement[], more: DeclaredStatement): number {
    const [before, after] = [placesOf(packed(statements)), placesOf(packed([...statements, more]))];
    const moved = [...before].filter(([permission, [index]]) => after.get(permission)?.[0] !== index);
    return moved.length / before.size;
  }

  test.each([
    ['30 statements', exactly(statement(1), 30)],
    ['45 statements', exactly(statement(1), 45)],
    ['90 statements', exactly(statement(1), 90)],
    ['150 statements', exactly(statement(1), 150)],
    ['25 statements of many resources', exactly(statement(20), 25)],
  ])('one statement more moves few permissions of %s', (_, statements) => {
    const shares: number[] = [];
    fc.assert(
      fc.property(statements, statement(1), (before, more) => {
        const share = movedShare(before, more);
        shares.push(share);
        // Over the end of each policy go at most the new statement and what was left over: two of about thirty.
        expect(share).toBeLessThan(0.1);
      }),
      sampled(60),
    );
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.02);
  });

  test('another action on a resource moves few others', () => {
    fc.assert(
      fc.property(exactly(statement(1), 90), fc.nat({ max: 89 }), (statements, index) => {
        const { json } = statements[index] as DeclaredStatement;
        const more = {
          actions: ['s3:GetObjectTagging'],
          resources: [json.Resource].flat(),
          conditions: json.Condition,
        };
        expect(movedShare(statements, declaredStatement(more, { sentence: 'use it' }))).toBeLessThan(0.1);
      }),
      sampled(40),
    );
  });
});

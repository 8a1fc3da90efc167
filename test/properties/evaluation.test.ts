import fc from 'fast-check';
import { PolicyCompiler } from '../../lib/evaluation/compile';
import { decide, type Decision } from '../../lib/evaluation/decide';
import { explain } from '../../lib/evaluation/explain';
import { Layer } from '../../lib/evaluation/layer';
import type { RuleStatement } from '../../lib/evaluation/model';
import { readRequest } from '../../lib/evaluation/request';
import { parsePolicy } from '../../lib/policy/parse';
import { search } from '../../lib/policy/search';
import { matchPattern, ONE, wildcardPattern, type Pattern } from '../../lib/policy/wildcard';
import { questionsOf } from '../evaluation/questions';
import { evaluate, requestOf, roleOf, type Case } from '../evaluation/support';

/** More in a nightly run. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1500);

type Question = Omit<Case, 'name' | 'outcome'>;

/** Text and tokens; a token is written as its name. */
interface Piece {
  readonly token?: 'A' | 'B' | 'AWS::Region';
  readonly text?: string;
}

const token = fc.constantFrom<Piece>({ token: 'A' }, { token: 'A' }, { token: 'B' }, { token: 'AWS::Region' });
const words = ['arn:aws:s3:::', 'arn:', 'aws', ':', '/', 'x', 'y', ':sqs:'];
const value = (more: readonly string[]): fc.Arbitrary<Piece[]> =>
  fc.array(
    fc.oneof(
      fc.constantFrom(...words, ...more).map((text): Piece => ({ text })),
      token,
    ),
    { minLength: 1, maxLength: 7 },
  );

/** What the tokens may turn out to be. */
const meaning = fc.record({
  A: fc.constantFrom('x', 'x/y', 'aws:s3', 'arn:aws:s3:::x', 'y*', 'a:b:c:d:e:f', '?'),
  B: fc.constantFrom('y', 'x', ':', 'xx'),
  'AWS::Region': fc.constantFrom('eu-west-1', 'x'),
});
type Meaning = Readonly<Record<'A' | 'B' | 'AWS::Region', string>>;

function withTokens(pieces: readonly Piece[]): unknown {
  return { 'Fn::Join': ['', pieces.map(({ token: name, text }) => (name === undefined ? text : { Ref: name }))] };
}

function withTexts(pieces: readonly Piece[], texts: Meaning): string {
  return pieces.map(({ token: name, text = '' }) => (name === undefined ? text : texts[name])).join('');
}

/** How the pieces come into a case: as a resource, or as the value of a condition. */
const PLACES: Readonly<Record<string, (policy: unknown, request: unknown) => Question>> = {
  Resource: (policy, request) => ({
    statements: [{ Effect: 'Allow', Action: '*', Resource: policy }],
    resource: request,
  }),
  NotResource: (policy, request) => ({
    statements: [{ Effect: 'Allow', Action: '*', NotResource: policy }],
    resource: request,
  }),
  ...Object.fromEntries(
    ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'StringEqualsIgnoreCase'].map((operator) => [
      operator,
      (policy: unknown, request: unknown) => ({
        condition: { [operator]: { 'test:k': policy } },
        context: { 'test:k': request },
      }),
    ]),
  ),
};

/** A request of its own, or one made from the policy, so that it often matches: wildcards filled, a piece changed. */
const pair = fc
  .tuple(value(['*', '?', '*']), value([]), fc.boolean(), fc.nat(12))
  .map(([policy, other, isOwn, changed]): [Piece[], Piece[]] => {
    const filled = policy.flatMap((piece, index) =>
      piece.text === '*' ? other : [index === changed ? { text: 'x' } : piece],
    );
    return [policy, isOwn ? other : filled.map((piece) => (piece.text === '?' ? { text: 'y' } : piece))];
  });

test.each(Object.entries(PLACES))(
  'what is decided about a %s with tokens holds whatever they stand for',
  (_name, place) => {
    const outcomes = new Map<string, number>();
    fc.assert(
      fc.property(pair, meaning, ([policy, request], texts) => {
        const open = evaluate(place(withTokens(policy), withTokens(request)));
        const known = evaluate(place(withTexts(policy, texts), withTexts(request, texts)));
        outcomes.set(open.outcome, (outcomes.get(open.outcome) ?? 0) + 1);
        if (open.outcome !== 'unknown') expect(known.outcome).toBe(open.outcome);
        else expect(open.doubts?.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
    for (const outcome of ['allow', 'deny', 'unknown']) expect(outcomes.get(outcome)).toBeGreaterThan(RUNS / 30);
  },
);

const seed = fc.integer();
const question = (from: number): Question => {
  const [only] = questionsOf(from, 1).map(({ principal, ...other }) => ({
    ...other,
    ...(principal !== undefined && { principal: { AWS: principal } }),
  }));
  return only as Question;
};

test('what is decided with open keys holds with every one of them absent, and as given', () => {
  fc.assert(
    fc.property(seed, fc.integer({ min: 0, max: 1023 }), (from, mask) => {
      const asked = question(from);
      const kept = Object.entries(asked.context ?? {}).filter((_, index) => (mask >> index) & 1);
      const open = evaluate({ ...asked, context: Object.fromEntries(kept), otherKeys: 'unknown' });
      if (open.outcome === 'unknown') return;
      expect(evaluate(asked).outcome).toBe(open.outcome);
      expect(evaluate({ ...asked, context: Object.fromEntries(kept) }).outcome).toBe(open.outcome);
    }),
    { numRuns: 2000 },
  );
});

function pathsOf({ outcome, statements }: Decision): unknown {
  return { outcome, paths: statements.map(({ path }) => path) };
}

test('rules are plain data: read back from JSON they decide the same', () => {
  fc.assert(
    fc.property(seed, (from) => {
      const asked = question(from);
      const role = roleOf(asked);
      const request = readRequest(requestOf(asked));
      const back = role.access.map(
        ({ name, statements }) => new Layer(name, JSON.parse(JSON.stringify(statements)) as RuleStatement[]),
      );
      expect(pathsOf(decide(back, request))).toEqual(pathsOf(decide(role.access, request)));
    }),
    { numRuns: 500 },
  );
});

test('an explanation applies exactly the statements the decision stands on', () => {
  fc.assert(
    fc.property(seed, (from) => {
      const asked = question(from);
      const { access } = roleOf(asked);
      const { decision, statements } = explain(access, readRequest(requestOf(asked)));
      const applied = statements.filter(({ applies }) => applies === true).map(({ statement }) => statement);
      if (decision.outcome !== 'unknown') expect(applied).toEqual(expect.arrayContaining([...decision.statements]));
      const denying = applied.filter(({ rule }) => rule.effect === 'Deny');
      if (decision.outcome === 'deny') expect(decision.statements).toEqual(denying);
      else expect(denying).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('neither the order nor the repetition of statements and values changes an outcome or makes another rule', () => {
  const turned = (node: unknown): unknown => {
    if (Array.isArray(node)) return [...node, ...node].map(turned).reverse();
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .reverse()
        .map(([key, member]) => [key, turned(member)]),
    );
  };
  fc.assert(
    fc.property(seed, (from) => {
      const { statements = [], trust, ...asked } = question(from);
      if (trust) return;
      const other = [...statements].reverse().map(turned);
      expect(evaluate({ ...asked, statements: other }).outcome).toBe(evaluate({ ...asked, statements }).outcome);
      const compiler = new PolicyCompiler();
      const rules = (list: readonly unknown[]): unknown[] =>
        compiler
          .compile('p', parsePolicy({ Version: '2012-10-17', Statement: list }, 'identity'))
          .map(({ rule }) => rule);
      expect(new Set([...rules(statements), ...rules(other)]).size).toBe(new Set(rules(statements)).size);
    }),
    { numRuns: 500 },
  );
});

describe('the wildcard matcher', () => {
  const letter = fc.constantFrom('a', 'a', 'a', 'b', 'b', '.', '\n', '\u{1F600}');
  const atom = fc.oneof({ arbitrary: letter, weight: 3 }, fc.constantFrom('*', '?', '**', '*?*'));

  test('equals a regular expression, with hundreds of stars too', () => {
    fc.assert(
      fc.property(
        fc.array(atom, { maxLength: 8 }),
        fc.array(letter, { maxLength: 10 }),
        fc.oneof(fc.constant(1), fc.nat(60)),
        (pattern, letters, repeat) => {
          const glob = pattern.join('').repeat(repeat);
          const text = letters.join('').repeat(repeat);
          expect(matchPattern(wildcardPattern(glob), text)).toBe(linearRegex(glob).test(text));
        },
      ),
      { numRuns: 3000 },
    );
  });

  /** Lazy groups without a way back keep the regular expression from exploding; they change nothing for globs. */
  function linearRegex(glob: string): RegExp {
    const runs = glob.split(/\*+/).map((run) => run.replace(/[.\\^$+{}()|[\]/]/g, '\\$&').replaceAll('?', '[^]'));
    const [first = '', ...others] = runs;
    const last = others.pop();
    if (last === undefined) return new RegExp(`^${first}$`);
    const middle = others.map((run, index) => `(?=([^]*?${run}))\\${index + 1}`).join('');
    return new RegExp(`^${first}${middle}[^]*${last}$`);
  }

  test('finds long runs where indexOf does, and runs with gaps where a regular expression does', () => {
    const piece = fc.constantFrom('a', 'aa', 'aab', 'aabaa', 'b', 'abaab');
    const needle = fc.array(piece, { minLength: 12, maxLength: 24 }).map((pieces) => pieces.join(''));
    const around = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(needle, around, around, fc.nat(40), fc.nat(60), (run, before, after, cut, gap) => {
        const text = `${before}${run.slice(0, cut)}${run}${after}`;
        const index = text.indexOf(run);
        expect(search([run], text, 0)).toBe(index + run.length);
        expect(search([`${run}c`], text, 0)).toBe(-1);
        const [left, right] = [run.slice(0, gap), run.slice(gap + 1)];
        const found = new RegExp(`${left}[^]${right}`).exec(text);
        const end = found === null ? -1 : found.index + left.length + 1 + right.length;
        expect(search([left, ONE, right], text, 0)).toBe(end);
      }),
      { numRuns: 1000 },
    );
  });

  test('long runs are looked for in linear time, whatever they repeat', () => {
    const near = 'a'.repeat(20_000);
    const patterns: readonly Pattern[] = [
      wildcardPattern(`*${'a'.repeat(5000)}b*`),
      wildcardPattern(`*${'a'.repeat(2500)}?${'a'.repeat(2500)}b*`),
      wildcardPattern(`${'*a'.repeat(5000)}b`),
      wildcardPattern(`*${'ab'.repeat(2000)}aa*`),
    ];
    const started = process.cpuUsage().user;
    for (const pattern of patterns) expect(matchPattern(pattern, near)).toBe(false);
    expect(matchPattern(wildcardPattern(`*${'a'.repeat(5000)}b*`), `${near}b`)).toBe(true);
    expect(matchPattern(wildcardPattern(`*${'a'.repeat(50)}?b*`), `${near}cb`)).toBe(true);
    expect(process.cpuUsage().user - started).toBeLessThan(500_000);
  });
});

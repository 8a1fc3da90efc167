import fc from 'fast-check';
import { Duration } from 'aws-cdk-lib/core';
import { KeylessError } from '../../lib/errors';
import { TrustCondition as C } from '../../lib/trust/trust-condition';
import { trustPolicy, type TrustDocument, type TrustStatement } from '../../lib/trust/trust-policy';
import { TrustedPrincipal as P } from '../../lib/trust/trusted-principal';

// A small evaluator of its own: it knows nothing of the code under test but the printed policy.
type Request = Readonly<Record<string, string>>;

const ipv4 = (text: string): number => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

function inBlock(block: string, address: string): boolean {
  const [network = '', bits = '32'] = block.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(ipv4(network) / size) === Math.floor(ipv4(address) / size);
}

function like(pattern: string, value: string): boolean {
  if (pattern === '') return value === '';
  if (pattern[0] === '*') return like(pattern.slice(1), value) || (value !== '' && like(pattern, value.slice(1)));
  return value !== '' && (pattern[0] === '?' || pattern[0] === value[0]) && like(pattern.slice(1), value.slice(1));
}

const compare: Record<string, (expected: string, actual: string) => boolean> = {
  StringEquals: (expected, actual) => expected === actual,
  StringLike: like,
  ArnLike: like,
  'ForAnyValue:StringLike': like,
  Bool: (expected, actual) => expected === actual,
  IpAddress: inBlock,
  NumericLessThan: (expected, actual) => Number(actual) < Number(expected),
  DateGreaterThanEquals: (expected, actual) => actual >= expected,
  DateLessThanEquals: (expected, actual) => actual <= expected,
};

function accepts(document: TrustDocument, request: Request): boolean {
  return document.Statement.some((statement) => blockHolds(statement, request));
}

function blockHolds({ Condition = {} }: TrustStatement, request: Request): boolean {
  return Object.entries(Condition).every(([operator, block]) =>
    Object.entries(block).every(([key, values]) => {
      const negated = operator.startsWith('StringNot');
      const actual = request[key];
      if (actual === undefined) return negated;
      const test = compare[operator.replace('Not', '')];
      if (test === undefined) throw new Error(`the evaluator lacks ${operator}`);
      return [values].flat().some((value) => test(value, actual)) !== negated;
    }),
  );
}

const ids = fc.subarray(['customer-a', 'customer-b', 'customer-c'], { minLength: 1 });
const blocks = fc.subarray(
  ['203.0.113.0/24', '203.0.113.0/25', '203.0.113.128/25', '203.0.113.7/32', '198.51.100.0/24'],
  { minLength: 1 },
);
const names = fc.subarray(['ci-*', 'ci-build', 'ci-test', 'nightly', '*-test'], { minLength: 1 });
const day = fc.integer({ min: 1, max: 28 });
const date = (value: number): Date => new Date(`2027-01-${String(value).padStart(2, '0')}T00:00:00Z`);

const anyCondition: fc.Arbitrary<C> = fc.oneof(
  ids.map((values) => C.externalId(...values)),
  blocks.map((values) => C.sourceIp(...values)),
  names.map((values) => C.of('StringLike', 'sts:RoleSessionName', values)),
  fc.constantFrom('payments', 'fraud').map((value) => C.principalTag('team', value)),
  fc.constantFrom('payments', 'fraud').map((value) => C.of('StringNotEquals', 'aws:PrincipalTag/team', [value])),
  fc.constant(C.of('StringLike', 'aws:PrincipalTag/team', ['p*'])),
  fc.integer({ min: 1, max: 3 }).map((hours) => C.mfa(Duration.hours(hours))),
  day.map((value) => C.timeWindow({ notBefore: date(value) })),
  day.map((value) => C.timeWindow({ notAfter: date(value) })),
  fc.constant(C.organization('o-a1b2c3d4e5')),
  fc.constant(C.principalArn('arn:aws:iam::222233334444:user/d*')),
);

const maybe = (...values: string[]): fc.Arbitrary<string | undefined> => fc.constantFrom(undefined, ...values);
const anyRequest: fc.Arbitrary<Request> = fc
  .record({
    'sts:ExternalId': maybe('customer-a', 'customer-b', 'customer-c'),
    'aws:SourceIp': maybe('203.0.113.7', '203.0.113.200', '198.51.100.1'),
    'sts:RoleSessionName': maybe('ci-build', 'ci-test', 'nightly', 'night-test'),
    'aws:PrincipalTag/team': maybe('payments', 'fraud', 'guests'),
    'aws:MultiFactorAuthPresent': maybe('true', 'false'),
    'aws:MultiFactorAuthAge': maybe('60', '4000', '9000', '20000'),
    'aws:CurrentTime': maybe('2027-01-03T12:00:00Z', '2027-01-14T00:00:00Z', '2027-01-27T23:00:00Z'),
    'aws:PrincipalOrgID': maybe('o-a1b2c3d4e5', 'o-zzzzzzzzzz'),
    'aws:PrincipalArn': maybe('arn:aws:iam::222233334444:user/deploy', 'arn:aws:iam::222233334444:user/bob'),
  })
  .map((keys) =>
    Object.fromEntries(Object.entries(keys).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  );

/** The document, or the code of the error that refuses the mix. */
function trust(conditions: readonly C[]): TrustDocument | string {
  try {
    return trustPolicy('Role `R`', [{ principal: P.user('222233334444', 'deploy'), conditions }]).document;
  } catch (error) {
    if (error instanceof KeylessError) return error.code;
    throw error;
  }
}

test('more conditions only ever narrow', () => {
  fc.assert(
    fc.property(
      fc.array(anyCondition, { maxLength: 3 }),
      fc.array(anyCondition, { maxLength: 3 }),
      fc.array(anyRequest, { minLength: 20, maxLength: 20 }),
      (few, more, requests) => {
        const [wide, narrow] = [trust(few), trust([...few, ...more])];
        if (typeof wide === 'string' || typeof narrow === 'string') return;
        for (const request of requests) if (accepts(narrow, request)) expect(accepts(wide, request)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('a repeated condition allows exactly what both of its forms allow', () => {
  const twice = fc.oneof(
    fc.tuple(ids, ids).map(([a, b]) => [C.externalId(...a), C.externalId(...b)] as const),
    fc.tuple(blocks, blocks).map(([a, b]) => [C.sourceIp(...a), C.sourceIp(...b)] as const),
    fc
      .tuple(names, names)
      .map(
        ([a, b]) =>
          [C.of('StringLike', 'sts:RoleSessionName', a), C.of('StringLike', 'sts:RoleSessionName', b)] as const,
      ),
    fc
      .tuple(day, day)
      .map(([a, b]) => [C.timeWindow({ notAfter: date(a) }), C.timeWindow({ notAfter: date(b) })] as const),
  );
  fc.assert(
    fc.property(twice, fc.array(anyRequest, { minLength: 20, maxLength: 20 }), ([left, right], requests) => {
      const [a, b, both] = [trust([left]), trust([right]), trust([left, right])];
      if (typeof a === 'string' || typeof b === 'string') throw new Error('one condition alone is fine');
      for (const request of requests) {
        const expected = accepts(a, request) && accepts(b, request);
        if (typeof both === 'string') expect(both).toBe('ConditionContradiction');
        else expect(accepts(both, request)).toBe(expected);
      }
    }),
    { numRuns: 300 },
  );
});

test('the order of conditions does not matter', () => {
  const shuffled = fc
    .array(anyCondition, { maxLength: 6 })
    .chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
  fc.assert(
    fc.property(shuffled, ([given, other]) => {
      expect(JSON.stringify(trust(other))).toBe(JSON.stringify(trust(given)));
    }),
    { numRuns: 300 },
  );
});

test('no partition, account or region appears that nobody gave', () => {
  fc.assert(
    fc.property(fc.array(anyCondition, { maxLength: 4 }), (conditions) => {
      const text = JSON.stringify(trust(conditions)).replaceAll('arn:aws:iam::222233334444:user/d*', '');
      expect(text).not.toMatch(/arn:aws/);
      expect(text).not.toMatch(/[a-z]{2}(-[a-z]+)+-\d/);
      expect([...text.matchAll(/\d{12}/g)].every(([account]) => account === '222233334444')).toBe(true);
    }),
  );
});

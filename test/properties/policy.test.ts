import fc from 'fast-check';
import { KeylessError } from '../../lib/errors';
import type { PolicyKind } from '../../lib/policy/model';
import { equalPolicies, normalizePolicy } from '../../lib/policy/normalize';
import { OPERATORS } from '../../lib/policy/operator';
import { parsePolicy } from '../../lib/policy/parse';
import { printPolicy } from '../../lib/policy/print';
import { policySize } from '../../lib/policy/size';
import { splitVariables } from '../../lib/policy/variable';
import { matchWildcard } from '../../lib/policy/wildcard';

const intrinsic = fc.oneof(
  fc.record({ Ref: fc.constantFrom('A', 'B', 'AWS::Region', 'AWS::Partition') }),
  fc.record({ 'Fn::GetAtt': fc.constantFrom(['A', 'Arn'], ['B', 'Arn']) }),
  fc.record({ 'Fn::Sub': fc.constantFrom('${A}-x', 'arn:${AWS::Partition}:s3:::b', '${!aws:username}') }),
  fc.record({ 'Fn::If': fc.tuple(fc.constant('C'), fc.constantFrom('x', 'y'), fc.constantFrom('y', 'z')) }),
);
const marker = fc.constantFrom('${Token[AWS.Partition.9]}', 'a${Token[TOKEN.1]}', '${Token[T.2]}${Token[T.3]}');
const value = fc.oneof(
  fc.string({ minLength: 1, maxLength: 6 }),
  fc.constantFrom('${aws:username}', '*'),
  marker,
  intrinsic,
);
const oneOrMany = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> =>
  fc.oneof(each, fc.array(each, { minLength: 1, maxLength: 4 }));

const action = fc.oneof(fc.constantFrom('*', 's3:GetObject', 'S3:getobject', 's3:Get*', 'ec2:Run?'), intrinsic);
const operator = fc
  .tuple(
    fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'),
    fc.constantFrom(...OPERATORS.map(({ name }) => name).filter((name) => name !== 'Null')),
    fc.constantFrom('', 'IfExists'),
  )
  .map((pieces) => pieces.join(''));
const key = fc.constantFrom('aws:SourceIp', 'aws:PrincipalTag/Team', 'sts:ExternalId', 'a:__proto__');
const conditionValue = fc.oneof(value, fc.boolean(), fc.integer(), fc.constant(''));
const condition = fc.oneof(
  fc.dictionary(operator, fc.oneof(fc.dictionary(key, oneOrMany(conditionValue), { maxKeys: 3 }), intrinsic), {
    maxKeys: 3,
  }),
  intrinsic,
);
const principal = fc.oneof(
  fc.constant('*'),
  intrinsic,
  fc.oneof(
    fc.record({ AWS: oneOrMany(fc.oneof(value, fc.constant('111122223333'))) }),
    fc.record({ AWS: oneOrMany(value), Service: oneOrMany(value) }),
    fc.record({ Federated: oneOrMany(value), CanonicalUser: value }),
  ),
);
const either = <T>(name: string, each: fc.Arbitrary<T>): fc.Arbitrary<object> =>
  fc.tuple(fc.constantFrom(name, `Not${name}`), each).map(([element, content]) => ({ [element]: content }));
const common = fc.record(
  { Effect: fc.constantFrom('Allow', 'Deny'), Condition: condition },
  { requiredKeys: ['Effect'] },
);
const scope: Record<PolicyKind, fc.Arbitrary<object>> = {
  identity: either('Resource', oneOrMany(value)),
  trust: either('Principal', principal),
};
const policy = (kind: PolicyKind): fc.Arbitrary<{ Statement: unknown[] }> => {
  const statement = fc
    .tuple(common, either('Action', oneOrMany(action)), scope[kind])
    .map((pieces) => Object.assign({}, ...pieces) as object);
  return fc.record(
    {
      Version: fc.constantFrom('2012-10-17', '2008-10-17'),
      Id: fc.string(),
      Statement: fc.array(fc.oneof({ arbitrary: statement, weight: 5 }, { arbitrary: intrinsic, weight: 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
    },
    { requiredKeys: ['Statement'] },
  );
};

/** Turns every list and every object of a document around; nothing IAM reads depends on it. */
function reversed(node: unknown, inIntrinsic = false): unknown {
  if (Array.isArray(node)) return inIntrinsic ? node : node.map((item) => reversed(item)).reverse();
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(
    ([name, member]) => [name, reversed(member, /^(Ref|Fn::.*)$/.test(name))] as const,
  );
  return Object.fromEntries(entries.reverse());
}

describe.each(['identity', 'trust'] as const)('%s policies', (kind) => {
  test('a printed document reads back equal', () => {
    fc.assert(
      fc.property(policy(kind), (input) => {
        const document = parsePolicy(input, kind);
        const printed = printPolicy(document);
        expect(equalPolicies(parsePolicy(printed, kind), document)).toBe(true);
        expect(printPolicy(parsePolicy(JSON.stringify(printed), kind))).toEqual(printed);
      }),
    );
  });

  test('normalisation is idempotent, and survives print and parse', () => {
    fc.assert(
      fc.property(policy(kind), fc.constantFrom({}, { partition: 'aws' }), (input, options) => {
        const normal = normalizePolicy(parsePolicy(input, kind), options);
        expect(normalizePolicy(normal, options)).toEqual(normal);
        const printed = printPolicy(normal);
        expect(printPolicy(normalizePolicy(parsePolicy(printed, kind), options))).toEqual(printed);
      }),
    );
  });

  test('the order of statements, values, operators and keys never matters', () => {
    fc.assert(
      fc.property(policy(kind), (input) => {
        const [document, turned] = [parsePolicy(input, kind), parsePolicy(reversed(input), kind)];
        expect(equalPolicies(document, turned)).toBe(true);
        expect(printPolicy(normalizePolicy(turned))).toEqual(printPolicy(normalizePolicy(document)));
      }),
    );
  });

  test('the source is never changed', () => {
    fc.assert(
      fc.property(policy(kind), (input) => {
        const before = JSON.stringify(input);
        normalizePolicy(parsePolicy(input, kind), { partition: 'aws' });
        policySize(input);
        expect(JSON.stringify(input)).toBe(before);
      }),
    );
  });

  test('any JSON gives a document or an error with a path', () => {
    const mutated = fc
      .tuple(policy(kind), fc.json(), fc.nat())
      .map(([input, junk, seed]) => graft(input, JSON.parse(junk), seed));
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.jsonValue(), mutated, fc.string(), fc.anything({ withNullPrototype: true })),
        (input) => {
          try {
            const document = parsePolicy(input, kind);
            expect(equalPolicies(parsePolicy(printPolicy(document), kind), document)).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(KeylessError);
            expect((error as KeylessError).code).toBe('PolicySyntax');
            expect((error as KeylessError).message).toMatch(/^at `[^\n]+`: .+; .+$/s);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Puts junk in place of one node of the document. */
function graft(document: object, junk: unknown, seed: number): unknown {
  const copy = structuredClone(document) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk((node as Record<string, unknown>)[name]);
    }
  };
  walk(copy);
  const [parent, name] = places[seed % places.length] ?? [copy, 'Statement'];
  parent[name] = junk;
  return copy;
}

test('the wildcard matcher equals a regular expression', () => {
  const letter = fc.constantFrom('a', 'b', 'A', '.', '/');
  const pattern = fc.array(fc.oneof(letter, fc.constantFrom('*', '?')), { maxLength: 8 }).map((list) => list.join(''));
  const text = fc.array(letter, { maxLength: 8 }).map((list) => list.join(''));
  fc.assert(
    fc.property(pattern, text, fc.boolean(), (glob, subject, ignoreCase) => {
      const source = glob
        .replace(/[.\\^$+{}()|[\]/]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.');
      const regex = new RegExp(`^${source}$`, ignoreCase ? 'si' : 's');
      expect(matchWildcard(glob, subject, ignoreCase)).toBe(regex.test(subject));
    }),
    { numRuns: 5000 },
  );
});

test('any pattern with stars for some of a text matches it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (pieces) => {
      const pattern = pieces.map(([piece, hidden]) => (hidden ? '*' : piece.replace(/[*?]/g, '?'))).join('');
      expect(matchWildcard(pattern, pieces.map(([piece]) => piece).join(''))).toBe(true);
    }),
  );
});

test('the parts of a text with policy variables put together are the text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('${aws:username}', "${aws:a, 'b'}", '${*}', '${Token[T.1]}', '${', '}'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const back = splitVariables(text, '2012-10-17').map((part) => {
        if (typeof part === 'string') return part;
        if ('literal' in part) return `\${${part.literal}}`;
        return part.fallback === undefined ? `\${${part.key}}` : `\${${part.key}, '${part.fallback}'}`;
      });
      expect(back.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('the size of a document without tokens is that of its JSON text, spaces aside', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: true }), (document) => {
      fc.pre(!/"(Ref|Condition|Fn::[^"]*)":|Token\[|e\+289/.test(JSON.stringify(document)));
      const { min, max } = policySize(document);
      const text = JSON.stringify(document);
      expect(max).toBe(text.length);
      expect(min).toBe(text.replaceAll(' ', '').length);
    }),
  );
});

test('the size with tokens holds the size with any value in their place', () => {
  const filled = { partition: ['aws', 'aws-us-gov', 'aws-cn'], name: ['x', 'y'.repeat(128), 'some-bucket'] };
  fc.assert(
    fc.property(
      fc.constantFrom(...filled.partition),
      fc.constantFrom(...filled.name),
      fc.boolean(),
      (partition, name, marked) => {
        const [known, open] = marked
          ? [`arn:${partition}:s3:::${name}`, 'arn:${Token[AWS.Partition.9]}:s3:::${Token[TOKEN.3]}']
          : [`arn:${partition}:s3:::${name}`, { 'Fn::Sub': 'arn:${AWS::Partition}:s3:::${Bucket}' }];
        const size = policySize({ Resource: open });
        expect(size.min).toBeLessThanOrEqual(policySize({ Resource: known }).min);
        expect(size.max).toBeGreaterThanOrEqual(policySize({ Resource: known }).max);
      },
    ),
  );
});

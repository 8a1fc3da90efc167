import { compareFacts, type Facts } from './facts';

const READ = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::files/in/*' };
const WRITE = { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::files/out/*' };

function role(changes: Partial<Facts> = {}): Facts {
  return {
    kind: 'role',
    values: { Path: '/', Description: 'Works', MaxSessionDuration: 3600, PermissionsBoundary: undefined },
    sets: { ManagedPolicies: ['arn:a', 'arn:b'] },
    documents: { 'Policies/inline': { kind: 'identity', document: policy(READ, WRITE) } },
    ...changes,
  };
}

function policy(...statements: unknown[]) {
  return { Version: '2012-10-17', Statement: statements };
}

function withDocument(document: unknown): Facts {
  return role({ documents: { 'Policies/inline': { kind: 'identity', document } } });
}

test('equal facts have no differences', () => {
  expect(compareFacts('Worker', role(), role())).toEqual([]);
});

test('order, lists of one and JSON text make no difference', () => {
  const found = role({
    sets: { ManagedPolicies: ['arn:b', 'arn:a'] },
    documents: {
      'Policies/inline': {
        kind: 'identity',
        document: JSON.stringify(policy(WRITE, { ...READ, Action: ['s3:GetObject'] })),
      },
    },
  });
  expect(compareFacts('Worker', role(), found)).toEqual([]);
});

test('a value that IAM has and the template leaves to the service is not compared', () => {
  expect(compareFacts('Worker', role(), role({ values: { ...role().values, RoleName: 'made-up' } }))).toEqual([]);
});

const differences: [string, Facts, string[]][] = [
  [
    'a changed value',
    role({ values: { ...role().values, MaxSessionDuration: 43200 } }),
    ['Worker: `MaxSessionDuration` is 43200, the template says 3600'],
  ],
  [
    'a boundary that the template does not have',
    role({ values: { ...role().values, PermissionsBoundary: 'arn:c' } }),
    ['Worker: `PermissionsBoundary` is "arn:c", the template says undefined'],
  ],
  [
    'another attachment',
    role({ sets: { ManagedPolicies: ['arn:a', 'arn:c'] } }),
    ['Worker: `ManagedPolicies` lacks arn:b', 'Worker: `ManagedPolicies` has arn:c, the template does not'],
  ],
  [
    'a statement that is missing',
    withDocument(policy(READ)),
    [`Worker: \`Policies/inline\` lacks ${JSON.stringify(WRITE)}`],
  ],
  [
    'a statement too many',
    withDocument(policy(READ, WRITE, { ...READ, Resource: '*' })),
    [`Worker: \`Policies/inline\` has unexpectedly ${JSON.stringify({ ...READ, Resource: '*' })}`],
  ],
  ['a missing document', role({ documents: {} }), ['Worker: `Policies/inline` is missing']],
  [
    'a document too many',
    role({ documents: { ...role().documents, 'Policies/x': { kind: 'identity', document: policy(READ) } } }),
    ['Worker: `Policies/x` is there, the template does not have it'],
  ],
];

test.each(differences)('tells of %s', (_, found, expected) => {
  expect(compareFacts('Worker', role(), found)).toEqual(expected);
});

test('another version of the policy language is a difference', () => {
  const [line, ...others] = compareFacts(
    'Worker',
    role(),
    withDocument({ ...policy(READ, WRITE), Version: '2008-10-17' }),
  );
  expect(others).toEqual([]);
  expect(line).toContain('2008-10-17');
});

test('a document that IAM would not accept is a difference', () => {
  const empty = policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: {} });
  const trust = policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } });
  const facts = (document: unknown) => role({ documents: { Trust: { kind: 'trust', document } } });
  const [line] = compareFacts('Worker', facts(trust), facts(empty));
  expect(line).toMatch(/^Worker: `Trust` (cannot be read|lacks)/);
});

test('a trust policy may be JSON text on the side of the template', () => {
  const trust = policy({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'ec2.amazonaws.com' } });
  const facts = (document: unknown) => role({ documents: { Trust: { kind: 'trust', document } } });
  expect(compareFacts('Worker', facts(JSON.stringify(trust)), facts(trust))).toEqual([]);
});

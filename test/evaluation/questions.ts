import type { Question } from './oracle';

/** The same questions for the same seed. */
export function questionsOf(seed: number, count: number): readonly Question[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, (_, index) => (index % 8 === 0 ? checked(random) : unchecked(random)));
}

type Random = () => number;

/** Mulberry32: small, and the same on every machine. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

function some<T>(random: Random, items: readonly T[], most: number): readonly T[] {
  return Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(random, items));
}

function oneOrMany<T>(items: readonly T[]): T | readonly T[] {
  return items.length === 1 ? (items[0] as T) : items;
}

/** What the conditions of one key may say, and what the request may. */
interface Domain {
  readonly key: string;
  readonly operators: readonly string[];
  readonly policy: readonly (string | number | boolean)[];
  readonly request: readonly (string | readonly string[])[];
}

const STRINGS = ['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase'];
const LIKES = ['StringLike', 'StringNotLike'];
const ARNS = ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'];
const orders = (type: string): readonly string[] =>
  ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].map((name) => type + name);
const sets = (operators: readonly string[]): readonly string[] =>
  ['ForAllValues', 'ForAnyValue'].flatMap((set) => operators.map((operator) => `${set}:${operator}`));

const DOMAINS: readonly Domain[] = [
  {
    key: 'aws:PrincipalTag/team',
    operators: [...STRINGS, ...LIKES],
    policy: [
      'blue',
      'Blue',
      'b*',
      '*',
      '?lue',
      'b?ue*',
      'r*d',
      'red',
      '${aws:username}',
      "${aws:PrincipalTag/x, 'blue'}",
      'a.b',
      'a+(b)',
    ],
    request: ['blue', 'BLUE', 'red', 'r*d', 'ann', 'a.b', 'axb', 'a+(b)', 'b', 'blue+green'],
  },
  {
    key: 's3:delimiter',
    operators: LIKES,
    policy: ['h${*}me', '*${?}*', '${$}*', 'x'],
    request: ['h*me', 'what?', '$x', 'home'],
  },
  {
    key: 's3:prefix',
    operators: [...STRINGS, ...LIKES],
    policy: ['', 'home/', 'home/*', 'home/${aws:username}/*', '*/docs/*', 'home/??/*'],
    request: ['', 'home/', 'home/ann/x', 'home/bob/docs/x', 'h*me', 'what?', 'home/ab/c', 'HOME/'],
  },
  {
    key: 'aws:SourceArn',
    operators: ARNS,
    policy: [
      'arn:aws:sqs:*:111122223333:jobs',
      'arn:aws:sqs:eu-west-?:*:*',
      'arn:*:s3:::b*',
      'arn:aws:s3:::b/${aws:username}',
      'arn:aws:logs:*:*:log-group:*:x',
    ],
    request: [
      'arn:aws:sqs:eu-west-1:111122223333:jobs',
      'arn:aws:sqs:eu-west-11:111122223333:q',
      'arn:aws:s3:::b',
      'arn:aws-cn:s3:::b/ann',
      'arn:aws:s3:::b/ann',
      'arn:aws:logs:eu-west-1:1:log-group:a:b:x',
      'arn:aws:sqs:a:b:c:111122223333:jobs',
    ],
  },
  {
    key: 's3:max-keys',
    operators: orders('Numeric'),
    policy: ['10', 10, '10.5', '0', '-3', '100'],
    request: ['10', '10.0', '9.99', '11', '-3', '0', '100'],
  },
  {
    key: 'aws:CurrentTime',
    operators: orders('Date'),
    policy: ['2026-11-01T12:00:00Z', '2026-11-01', '2027-01-01T00:00:00+01:00'],
    request: [
      '2026-11-01T12:00:00Z',
      '2026-11-01T00:00:00Z',
      '2026-12-31T23:00:00Z',
      '2025-01-01',
      '2027-06-01T00:00:00.5Z',
    ],
  },
  {
    key: 'aws:SecureTransport',
    operators: ['Bool'],
    policy: ['true', 'false', true, 'False', 'TRUE'],
    request: ['true', 'false', 'True'],
  },
  {
    key: 'aws:SourceIp',
    operators: ['IpAddress', 'NotIpAddress'],
    policy: [
      '203.0.113.0/24',
      '203.0.113.128/25',
      '10.0.0.0/8',
      '198.51.100.7/32',
      '203.0.113.64/26',
      '2001:db8::/32',
      '2001:db8:1::/48',
    ],
    request: [
      '203.0.113.9',
      '203.0.113.200',
      '10.255.0.1',
      '198.51.100.7',
      '203.0.113.127',
      '2001:db8:1::5',
      '2001:db9::1',
      '192.0.2.1',
    ],
  },
  {
    key: 'aws:TagKeys',
    operators: sets([...STRINGS, ...LIKES]),
    policy: ['team', 'cost', 'T*', 't*', 'TEAM', 'c?st', '*'],
    request: [['team'], ['team', 'cost'], ['cost', 'other'], ['TEAM', 'x'], ['other'], []],
  },
  {
    key: 'aws:TokenIssueTime',
    operators: ['Null'],
    policy: ['true', 'false', true, false],
    request: ['2026-11-01T00:00:00Z'],
  },
];

const CONTEXT_ONLY: readonly Domain[] = [
  { key: 'aws:username', operators: [], policy: [], request: ['ann', 'bob', 'b'] },
];

/** The checking door drops keys that the service does not send for the action. */
const GLOBAL_KEYS = DOMAINS.filter(({ key }) => key.startsWith('aws:'));

function conditionOf(random: Random, domains: readonly Domain[]): Record<string, Record<string, unknown>> {
  const condition: Record<string, Record<string, unknown>> = {};
  for (let count = Math.floor(random() * 3); count > 0; count--) {
    const domain = pick(random, domains);
    const base = pick(random, domain.operators);
    const operator = base !== 'Null' && random() < 0.25 ? `${base}IfExists` : base;
    const key = random() < 0.2 ? domain.key.toUpperCase() : domain.key;
    condition[operator] = { ...condition[operator], [key]: oneOrMany(some(random, domain.policy, 3)) };
  }
  return withoutRepeatedKeys(condition);
}

/** A key in two spellings under one operator is refused by both sides. */
function withoutRepeatedKeys(
  condition: Record<string, Record<string, unknown>>,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => {
      const bySpelling = new Map(
        Object.entries(keys).map(([key, value]) => [key.toLowerCase(), [key, value] as const]),
      );
      return [operator, Object.fromEntries(bySpelling.values())];
    }),
  );
}

function contextOf(random: Random, asked: readonly Domain[]): Record<string, string | readonly string[]> {
  const domains = [...asked, ...CONTEXT_ONLY].filter(() => random() < 0.7);
  return Object.fromEntries(
    domains.map(({ key, request }) => [random() < 0.2 ? key.toLowerCase() : key, pick(random, request)]),
  );
}

interface Scene {
  readonly actions: readonly string[];
  readonly patterns: readonly string[];
  readonly resources: readonly string[];
  readonly resourcePatterns: readonly string[];
}

const S3: Scene = {
  actions: ['s3:GetObject', 's3:PutObject', 'S3:deleteobject'],
  patterns: ['s3:GetObject', 's3:Get*', 's3:*', '*', 's3:put?bject', 'sqs:*', 's3:*Object'],
  resources: ['arn:aws:s3:::b/ann/x', 'arn:aws:s3:::b/home/bob/docs/y', 'arn:aws:s3:::other/x:y', 'arn:aws:s3:::b/z'],
  resourcePatterns: [
    '*',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::*/x*',
    'arn:aws:s3:::b/${aws:username}/*',
    'arn:aws:s3:::?/z',
    'arn:*:s3:::b/*/docs/*',
    'arn:aws:s3:::b/ann/x',
    'arn:aws:sqs:*:*:*',
  ],
};

const SQS: Scene = {
  actions: ['sqs:SendMessage', 'sqs:ReceiveMessage'],
  patterns: ['sqs:SendMessage', 'sqs:*Message', 'SQS:Send*', '*', 's3:*'],
  resources: ['arn:aws:sqs:eu-west-1:111122223333:jobs', 'arn:aws:sqs:us-east-1:111122223333:ann-jobs'],
  resourcePatterns: [
    '*',
    'arn:aws:sqs:*:*:jobs',
    'arn:aws:sqs:eu-west-?:111122223333:*',
    'arn:aws:sqs:*:111122223333:?nn-*',
    'arn:aws:s3:::*',
  ],
};

function statementsOf(random: Random, scene: Scene, most: number, domains = DOMAINS): readonly unknown[] {
  return Array.from({ length: 1 + Math.floor(random() * most) }, () => {
    const condition = conditionOf(random, domains);
    return {
      Effect: random() < 0.75 ? 'Allow' : 'Deny',
      [random() < 0.9 ? 'Action' : 'NotAction']: oneOrMany(some(random, scene.patterns, 2)),
      [random() < 0.9 ? 'Resource' : 'NotResource']: oneOrMany(some(random, scene.resourcePatterns, 2)),
      ...(Object.keys(condition).length > 0 && { Condition: condition }),
    };
  });
}

function unchecked(random: Random): Question {
  const scene = pick(random, [S3, SQS]);
  return {
    action: pick(random, scene.actions),
    resource: pick(random, scene.resources),
    context: contextOf(random, DOMAINS),
    statements: statementsOf(random, scene, 4),
    ...(random() < 0.3 && { boundary: statementsOf(random, scene, 2) }),
  };
}

/** Session policies and trust are read only by the checking door of the oracle. */
function checked(random: Random): Question {
  return random() < 0.5 ? trust(random) : session(random);
}

function session(random: Random): Question {
  return {
    checked: true,
    action: pick(random, S3.actions),
    resource: pick(random, S3.resources),
    context: contextOf(random, GLOBAL_KEYS),
    statements: statementsOf(random, S3, 3, GLOBAL_KEYS),
    session: statementsOf(random, S3, 3, GLOBAL_KEYS),
  };
}

const PRINCIPALS: readonly unknown[] = [
  '*',
  { AWS: '444455556666' },
  { AWS: 'arn:aws:iam::444455556666:root' },
  { AWS: ['arn:aws:iam::444455556666:role/team/App', 'arn:aws:iam::111122223333:user/ann'] },
  { AWS: 'arn:aws:sts::444455556666:assumed-role/App/s1' },
  { Service: ['ec2.amazonaws.com', 'ecs-tasks.amazonaws.com'] },
  { Federated: 'arn:aws:iam::111122223333:saml-provider/idp' },
  { AWS: '777788889999', Service: 'lambda.amazonaws.com' },
];

const CALLERS = [
  'arn:aws:iam::444455556666:user/bob',
  'arn:aws:sts::444455556666:assumed-role/App/s1',
  'arn:aws:sts::444455556666:assumed-role/App/s2',
  'arn:aws:iam::444455556666:role/team/App',
  'arn:aws:iam::111122223333:user/ann',
  'ec2.amazonaws.com',
  'lambda.amazonaws.com',
  'arn:aws:iam::111122223333:saml-provider/idp',
];

function trust(random: Random): Question {
  const statement = (): unknown => {
    const condition = conditionOf(random, GLOBAL_KEYS);
    return {
      Effect: random() < 0.8 ? 'Allow' : 'Deny',
      Principal: pick(random, PRINCIPALS),
      Action: pick(random, ['sts:AssumeRole', 'sts:*', ['sts:AssumeRole', 'sts:TagSession']]),
      ...(Object.keys(condition).length > 0 && { Condition: condition }),
    };
  };
  return {
    action: 'sts:AssumeRole',
    principal: pick(random, CALLERS),
    context: contextOf(random, GLOBAL_KEYS),
    trust: Array.from({ length: 1 + Math.floor(random() * 3) }, statement),
  };
}

import { roleCardsText } from '../../../lib/review/reports/role-card-text';
import type { RoleCard } from '../../../lib/review/role-card';

const TOOL_JUMP: RoleCard = {
  name: 'ToolJump',
  construct: 'CrossAccountRole',
  path: 'Examples/CrossAccount/ToolJump',
  assumedBy: [
    {
      effect: 'allow',
      principals: ['role TheirCallerRole of account 222233334444', 'role Other of account 222233334444'],
      actions: ['sts:AssumeRole'],
      onlyIf: [
        { sentence: 'the external id is your-unique-external-id' },
        { sentence: 'the call comes from 203.0.113.0/24', caveat: 'never true through a VPC endpoint' },
      ],
    },
  ],
  maxSessionSeconds: 3600,
  may: [
    {
      sentence: 'read objects under my-bucket/read-prefix/',
      actions: ['s3:GetObject'],
      reason: 'the vendor correlates these',
    },
    { sentence: 'list objects under my-bucket/read-prefix/', actions: ['s3:ListBucket'] },
  ],
  othersGave: [],
  sizes: {
    trust: { min: 412, max: 412 },
    trustQuota: 2048,
    managedPolicies: 1,
    managedPoliciesQuota: 10,
    largestPolicy: { min: 398, max: 1398 },
    policyQuota: 6144,
  },
};

const BARE: RoleCard = {
  ...TOOL_JUMP,
  assumedBy: [{ effect: 'allow', principals: ['anyone'], actions: ['sts:AssumeRole'], onlyIf: [] }],
  may: [],
  sizes: {
    trust: { min: 99, max: 99 },
    trustQuota: 2048,
    managedPolicies: 0,
    managedPoliciesQuota: 10,
    policyQuota: 6144,
  },
};

const text = (card: Partial<RoleCard>): string => roleCardsText([{ ...BARE, ...card }], false);

test('a card reads from who to how much, with the labels on the left', () => {
  expect(roleCardsText([TOOL_JUMP], false)).toBe(
    `
ToolJump · CrossAccountRole · Examples/CrossAccount/ToolJump
  assumed by   role TheirCallerRole of account 222233334444
               role Other of account 222233334444
  only if      the external id is your-unique-external-id
               the call comes from 203.0.113.0/24             (never true through a VPC endpoint)
  for          up to 1 h
  may          read objects under my-bucket/read-prefix/      s3:GetObject
               because the vendor correlates these
               list objects under my-bucket/read-prefix/      s3:ListBucket
  others gave  nothing
  boundary     none
  sizes        trust 412 of 2,048 · 1 policy of 10, the largest 398-1,398 of 6,144`.trimStart(),
  );
});

test('a role that may do nothing says so', () => {
  expect(roleCardsText([BARE], false)).toBe(
    `
ToolJump · CrossAccountRole · Examples/CrossAccount/ToolJump
  assumed by   anyone
  for          up to 1 h
  may          do nothing
  others gave  nothing
  boundary     none
  sizes        trust 99 of 2,048 · 0 policies of 10`.trimStart(),
  );
});

test('cards are an empty line apart', () => {
  expect(roleCardsText([BARE, BARE], false)).toBe(`${text({})}\n\n${text({})}`);
  expect(roleCardsText([], false)).toBe('');
});

test('a denial says who never, and when', () => {
  const actions = ['sts:AssumeRole'];
  const denied = { effect: 'deny', principals: ['anyone'], actions, onlyIf: [{ sentence: 'MFA is absent' }] } as const;

  expect(text({ assumedBy: [denied, { ...denied, onlyIf: [] }] })).toContain(
    '\n  never by     anyone\n  if           MFA is absent\n  never by     anyone\n  for',
  );
});

test('a trust that allows more than to assume the role says so', () => {
  const actions = ['sts:AssumeRole', 'sts:TagSession'];
  const trust = { effect: 'allow', principals: ['anyone'], actions, onlyIf: [] } as const;

  expect(text({ assumedBy: [trust] })).toContain('anyone\n  with         sts:AssumeRole, sts:TagSession\n  for');
});

test('a session length that only CloudFormation knows is not guessed', () => {
  expect(text({ maxSessionSeconds: undefined })).toContain('\n  for          as long as CloudFormation is told\n');
});

test('what others gave and the boundary stand in full', () => {
  const othersGave = ['allow a:B on *', 'deny c:D on *'].map((sentence) => ({ sentence, actions: [] }));

  expect(text({ othersGave, boundary: 'arn:<partition>:iam::<this account>:policy/b' })).toContain(
    '  others gave  allow a:B on *\n               deny c:D on *\n  boundary     arn:<partition>:iam::<this account>:policy/b\n',
  );
});

test.each([
  [3600, '1 h'],
  [43200, '12 h'],
  [5400, '1 h 30 min'],
  [3660, '1 h 1 min'],
])('%i seconds are %s', (maxSessionSeconds, duration) => {
  expect(text({ maxSessionSeconds })).toContain(`  for          up to ${duration}\n`);
});

test('no line ends in spaces', () => {
  expect(text({ may: [{ sentence: 'do something', actions: [] }] })).not.toMatch(/ $/m);
});

describe('colours', () => {
  const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

  test('come only when asked for, wherever the text goes', () => {
    expect(roleCardsText([TOOL_JUMP], false)).not.toMatch(ESCAPES);
    expect(roleCardsText([TOOL_JUMP], true)).toMatch(ESCAPES);
  });

  test('change nothing of the text', () => {
    expect(roleCardsText([TOOL_JUMP], true).replace(ESCAPES, '')).toBe(roleCardsText([TOOL_JUMP], false));
  });
});

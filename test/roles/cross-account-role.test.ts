import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ManagedPolicy, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Annotations, CfnParameter, Duration, Lazy } from 'aws-cdk-lib/core';
import type { CrossAccountRoleProps } from '../../lib/roles/cross-account-role';
import { AccountQuotas } from '../../lib/roles/account-quotas';
import { CrossAccountRole } from '../../lib/roles/cross-account-role';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { accessTo, ACCOUNT, arn, ENV, failure, newStack, templateOf, trustOf, warningsOf } from './support';

const vendor = TrustedPrincipal.role('222233334444', 'TheirCallerRole');
const access = [accessTo('arn:aws:s3:::files/in')];
const STRONG = '5f6c1c8e-8d2b-4a44-9d7e';
const organization = TrustCondition.organization('o-a1b2c3d4e5');

const make = (props: Partial<CrossAccountRoleProps>, env?: typeof ENV): CrossAccountRole =>
  new CrossAccountRole(newStack({ env }), 'ToolJump', { trusted: [vendor], access, ...props });

describe('trust', () => {
  test('names the role of the third party, which has to send the external id', () => {
    const stack = newStack();

    new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId: STRONG, access });

    expect(trustOf(stack)).toEqual({
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': STRONG } },
          Effect: 'Allow',
          Principal: { AWS: arn('iam::222233334444:role/TheirCallerRole') },
        },
      ],
      Version: '2012-10-17',
    });
  });

  test('asks for all conditions together, of every principal', () => {
    const stack = newStack();

    new CrossAccountRole(stack, 'ToolJump', {
      trusted: [vendor, TrustedPrincipal.role('222233334444', 'AnotherRole')],
      externalId: STRONG,
      conditions: [TrustCondition.sourceIp('203.0.113.0/24'), organization],
      access,
    });

    expect(trustOf(stack)).toMatchObject({
      Statement: [
        {
          Condition: {
            IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
            StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'sts:ExternalId': STRONG },
          },
          Principal: {
            AWS: [arn('iam::222233334444:role/AnotherRole'), arn('iam::222233334444:role/TheirCallerRole')],
          },
        },
      ],
    });
  });

  test('takes the external id from a parameter of the template', () => {
    const stack = newStack();
    const externalId = new CfnParameter(stack, 'ExternalId').valueAsString;

    new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId, access });

    expect(trustOf(stack)).toMatchObject({
      Statement: [{ Condition: { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } } }],
    });
    expect(warningsOf(stack)).toEqual([]);
  });
});

describe('a third party without an external id', () => {
  const PROBLEM =
    'ExternalIdRequired: CrossAccountRole `ToolJump` trusts role TheirCallerRole of account 222233334444 without an ' +
    'external id; set `externalId` to the value the third party made for you, or `thirdParty: false` when these ' +
    'principals are yours';

  test.each<[string, Partial<CrossAccountRoleProps>, typeof ENV | undefined]>([
    ['in a stack without an account', {}, undefined],
    ['in a stack with an account', {}, ENV],
    ['with other conditions', { conditions: [TrustCondition.sourceIp('203.0.113.0/24')] }, undefined],
    ['in an organization, but declared a third party', { conditions: [organization], thirdParty: true }, undefined],
  ])('is an error %s', (_, props, env) => {
    expect(failure(() => make(props, env))).toBe(PROBLEM);
  });

  test('is an error that names every principal', () => {
    const trusted = [vendor, TrustedPrincipal.account('444455556666', 'they rotate roles')];

    expect(failure(() => make({ trusted }))).toBe(
      PROBLEM.replace('222233334444', '222233334444, any identity of account 444455556666'),
    );
  });

  test('is an error when one of several principals is of another account', () => {
    const own = TrustedPrincipal.role(ACCOUNT, 'Deployer');

    expect(failure(() => make({ trusted: [own, vendor] }, ENV))).toBe(
      PROBLEM.replace('role TheirCallerRole', `role Deployer of account ${ACCOUNT}, role TheirCallerRole`),
    );
  });

  test.each<[string, Partial<CrossAccountRoleProps>, typeof ENV | undefined]>([
    ['the external id is a property', { externalId: STRONG }, undefined],
    ['the external id is a condition', { conditions: [TrustCondition.externalId(STRONG)] }, undefined],
    ['the principals are declared our own', { thirdParty: false }, undefined],
    ['a condition keeps it in the organization', { conditions: [organization] }, undefined],
    [
      'a condition keeps it in a part of the organization',
      { conditions: [TrustCondition.organizationPaths('o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/')] },
      undefined,
    ],
    ['the principal is an organization', { trusted: [TrustedPrincipal.organization('o-a1b2c3d4e5')] }, undefined],
    ['the principal is of the same account', { trusted: [TrustedPrincipal.role(ACCOUNT, 'Deployer')] }, ENV],
  ])('is fine where %s', (_, props, env) => {
    expect(failure(() => make(props, env))).toBe('');
  });
});

describe('warnings', () => {
  test.each([
    ['acme', 'has 4 characters, fewer than 16'],
    ['111122223333', 'is an account id'],
    ['12345678901234567', 'has only digits'],
    ['ToolJumpReaderRole', 'is the name of the role'],
  ])('an external id `%s` %s', (externalId, weakness) => {
    const stack = newStack();

    new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId, access, roleName: 'ToolJumpReaderRole' });

    expect(warningsOf(stack)).toEqual([
      `external id \`${externalId}\` ${weakness}; ask the vendor for one that is unique to you and hard to guess ` +
        '[ack: cdk-keyless:weak-external-id]',
    ]);
  });

  test('a weak external id can be acknowledged', () => {
    const stack = newStack();
    const role = new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId: 'acme', access });

    Annotations.of(role).acknowledgeWarning('cdk-keyless:weak-external-id', 'the vendor gives out no longer ones');

    expect(warningsOf(stack)).toEqual([]);
  });

  const CHAINED =
    '`maxSessionDuration` of 4 hours has no effect: only roles may assume this role, and role chaining ends after ' +
    '1 hour; leave it out [ack: cdk-keyless:chained-session]';

  test.each<[string, Partial<CrossAccountRoleProps>, string[]]>([
    ['more than an hour for roles alone', { maxSessionDuration: Duration.hours(4) }, [CHAINED]],
    ['one hour', { maxSessionDuration: Duration.hours(1) }, []],
    ['no duration', {}, []],
    [
      'a duration known at deployment',
      { maxSessionDuration: Duration.seconds(Lazy.number({ produce: () => 7200 })) },
      [],
    ],
    [
      'a user among the principals',
      { maxSessionDuration: Duration.hours(4), trusted: [vendor, TrustedPrincipal.user('222233334444', 'deploy')] },
      [],
    ],
    [
      'a whole account',
      { maxSessionDuration: Duration.hours(4), trusted: [TrustedPrincipal.account('222233334444', 'no fixed role')] },
      [],
    ],
  ])('a longer session never happens when a role assumes the role: %s', (_, props, expected) => {
    const stack = newStack();

    new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId: STRONG, access, ...props });

    expect(warningsOf(stack)).toEqual(expected);
  });
});

describe('empty lists', () => {
  test('an empty `trusted` is an error', () => {
    expect(failure(() => make({ trusted: [], thirdParty: false }))).toBe(
      'MissingValue: CrossAccountRole `ToolJump`: `trusted` is empty; name who may assume it, such as ' +
        '`TrustedPrincipal.role(accountId, roleName)`',
    );
  });

  test('an empty `access` is an error', () => {
    expect(failure(() => make({ access: [], externalId: STRONG }))).toBe(
      'MissingValue: CrossAccountRole `ToolJump`: `access` is empty; list what the role may do, or leave `access` out ' +
        'and call `allow` later',
    );
  });
});

describe('a role that may do nothing', () => {
  test('fails at synthesis', () => {
    const stack = newStack();
    new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId: STRONG });

    expect(() => templateOf(stack)).toThrow(
      '[Stack/ToolJump] CrossAccountRole `ToolJump` may do nothing; list its `access`, or call `allow` later',
    );
  });

  test.each<[string, (role: CrossAccountRole) => void]>([
    [
      'access given later',
      (role) => {
        role.allow(...access);
      },
    ],
    [
      'a grant',
      (role) => {
        new Bucket(role.stack, 'Bucket').grantRead(role);
      },
    ],
    [
      'a managed policy',
      (role) => {
        role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
      },
    ],
    [
      'an inline policy',
      (role) => {
        const statements = [new PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })];
        role.attachInlinePolicy(new Policy(role.stack, 'Inline', { statements }));
      },
    ],
  ])('no longer does nothing with %s', (_, give) => {
    const stack = newStack();
    const role = new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId: STRONG });

    give(role);

    expect(() => templateOf(stack)).not.toThrow();
  });
});

describe('the size of its trust', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => TrustedPrincipal.role('222233334444', `Caller${index}`));

  test('is silent up to the quota, and warns where the length of the partition decides', () => {
    const [small, large] = [newStack(), newStack()];

    new CrossAccountRole(small, 'ToolJump', { trusted: many(30), externalId: STRONG, access });
    new CrossAccountRole(large, 'ToolJump', { trusted: many(40), externalId: STRONG, access });

    expect(warningsOf(small)).toEqual([]);
    expect(warningsOf(large)).toEqual([
      expect.stringMatching(
        /^CrossAccountRole `ToolJump` has a trust policy of 1\d\d\d to 2\d\d\d characters, which its tokens leave open, and IAM takes 2048/,
      ),
    ]);
  });

  test('is an error over the quota, which the account may have raised', () => {
    const raised = newStack();
    AccountQuotas.of(raised).raise({ trustPolicyLength: 4096 });

    new CrossAccountRole(raised, 'ToolJump', { trusted: many(60), externalId: STRONG, access });

    expect(warningsOf(raised)).toEqual([]);
    expect(failure(() => make({ trusted: many(60), externalId: STRONG }))).toMatch(
      /^TooLarge: CrossAccountRole `ToolJump` has a trust policy of at least \d+ characters, and IAM takes 2048; its largest part is `Statement\[0\].Principal.AWS` with \d+; trust fewer principals, or fewer values of a condition, in one role, or declare /,
    );
  });
});

test('managed policies past the quota are warned of, since others may have added them', () => {
  const stack = newStack();
  const role = new CrossAccountRole(stack, 'ToolJump', { trusted: [vendor], externalId: STRONG, access });
  for (let index = 0; index < 10; index++) {
    role.addManagedPolicy(ManagedPolicy.fromManagedPolicyName(stack, `Policy${index}`, `Policy${index}`));
  }
  templateOf(stack); // what others add is known only now

  expect(warningsOf(stack)).toEqual([
    expect.stringContaining('CrossAccountRole `ToolJump` has 11 managed policies with those that others granted'),
  ]);
});

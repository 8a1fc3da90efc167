import { Token } from 'aws-cdk-lib/core';
import { AccountQuotas } from '../../../lib/roles/account-quotas';
import { ecsTasksOf } from '../../../lib/roles/private/ecs-trust';
import { renderServiceTrust, renderTrust } from '../../../lib/roles/private/trust-document';
import { TrustCondition } from '../../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../../lib/trust/trusted-principal';
import { ENV, failure, newStack } from '../support';

const trust = (issuer: string): Parameters<typeof renderTrust>[2] => {
  const principal = TrustedPrincipal.oidcProvider(Token.asString({ Ref: 'Provider' }), issuer);
  return [
    { principal, conditions: [TrustCondition._claim(issuer, 'aud', 'x'), TrustCondition._claim(issuer, 'sub', 'y')] },
  ];
};

test('a document whose keys are literal is an object', () => {
  expect(renderTrust(newStack(), 'IrsaRole `A`', trust('issuer.example'), 'a').document).toMatchObject({
    Version: '2012-10-17',
  });
});

test('a document with a token in a key is JSON text', () => {
  const { document } = renderTrust(newStack(), 'IrsaRole `A`', trust(Token.asString({ Ref: 'Issuer' })), 'a');

  expect(JSON.parse(document as string)).toMatchObject({ Version: '2012-10-17' });
});

test('a document without conditions is an object', () => {
  const grants = [{ principal: TrustedPrincipal.service('ec2.amazonaws.com'), conditions: [] }];

  expect(renderTrust(newStack(), 'Ec2InstanceRole `A`', grants, 'a').document).toMatchObject({ Version: '2012-10-17' });
});

test('the roles of one stack share the document of a service, plain and resolved', () => {
  const grants = ecsTasksOf(newStack());
  const stack = newStack({ env: ENV });

  const document = renderServiceTrust('EcsTaskRole `A`', grants, stack);

  expect(renderServiceTrust('EcsTaskRole `B`', grants, stack)).toBe(document);
  expect(Token.isUnresolved(document)).toBe(false);
  expect(document).toMatchObject({ Version: '2012-10-17' });
});

describe('the size of a trust', () => {
  const SUBJECT = 'CrossAccountRole `ToolJump`';
  const callers = (count: number, name = 'Caller') =>
    Array.from({ length: count }, (_, index) => ({
      principal: TrustedPrincipal.roleArn(`arn:aws:iam::222233334444:role/${name}${index + 100}`),
      conditions: [TrustCondition.externalId('a-long-external-id-01')],
    }));
  const render = (grants: Parameters<typeof renderTrust>[2], quota?: number) => {
    const stack = newStack();
    if (quota !== undefined) AccountQuotas.of(stack).raise({ trustPolicyLength: quota });
    return renderTrust(stack, SUBJECT, grants, 'tool-jump').warnings;
  };

  const EACH = '"arn:aws:iam::222233334444:role/Caller100",'.length;
  const BESIDE = JSON.stringify(renderTrust(newStack(), SUBJECT, callers(2), 'x').document).length - 2 * EACH;
  const MOST = (quota: number): number => Math.floor((quota - BESIDE) / EACH);

  test.each<[string, number, number | undefined]>([
    ['the quota', 2048, undefined],
    ['a raised quota', 3000, 3000],
    ['the highest quota', 4096, 4096],
  ])('is silent up to %s', (_, length, quota) => {
    expect(render(callers(MOST(length)), quota)).toEqual([]);
  });

  const problem = (count: number, quota: number): string =>
    `TooLarge: ${SUBJECT} has a trust policy of at least ${BESIDE + count * EACH} characters, and IAM takes ${quota}; ` +
    `its largest part is \`Statement[0].Principal.AWS\` with ${count * EACH + 1}; ` +
    'trust fewer principals, or fewer values of a condition, in one role';
  const DECLARE =
    ', or declare the quota of the account with `AccountQuotas.of(scope).raise({ trustPolicyLength: 4096 })`';

  test.each<[string, number, number | undefined, string]>([
    ['the quota', 2048, undefined, DECLARE],
    ['a raised quota', 3000, 3000, DECLARE],
    ['the highest quota', 4096, 4096, ''],
  ])('is an error over %s', (_, length, quota, help) => {
    const count = MOST(length) + 1;
    expect(failure(() => render(callers(count), quota))).toBe(problem(count, length) + help);
  });

  test('names the condition where that is the largest part', () => {
    const addresses = Array.from({ length: 200 }, (_, index) => `203.0.113.${index}/32`);
    const grants = callers(1).map(({ principal, conditions }) => ({
      principal,
      conditions: [...conditions, TrustCondition.sourceIp(...addresses)],
    }));
    expect(failure(() => render(grants))).toMatch(
      /its largest part is `Statement\[0\].Condition.IpAddress\["aws:SourceIp"\]` with \d+; /,
    );
  });

  test('is a warning where tokens leave open whether it fits', () => {
    const tokens = Array.from({ length: 20 }, (_, index) => ({
      principal: TrustedPrincipal.roleArn(Token.asString({ Ref: `Arn${index}` })),
      conditions: [TrustCondition.externalId('a-long-external-id-01')],
    }));

    expect(render(tokens, 4096)).toEqual([]);
    const [warning, ...others] = render(tokens);
    expect(others).toEqual([]);
    expect(warning?.id).toBe('cdk-keyless:large-trust');
    expect(warning?.message).toMatch(
      /^CrossAccountRole `ToolJump` has a trust policy of \d{3} to 27\d\d characters, which its tokens leave open, and IAM takes 2048$/,
    );
  });
});

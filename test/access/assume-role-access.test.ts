import { Role } from 'aws-cdk-lib/aws-iam';
import { App, Aws, Stack } from 'aws-cdk-lib/core';
import { AssumeRoleAccess } from '../../lib/access/assume-role-access';
import { CrossAccountRole } from '../../lib/roles/cross-account-role';
import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { failure } from '../failure';
import { templateOf } from '../roles/support';

const ARN = 'arn:aws:iam::111122223333:role/YourLimitedReadRole';
const HELP = 'write `arn:<partition>:iam::<account>:role/<name>`';

function stack(id = 'Stack', app = new App({ builtinCloudFormationValidation: false })): Stack {
  return new Stack(app, id);
}

test('allows exactly one action on exactly one role', () => {
  const access = AssumeRoleAccess.ofArn(ARN, { reason: 'the vendor reads exports' });

  expect(access._statements).toEqual([{ actions: ['sts:AssumeRole'], resources: [ARN] }]);
  expect(access.sentence).toBe('assume role YourLimitedReadRole of account 111122223333');
  expect(access.reason).toBe('the vendor reads exports');
});

test.each([
  [{ sessionTags: true }, ['sts:AssumeRole', 'sts:TagSession'], ', with session tags'],
  [{ sourceIdentity: true }, ['sts:AssumeRole', 'sts:SetSourceIdentity'], ', with a source identity'],
  [
    { sessionTags: true, sourceIdentity: true },
    ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
    ', with session tags and a source identity',
  ],
])('%j adds what the caller sends along', (options, actions, words) => {
  const access = AssumeRoleAccess.ofArn(ARN, options);

  expect(access._statements).toEqual([{ actions, resources: [ARN] }]);
  expect(access.sentence).toBe(`assume role YourLimitedReadRole of account 111122223333${words}`);
});

test('names a role of the same app by its construct, and an imported one by its ARN', () => {
  const scope = stack();
  const made = new Ec2InstanceRole(scope, 'Worker');
  const imported = Role.fromRoleArn(scope, 'Imported', ARN);

  expect(AssumeRoleAccess.of(made).sentence).toBe('assume role Worker');
  expect(AssumeRoleAccess.of(made)._statements[0]?.resources).toEqual([made.roleArn]);
  expect(AssumeRoleAccess.of(imported).sentence).toBe('assume role YourLimitedReadRole of account 111122223333');
});

test.each([
  [`arn:${Aws.PARTITION}:iam::${Aws.ACCOUNT_ID}:role/team/Reader`, 'assume role team/Reader of this account'],
  [`arn:aws:iam::${Aws.NO_VALUE}:role/Reader`, 'assume role Reader of an account named at deployment'],
  [`arn:aws:iam::111122223333:${Aws.STACK_NAME}`, 'assume a role named at deployment of account 111122223333'],
  [Aws.STACK_ID, 'assume the named role'],
])('a sentence holds no token: %#', (arn, sentence) => {
  expect(AssumeRoleAccess.ofArn(arn).sentence).toBe(sentence);
});

test('two roles of one app may name each other: no dependency goes in a circle', () => {
  const scope = stack();
  const caller = new Ec2InstanceRole(scope, 'Caller');
  const target = new CrossAccountRole(scope, 'Target', {
    trusted: [TrustedPrincipal.roleArn(caller.roleArn)],
    thirdParty: false,
    access: [AssumeRoleAccess.ofArn(ARN)],
  });

  caller.allow(AssumeRoleAccess.of(target));

  expect(() => templateOf(scope)).not.toThrow();
});

test.each([
  ['YourLimitedReadRole', `InvalidValue: \`roleArn\` \`YourLimitedReadRole\` is not the ARN of a role; ${HELP}`],
  [
    'arn:aws:iam::111122223333:user/deploy',
    `InvalidValue: \`roleArn\` \`arn:aws:iam::111122223333:user/deploy\` is not the ARN of a role; ${HELP}`,
  ],
  [
    'arn:aws:sts::111122223333:assumed-role/Reader/session',
    `InvalidValue: \`roleArn\` \`arn:aws:sts::111122223333:assumed-role/Reader/session\` is not the ARN of a role; ${HELP}`,
  ],
  [
    'arn:aws:iam:eu-west-1:111122223333:role/Reader',
    `InvalidValue: \`roleArn\` \`arn:aws:iam:eu-west-1:111122223333:role/Reader\` is not the ARN of a role; ${HELP}`,
  ],
  [
    'arn:aws:iam::1111:role/Reader',
    'InvalidValue: `roleArn` `1111` is not an account id; write its 12 digits as a string',
  ],
  [
    'arn:aws:iam::111122223333:role/*',
    'WildcardForbidden: resource `arn:aws:iam::111122223333:role/*` holds a wildcard; name the one resource',
  ],
])('%s is refused', (arn, message) => {
  expect(failure(() => AssumeRoleAccess.ofArn(arn))).toBe(message);
});

import { CfnInstance } from 'aws-cdk-lib/aws-ec2';
import { Token } from 'aws-cdk-lib/core';
import { Ec2Access } from '../../lib/access/ec2-access';
import { failure } from '../failure';
import { ACCOUNT, importedKey, KEY_ARN, newStack, ownArn, statementsOf, throughService } from './support';

const ID = 'i-0123456789abcdef0';
const env = { account: ACCOUNT, region: 'us-east-1' };
const INSTANCE = {
  'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:ec2:us-east-1:${ACCOUNT}:instance/${ID}`]],
};
const grant = {
  ...(throughService('ec2', ['kms:CreateGrant'], KEY_ARN, 'us-east-1') as object),
  conditions: {
    StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['ec2.us-east-1.', { Ref: 'AWS::URLSuffix' }]] } },
    Bool: { 'kms:GrantIsForAWSResource': 'true' },
  },
};

test.each([
  ['describeInstances', 'list instances', 'ec2:DescribeInstances'],
  ['describeImages', 'list images', 'ec2:DescribeImages'],
  ['describeVolumes', 'list volumes', 'ec2:DescribeVolumes'],
] as const)('%s works on *, and says that AWS has no resource type', (factory, sentence, action) => {
  const access = Ec2Access[factory]({ reason: 'inventory' });
  expect([access.sentence, access.reason]).toEqual([sentence, 'inventory']);
  const evidence = `AWS has no resource type for ${action} (https://docs.aws.amazon.com/service-authorization/latest/reference/list_ec2.html, 2026-09)`;
  expect(access._statements).toEqual([{ actions: [action], resources: ['*'], evidence }]);
});

test.each([
  ['start', 'ec2:StartInstances'],
  ['stop', 'ec2:StopInstances'],
  ['reboot', 'ec2:RebootInstances'],
] as const)('%s allows one action on the one instance', (verb, action) => {
  const stack = newStack('Stack', { env });
  const access = Ec2Access[verb](CfnInstance.fromInstanceId(stack, 'Instance', ID), { reason: 'night' });
  expect([access.sentence, access.reason]).toEqual([`${verb} instance ${ID}`, 'night']);
  expect(statementsOf(access, stack)).toEqual([{ actions: [action], resources: [INSTANCE] }]);
});

test('the key of the volumes is handed on to AWS, through EC2 only', () => {
  const stack = newStack('Stack', { env });
  const instance = CfnInstance.fromInstanceId(stack, 'Instance', ID);
  const volumeKey = importedKey(stack);
  const started = { actions: ['ec2:StartInstances'], resources: [INSTANCE] };
  expect(statementsOf(Ec2Access.start(instance, { volumeKey }), stack)).toEqual([started, grant]);
  expect(statementsOf(Ec2Access.startTagged({ team: 'orders' }, { volumeKey }), stack)).toEqual([
    expect.objectContaining({ actions: ['ec2:StartInstances'] }),
    grant,
  ]);
});

test.each([
  ['startTagged', 'start instances', ['ec2:StartInstances'], ['instance/*']],
  ['stopTagged', 'stop instances', ['ec2:StopInstances'], ['instance/*']],
  [
    'attachTaggedVolumes',
    'attach volumes to instances, and detach them, both',
    ['ec2:AttachVolume', 'ec2:DetachVolume'],
    ['instance/*', 'volume/*'],
  ],
] as const)('%s reaches what has all of the tags', (factory, sentence, actions, resources) => {
  const access = Ec2Access[factory]({ team: 'orders', stage: 'test' });
  expect(access.sentence).toBe(`${sentence} with tag team = orders and tag stage = test`);
  expect(statementsOf(access, newStack())).toEqual([
    {
      actions,
      resources: resources.map((resource) => ownArn('ec2', resource)),
      conditions: { StringEquals: { 'aws:ResourceTag/team': 'orders', 'aws:ResourceTag/stage': 'test' } },
      evidence: 'only what has tag team = orders and tag stage = test',
    },
  ]);
});

function copies(to: unknown) {
  const [partition, own] = [{ Ref: 'AWS::Partition' }, { Ref: 'AWS::Region' }];
  const head = typeof to === 'string' ? [`:ec2:${to}`] : [':ec2:', to];
  const arn = (type: string) => {
    const [first, ...rest] = head;
    const end = rest.length === 0 ? [`${String(first)}::${type}/*`] : [first, ...rest, `::${type}/*`];
    return { 'Fn::Join': ['', ['arn:', partition, ...end]] };
  };
  const image = { 'Fn::Join': ['', ['arn:', partition, ':ec2:', own, '::image/ami-0123456789abcdef0']] };
  return [image, arn('image'), arn('snapshot')];
}

test.each([
  [undefined, 'of its own', { Ref: 'AWS::Region' }],
  ['us-west-2', 'us-west-2', 'us-west-2'],
  [Token.asString({ Ref: 'To' }), 'a region named at deployment', { Ref: 'To' }],
])('an image is copied, and the copy has no id yet: to region %s', (toRegion, shown, to) => {
  const access = Ec2Access.copyImage('ami-0123456789abcdef0', { toRegion });
  expect(access.sentence).toBe(`copy image ami-0123456789abcdef0 to region ${shown}`);
  expect(statementsOf(access, newStack())).toEqual([
    {
      actions: ['ec2:CopyImage'],
      resources: copies(to),
      evidence: expect.stringContaining('the copy and its snapshots have no ids yet') as string,
    },
  ]);
});

test('an image is copied in its own region unless another one is named, and volumes may have no key', () => {
  expect(Ec2Access.copyImage('ami-0123456789abcdef0').sentence).toBe(
    'copy image ami-0123456789abcdef0 to region of its own',
  );
  const instance = CfnInstance.fromInstanceId(newStack(), 'Instance', ID);
  expect(Ec2Access.start(instance)._statements).toHaveLength(1);
});

test.each([
  [
    () => Ec2Access.copyImage('web'),
    '`imageId` `web` does not name an image; write its id, as `ami-0123456789abcdef0`',
  ],
  [
    () => Ec2Access.copyImage('ami-0123456789abcdef0', { toRegion: 'Oregon' }),
    '`toRegion` `Oregon` does not name a region; write it as `eu-west-1`',
  ],
  [() => Ec2Access.startTagged({}), 'MissingValue: `tags` is empty; name at least one tag'],
  [
    () => Ec2Access.stopTagged({ team: '*' }),
    'WildcardForbidden: `tags` `*` holds a wildcard, which is compared as it stands; write name and value in full',
  ],
])('refuses bad input: %#', (act, message) => {
  expect(failure(act)).toContain(message);
});

import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnParameter, Duration, Lazy, Token } from 'aws-cdk-lib/core';
import type { CrossAccountRoleProps } from '../../lib/roles/cross-account-role';
import { CrossAccountRole } from '../../lib/roles/cross-account-role';
import { EcsExecutionRole } from '../../lib/roles/ecs-execution-role';
import { EcsTaskRole } from '../../lib/roles/ecs-task-role';
import type { KeylessRoleProps } from '../../lib/roles/keyless-role';
import type { IrsaRoleProps } from '../../lib/roles/irsa-role';
import { IrsaRole } from '../../lib/roles/irsa-role';
import { KubernetesServiceAccount } from '../../lib/roles/kubernetes-service-account';
import type { LambdaExecutionRoleProps } from '../../lib/roles/lambda-execution-role';
import { LambdaExecutionRole } from '../../lib/roles/lambda-execution-role';
import { TrustCondition } from '../../lib/trust/trust-condition';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';
import { accessTo, failure, newStack, templateOf } from './support';

const ISSUER = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';
const PROVIDER = `arn:aws:iam::111122223333:oidc-provider/${ISSUER}`;
const vendor = TrustedPrincipal.role('222233334444', 'TheirCallerRole');
const access = [accessTo('arn:aws:s3:::files/in')];

const worker = (props: KeylessRoleProps) => () => new EcsTaskRole(newStack(), 'Worker', props);
const thumbnailer = (props: LambdaExecutionRoleProps) => () =>
  new LambdaExecutionRole(newStack(), 'Thumbnailer', props);
const toolJump = (props: Partial<CrossAccountRoleProps>) => () =>
  new CrossAccountRole(newStack(), 'ToolJump', { trusted: [vendor], access, ...props });
const pod = (namespace: string, name: string) => () =>
  KubernetesServiceAccount.ofIssuer(ISSUER, PROVIDER, namespace, name);
const dataPlane = (props: Partial<IrsaRoleProps>) => () =>
  new IrsaRole(newStack(), 'DataPlane', { serviceAccounts: [], access, ...props });
const podOf = (issuer: string, arn: string) =>
  dataPlane({ serviceAccounts: [KubernetesServiceAccount.ofIssuer(issuer, arn, 'default', 'reader')] });

const NAME = 'use 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -, or leave it out';
const PATH = 'is no path; start and end it with a slash, in at most 512 characters: `/team/`';
const LATIN = 'which IAM refuses; use Latin-1 characters only';
const SESSION = 'is out of range; use 1 to 12 hours, such as `Duration.hours(4)`';
const KEY = 'use 1 to 128 characters that do not start with `aws:`';
const EMPTY = '`access` is empty; list what the role may do, or leave `access` out and call `allow` later';
const FUNCTION = 'is no function name; use 1 to 64 characters of A-Z a-z 0-9 _ -, without ARN or version';
const SHORT_NAME = 'use at most 63 characters of a-z 0-9 -, starting and ending with a letter or digit';
const LONG_NAME = 'use at most 253 characters of a-z 0-9 - ., starting and ending with a letter or digit';
const EACH = 'list each service account; a wildcard lets whoever can create one become the role';
const EXTERNAL = 'use 2 to 1224 characters of A-Z a-z 0-9 _ + = , . @ : / -';
const WORKER = 'InvalidValue: EcsTaskRole `Worker`';
const TOOL = 'CrossAccountRole `ToolJump`';

test.each<[string, () => unknown]>([
  [`${WORKER}: \`roleName\` \`\` is no role name; ${NAME}`, worker({ roleName: '' })],
  [`${WORKER}: \`roleName\` \`the worker\` is no role name; ${NAME}`, worker({ roleName: 'the worker' })],
  [`${WORKER}: \`roleName\` \`team/worker\` is no role name; ${NAME}`, worker({ roleName: 'team/worker' })],
  [`${WORKER}: \`roleName\` \`wörker\` is no role name; ${NAME}`, worker({ roleName: 'wörker' })],
  [`${WORKER}: \`roleName\` \`worker*\` is no role name; ${NAME}`, worker({ roleName: 'worker*' })],
  [`${WORKER}: \`roleName\` \`worker\n\` is no role name; ${NAME}`, worker({ roleName: 'worker\n' })],
  [
    `${WORKER}: \`roleName\` \`arn:aws:iam::111122223333:role/worker\` is no role name; ${NAME}`,
    worker({ roleName: 'arn:aws:iam::111122223333:role/worker' }),
  ],
  [
    `TooLarge: EcsTaskRole \`Worker\`: \`roleName\` \`${'w'.repeat(65)}\` has 65 characters, and IAM takes 64; shorten it, or leave it out`,
    worker({ roleName: 'w'.repeat(65) }),
  ],

  [`${WORKER}: \`path\` \`\` ${PATH}`, worker({ path: '' })],
  [`${WORKER}: \`path\` \`team\` ${PATH}`, worker({ path: 'team' })],
  [`${WORKER}: \`path\` \`/team\` ${PATH}`, worker({ path: '/team' })],
  [`${WORKER}: \`path\` \`team/\` ${PATH}`, worker({ path: 'team/' })],
  [`${WORKER}: \`path\` \`//\` ${PATH}`, worker({ path: '//' })],
  [`${WORKER}: \`path\` \`/my team/\` ${PATH}`, worker({ path: '/my team/' })],
  [`${WORKER}: \`path\` \`/téam/\` ${PATH}`, worker({ path: '/téam/' })],
  [`${WORKER}: \`path\` \`/${'t'.repeat(511)}/\` ${PATH}`, worker({ path: `/${'t'.repeat(511)}/` })],

  [`${WORKER}: \`description\` has 1001 characters; use at most 1000`, worker({ description: 'd'.repeat(1001) })],
  [`${WORKER}: \`description\` holds \`→\`, ${LATIN}`, worker({ description: 'queue → table' })],
  [`${WORKER}: \`description\` holds \`🙂\`, ${LATIN}`, worker({ description: 'takes orders 🙂' })],
  [`${WORKER}: \`description\` holds \`–\`, ${LATIN}`, worker({ description: 'orders – daily' })],
  [`${WORKER}: \`description\` holds \`\u00a0\`, ${LATIN}`, worker({ description: 'no\u00a0break' })],
  [`${WORKER}: \`description\` holds \`\u0000\`, ${LATIN}`, worker({ description: '\u0000' })],

  [`${WORKER}: \`maxSessionDuration\` \`3540 s\` ${SESSION}`, worker({ maxSessionDuration: Duration.minutes(59) })],
  [`${WORKER}: \`maxSessionDuration\` \`0 s\` ${SESSION}`, worker({ maxSessionDuration: Duration.seconds(0) })],
  [`${WORKER}: \`maxSessionDuration\` \`46800 s\` ${SESSION}`, worker({ maxSessionDuration: Duration.hours(13) })],
  [`${WORKER}: \`maxSessionDuration\` \`43201 s\` ${SESSION}`, worker({ maxSessionDuration: Duration.seconds(43201) })],
  [
    `${WORKER}: \`maxSessionDuration\` \`3600.5 s\` ${SESSION}`,
    worker({ maxSessionDuration: Duration.millis(3600500) }),
  ],

  [`${WORKER}: \`tags\` has the key \`\`; ${KEY}`, worker({ tags: { '': 'x' } })],
  [`${WORKER}: \`tags\` has the key \`aws:team\`; ${KEY}`, worker({ tags: { 'aws:team': 'x' } })],
  [`${WORKER}: \`tags\` has the key \`AWS:team\`; ${KEY}`, worker({ tags: { good: 'x', 'AWS:team': 'x' } })],
  [`${WORKER}: \`tags\` has the key \`${'k'.repeat(129)}\`; ${KEY}`, worker({ tags: { ['k'.repeat(129)]: 'x' } })],
  [
    `${WORKER}: the tag \`team\` has a value of 257 characters; use at most 256`,
    worker({ tags: { team: 'v'.repeat(257) } }),
  ],

  [`MissingValue: EcsTaskRole \`Worker\`: ${EMPTY}`, worker({ access: [] })],
  [`MissingValue: LambdaExecutionRole \`Thumbnailer\`: ${EMPTY}`, thumbnailer({ functionName: 'f', access: [] })],
  [
    `MissingValue: EcsExecutionRole \`Start\`: ${EMPTY}`,
    () => new EcsExecutionRole(newStack(), 'Start', { access: [] }),
  ],

  [
    'MissingValue: LambdaExecutionRole `Thumbnailer` knows no log group; pass `logGroup` to the role and the function, or name the function with `functionName`',
    thumbnailer({}),
  ],
  [
    'InvalidValue: LambdaExecutionRole `Thumbnailer` has both `logGroup` and `functionName`; keep the one the function logs to',
    () => {
      const stack = newStack();
      new LambdaExecutionRole(stack, 'Thumbnailer', { logGroup: new LogGroup(stack, 'Logs'), functionName: 'f' });
    },
  ],
  [
    'InvalidValue: LambdaExecutionRole `Thumbnailer` has both `logGroup` and `functionName`; keep the one the function logs to',
    () => {
      const stack = newStack();
      new LambdaExecutionRole(stack, 'Thumbnailer', { logGroup: new LogGroup(stack, 'Logs'), functionName: '' });
    },
  ],
  [
    `InvalidValue: LambdaExecutionRole \`Thumbnailer\`: \`functionName\` \`\` ${FUNCTION}`,
    thumbnailer({ functionName: '' }),
  ],
  [
    `InvalidValue: LambdaExecutionRole \`Thumbnailer\`: \`functionName\` \`*\` ${FUNCTION}`,
    thumbnailer({ functionName: '*' }),
  ],
  [
    `InvalidValue: LambdaExecutionRole \`Thumbnailer\`: \`functionName\` \`thumb nailer\` ${FUNCTION}`,
    thumbnailer({ functionName: 'thumb nailer' }),
  ],
  [
    `InvalidValue: LambdaExecutionRole \`Thumbnailer\`: \`functionName\` \`thumbnailer:live\` ${FUNCTION}`,
    thumbnailer({ functionName: 'thumbnailer:live' }),
  ],
  [
    `InvalidValue: LambdaExecutionRole \`Thumbnailer\`: \`functionName\` \`${'f'.repeat(65)}\` ${FUNCTION}`,
    thumbnailer({ functionName: 'f'.repeat(65) }),
  ],

  [`WildcardForbidden: \`namespace\` \`*\` holds a wildcard; ${EACH}`, pod('*', 'reader')],
  [`WildcardForbidden: \`namespace\` \`team-?\` holds a wildcard; ${EACH}`, pod('team-?', 'reader')],
  [`WildcardForbidden: \`name\` \`reader-*\` holds a wildcard; ${EACH}`, pod('default', 'reader-*')],
  [`InvalidValue: \`namespace\` \`\` is no Kubernetes name; ${SHORT_NAME}`, pod('', 'reader')],
  [`InvalidValue: \`namespace\` \`Default\` is no Kubernetes name; ${SHORT_NAME}`, pod('Default', 'reader')],
  [`InvalidValue: \`namespace\` \`kube.system\` is no Kubernetes name; ${SHORT_NAME}`, pod('kube.system', 'reader')],
  [`InvalidValue: \`namespace\` \`team-\` is no Kubernetes name; ${SHORT_NAME}`, pod('team-', 'reader')],
  [
    `InvalidValue: \`namespace\` \`${'n'.repeat(64)}\` is no Kubernetes name; ${SHORT_NAME}`,
    pod('n'.repeat(64), 'reader'),
  ],
  [`InvalidValue: \`name\` \`\` is no Kubernetes name; ${LONG_NAME}`, pod('default', '')],
  [`InvalidValue: \`name\` \`my_reader\` is no Kubernetes name; ${LONG_NAME}`, pod('default', 'my_reader')],
  [`InvalidValue: \`name\` \`default:reader\` is no Kubernetes name; ${LONG_NAME}`, pod('default', 'default:reader')],
  [`InvalidValue: \`name\` \`.reader\` is no Kubernetes name; ${LONG_NAME}`, pod('default', '.reader')],
  [
    `InvalidValue: \`name\` \`${'n'.repeat(254)}\` is no Kubernetes name; ${LONG_NAME}`,
    pod('default', 'n'.repeat(254)),
  ],

  [
    'MissingValue: IrsaRole `DataPlane`: `serviceAccounts` is empty; name one with `KubernetesServiceAccount.inCluster(cluster, namespace, name)`',
    dataPlane({}),
  ],
  [
    'InvalidValue: `issuer` `cluster` is not the address of an OIDC issuer; write its host and path, such as `token.actions.githubusercontent.com`',
    () => KubernetesServiceAccount.ofIssuer('cluster', PROVIDER, 'default', 'reader'),
  ],
  [
    'InvalidValue: `providerArn` `my-provider` is not an OIDC provider; write `arn:<partition>:iam::<account>:oidc-provider/<issuer>`',
    podOf(ISSUER, 'my-provider'),
  ],
  [
    `InvalidValue: \`issuer\` \`other.example\` is not the issuer of \`${PROVIDER}\`; write \`${ISSUER}\`, or name the provider of \`other.example\``,
    podOf('other.example', PROVIDER),
  ],

  [
    `MissingValue: ${TOOL}: \`trusted\` is empty; name who may assume it, such as \`TrustedPrincipal.role(accountId, roleName)\``,
    toolJump({ trusted: [], externalId: 'x' }),
  ],
  [`InvalidValue: \`externalId\` \`a\` has 1 character; ${EXTERNAL}`, toolJump({ externalId: 'a' })],
  [
    'InvalidValue: `externalId` has an empty value; write the value, or drop the condition',
    toolJump({ externalId: '' }),
  ],
  [`InvalidValue: \`externalId\` \`ab c\` has a space; ${EXTERNAL}`, toolJump({ externalId: 'ab c' })],
  [`InvalidValue: \`externalId\` \`ab#c\` has the character \`#\`; ${EXTERNAL}`, toolJump({ externalId: 'ab#c' })],
  [
    'WildcardForbidden: `externalId` `acme-*` has a wildcard, which lets in more than one customer; write the whole external id',
    toolJump({ externalId: 'acme-*' }),
  ],
  [
    `ConditionContradiction: ${TOOL}: \`sts:ExternalId\` is given twice, as \`one-external-id\` and \`two-external-id\`, which have nothing in common; give it once, with every value`,
    toolJump({ externalId: 'one-external-id', conditions: [TrustCondition.externalId('two-external-id')] }),
  ],
  [
    `ConditionNotCarried: ${TOOL}: \`sts:ExternalId\` is never present when the caller is the service ec2.amazonaws.com; remove the condition: only an AWS principal that calls \`sts:AssumeRole\` sends an external id`,
    toolJump({ trusted: [TrustedPrincipal.service('ec2.amazonaws.com')], externalId: 'one-external-id' }),
  ],
  [
    `ConditionNotCarried: ${TOOL}: \`aws:SourceAccount\` is never present when the caller is role TheirCallerRole of account 222233334444; remove the condition, and name the account or the role as the principal instead`,
    toolJump({ externalId: 'one-external-id', conditions: [TrustCondition.sourceAccount('111122223333')] }),
  ],
])('%s', (message, act) => {
  expect(failure(act)).toBe(message);
});

describe('tokens pass', () => {
  const token = (name: string): string => Token.asString({ Ref: name });

  test.each<[string, () => unknown]>([
    ['roleName', worker({ roleName: token('Name') })],
    ['path', worker({ path: token('Path') })],
    ['description', worker({ description: `${token('Text')} → table` })],
    ['maxSessionDuration', worker({ maxSessionDuration: Duration.seconds(Lazy.number({ produce: () => 1 })) })],
    ['tags, by value', worker({ tags: { team: `${token('Team')}${'v'.repeat(257)}` } })],
    ['tags, by key', worker({ tags: { [token('aws:Key')]: 'v'.repeat(257) } })],
    ['functionName', thumbnailer({ functionName: token('Function') })],
    ['namespace', pod(token('Namespace'), 'reader')],
    ['name', pod('default', `${token('Name')}-READER`)],
    ['issuer', podOf(token('Issuer'), PROVIDER)],
    ['providerArn', podOf(ISSUER, token('Provider'))],
    ['externalId', toolJump({ externalId: token('ExternalId') })],
    [
      'trusted, by account',
      toolJump({ trusted: [TrustedPrincipal.role(token('Account'), 'Caller')], externalId: token('Id') }),
    ],
    ['trusted, by ARN', toolJump({ trusted: [TrustedPrincipal.roleArn(token('Arn'))], externalId: token('Id') })],
  ])('%s', (_, act) => {
    expect(failure(act)).toBe('');
  });

  test('and reach the template', () => {
    const stack = newStack();
    const parameter = (id: string): string => new CfnParameter(stack, id).valueAsString;

    new EcsTaskRole(stack, 'Worker', {
      roleName: parameter('Name'),
      path: parameter('Path'),
      description: parameter('Text'),
      maxSessionDuration: Duration.seconds(new CfnParameter(stack, 'Session', { type: 'Number' }).valueAsNumber),
      tags: { team: parameter('Team') },
    });

    expect(Object.values(templateOf(stack))[0]?.Properties).toMatchObject({
      RoleName: { Ref: 'Name' },
      Path: { Ref: 'Path' },
      Description: { Ref: 'Text' },
      MaxSessionDuration: { Ref: 'Session' },
      Tags: [{ Key: 'team', Value: { Ref: 'Team' } }],
    });
  });
});

test.each<[string, KeylessRoleProps]>([
  ['a name of 64 characters', { roleName: 'Az09_+=,.@-'.padEnd(64, 'w') }],
  ['the path /', { path: '/' }],
  ['a path of 512 characters', { path: `/${'t'.repeat(510)}/` }],
  ['a path of several parts', { path: '/team/orders/' }],
  ['a description of 1000 characters', { description: 'd'.repeat(1000) }],
  ['an empty description', { description: '' }],
  ['a description with lines, tabs and Latin-1', { description: 'Bücher\n\tund\r\nà la carte ÿ¡' }],
  ['1 hour', { maxSessionDuration: Duration.hours(1) }],
  ['12 hours', { maxSessionDuration: Duration.hours(12) }],
  ['tags at their limits', { tags: { ['k'.repeat(128)]: 'v'.repeat(256), k: '' } }],
  ['no tags', { tags: {} }],
])('%s is fine', (_, props) => {
  expect(failure(worker(props))).toBe('');
});

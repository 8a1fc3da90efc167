import { CfnConfigurationSet, CfnEmailIdentity, ConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { App, Stack, Token } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { SesAccess } from '../../lib/access/ses-access';
import { failure } from '../failure';

const actions = ['ses:SendEmail', 'ses:SendRawEmail'];
const account = { Ref: 'AWS::AccountId' };
const region = { Ref: 'AWS::Region' };

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

function statements(access: Access): unknown {
  return stack.resolve(access._statements);
}

function arn(type: string, name: unknown): unknown {
  const head = [':ses:', region, ':', account];
  const parts = typeof name === 'string' ? [...head, `:${type}/${name}`] : [...head, `:${type}/`, name];
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...parts]] };
}

test('an identity of the app may send, from any of its addresses', () => {
  const identity = new EmailIdentity(stack, 'Domain', { identity: Identity.domain('example.com') });
  const access = SesAccess.send(identity);
  expect(statements(access)).toEqual([{ actions, resources: [arn('identity', { Ref: 'Domain66AC69E0' })] }]);
  expect(access.sentence).toBe('send email from any address of example.com');
});

test('the tutorial: an L1 address sends as itself, with the address as a condition and a reason', () => {
  const identity = new CfnEmailIdentity(stack, 'Welcome', { emailIdentity: 'welcome@example.com' });
  const access = SesAccess.send(identity, { fromAddress: 'welcome@example.com', reason: 'greet new users' });
  expect(statements(access)).toEqual([
    {
      actions,
      resources: [arn('identity', { Ref: 'Welcome' })],
      conditions: { StringEquals: { 'ses:FromAddress': 'welcome@example.com' } },
    },
  ]);
  expect(access.sentence).toBe('send email from welcome@example.com');
  expect(access.reason).toBe('greet new users');
});

test('an imported identity keeps the region and the account of its ARN', () => {
  const identityArn = 'arn:aws:ses:eu-west-1:111122223333:identity/example.com';
  const access = SesAccess.send(EmailIdentity.fromEmailIdentityArn(stack, 'Imported', identityArn));
  expect(statements(access)).toEqual([{ actions, resources: [identityArn] }]);
  expect(access.sentence).toBe('send email from any address of example.com');
});

test('an identity imported by name belongs to the stack', () => {
  const identity = EmailIdentity.fromEmailIdentityName(stack, 'Imported', 'a@example.com');
  const access = SesAccess.send(identity);
  expect(statements(access)).toEqual([{ actions, resources: [arn('identity', 'a@example.com')] }]);
  expect(access.sentence).toBe('send email from a@example.com');
});

test('an identity that is not in the app is named', () => {
  const access = SesAccess.sendAs('example.com', { fromAddress: 'welcome@mail.example.com' });
  expect(statements(access)).toEqual([
    {
      actions,
      resources: [arn('identity', 'example.com')],
      conditions: { StringEquals: { 'ses:FromAddress': 'welcome@mail.example.com' } },
    },
  ]);
});

test('a named identity may live in another region', () => {
  const tail = [':ses:eu-west-1:', account, ':identity/a@example.com'];
  const resources = [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...tail]] }];
  expect(statements(SesAccess.sendAs('a@example.com', { region: 'eu-west-1' }))).toEqual([{ actions, resources }]);
});

test('a configuration set that sends name is authorized beside the identity', () => {
  const identity = EmailIdentity.fromEmailIdentityName(stack, 'Imported', 'example.com');
  const expected = [arn('identity', 'example.com'), arn('configuration-set', { Ref: 'Set5432AD3D' })];
  const configurationSet = new ConfigurationSet(stack, 'Set');
  expect(statements(SesAccess.send(identity, { configurationSet }))).toEqual([{ actions, resources: expected }]);
});

test('an L1 configuration set does as well, for a named identity', () => {
  const configurationSet = new CfnConfigurationSet(stack, 'Set');
  const expected = [arn('identity', 'example.com'), arn('configuration-set', { Ref: 'Set' })];
  expect(statements(SesAccess.sendAs('example.com', { configurationSet }))).toEqual([{ actions, resources: expected }]);
});

test('the default configuration set of an identity is authorized where none is named', () => {
  const configurationSet = new ConfigurationSet(stack, 'Set');
  const identity = new EmailIdentity(stack, 'Id', { identity: Identity.domain('example.com'), configurationSet });
  const [{ resources }] = statements(SesAccess.send(identity)) as [{ resources: unknown[] }];
  expect(resources[1]).toEqual(arn('configuration-set', { Ref: 'Set5432AD3D' }));
  const other = ConfigurationSet.fromConfigurationSetName(stack, 'Other', 'other');
  const [named] = statements(SesAccess.send(identity, { configurationSet: other })) as [{ resources: unknown[] }];
  expect(named.resources.slice(1)).toEqual([arn('configuration-set', 'other')]);
});

test('attributes that only the deployment knows name no configuration set', () => {
  const configurationSetAttributes = Token.asAny({ configurationSetName: 'set' });
  const identity = new CfnEmailIdentity(stack, 'Id', { emailIdentity: 'example.com', configurationSetAttributes });
  expect(statements(SesAccess.send(identity))).toEqual([{ actions, resources: [arn('identity', { Ref: 'Id' })] }]);
});

test('a token passes as an identity and as an address', () => {
  const token = Token.asString({ Ref: 'Param' });
  const access = SesAccess.sendAs(token, { fromAddress: token });
  expect(access.sentence).toBe('send email from the named identity');
  expect(statements(access)).toEqual([
    {
      actions,
      resources: [arn('identity', { Ref: 'Param' })],
      conditions: { StringEquals: { 'ses:FromAddress': { Ref: 'Param' } } },
    },
  ]);
  expect(SesAccess.sendAs(token, { fromAddress: 'a@example.com' }).sentence).toBe('send email from a@example.com');
});

test.each([
  ['example.com', 'a@example.com'],
  ['example.com', 'a@b.Example.com'],
  ['a@example.com', 'a+label@example.com'],
])('identity %s covers the address %s', (identity, fromAddress) => {
  expect(SesAccess.sendAs(identity, { fromAddress }).sentence).toBe(`send email from ${fromAddress}`);
});

test.each([
  ['', '`identityName` `` is no domain and no address; write its name: `example.com` or `welcome@example.com`'],
  [
    'example',
    '`identityName` `example` is no domain and no address; write its name: `example.com` or `welcome@example.com`',
  ],
  [
    'arn:aws:ses:eu-west-1:111122223333:identity/example.com',
    '`identityName` `arn:aws:ses:eu-west-1:111122223333:identity/example.com` is no domain and no address; write its name: `example.com` or `welcome@example.com`',
  ],
  ['*.example.com', '`identityName` `*.example.com` holds a wildcard; name one identity'],
])('the identity `%s` is refused', (identityName, message) => {
  expect(() => SesAccess.sendAs(identityName)).toThrow(new Error(message));
});

test.each([
  ['', '`fromAddress` `` is no email address; write one address such as `welcome@example.com`'],
  ['welcome', '`fromAddress` `welcome` is no email address; write one address such as `welcome@example.com`'],
  [
    'a b@example.com',
    '`fromAddress` `a b@example.com` is no email address; write one address such as `welcome@example.com`',
  ],
  [
    'a@b@example.com',
    '`fromAddress` `a@b@example.com` is no email address; write one address such as `welcome@example.com`',
  ],
  ['*@example.com', '`fromAddress` `*@example.com` holds a wildcard; write one address, or leave it out'],
  [
    'We <a@example.com>',
    '`fromAddress` `We <a@example.com>` holds a display name; SES compares the address alone: write `a@example.com`',
  ],
  [
    'a@badexample.com',
    '`fromAddress` `a@badexample.com` is not of the identity; the identity is `example.com`: write an address of it, or name the identity of the address',
  ],
])('the address `%s` is refused', (fromAddress, message) => {
  expect(() => SesAccess.sendAs('example.com', { fromAddress })).toThrow(new Error(message));
});

test('an address of another identity is refused, also for an identity of the app', () => {
  const identity = new EmailIdentity(stack, 'Id', { identity: Identity.email('a@example.com') });
  expect(() => SesAccess.send(identity, { fromAddress: 'b@example.com' })).toThrow(
    '`fromAddress` `b@example.com` is not of the identity; the identity is `a@example.com`',
  );
});

test.each([
  [{}, 'email', []],
  [{ bulk: true }, 'bulk email', ['ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail']],
])('email is sent by one template, beside its identity and configuration set: %j', (options, kind, bulk) => {
  const identity = EmailIdentity.fromEmailIdentityName(stack, 'Imported', 'example.com');
  const configurationSet = new ConfigurationSet(stack, 'Set');
  const access = SesAccess.sendTemplate(identity, 'welcome', { configurationSet, ...options });
  expect(access.sentence).toBe(`send ${kind} from any address of example.com by template welcome`);
  expect(statements(access)).toEqual([
    {
      actions: [...bulk, 'ses:SendEmail', 'ses:SendTemplatedEmail'],
      resources: [
        arn('identity', 'example.com'),
        arn('configuration-set', { Ref: 'Set5432AD3D' }),
        arn('template', 'welcome'),
      ],
    },
  ]);
});

test('email is sent by a template from one address only', () => {
  const identity = EmailIdentity.fromEmailIdentityName(stack, 'Imported', 'example.com');
  const access = SesAccess.sendTemplate(identity, 'welcome', { fromAddress: 'a@example.com' });
  expect(access.sentence).toBe('send email from a@example.com by template welcome');
  expect(statements(access)).toMatchObject([{ conditions: { StringEquals: { 'ses:FromAddress': 'a@example.com' } } }]);
});

test('bulk email has no condition on its sender', () => {
  const identity = EmailIdentity.fromEmailIdentityName(stack, 'Imported', 'example.com');
  const options = { bulk: true, fromAddress: 'a@example.com' };
  expect(failure(() => SesAccess.sendTemplate(identity, 'welcome', options))).toBe(
    'ConditionNotCarried: `fromAddress` is given for bulk email, whose calls AWS does not list it for; leave one of them out, or name the identity of the address',
  );
});

test('one template is managed, by the calls that AWS can scope', () => {
  const access = SesAccess.manageTemplate('welcome', { reason: 'texts' });
  expect([access.sentence, access.reason]).toEqual(['make, change, read and try out email template welcome', 'texts']);
  const names = ['CreateEmailTemplate', 'GetEmailTemplate', 'TestRenderEmailTemplate', 'UpdateEmailTemplate'];
  expect(statements(access)).toEqual([
    { actions: names.map((name) => `ses:${name}`), resources: [arn('template', 'welcome')] },
  ]);
});

test('a template is named without wildcards', () => {
  expect(failure(() => SesAccess.manageTemplate('*'))).toBe(
    'WildcardForbidden: `templateName` `*` holds a wildcard; name a template',
  );
});

test('email is bounced by the identity that received it', () => {
  const identity = EmailIdentity.fromEmailIdentityName(stack, 'Imported', 'example.com');
  const access = SesAccess.bounce(identity);
  expect(access.sentence).toBe('bounce email received by example.com');
  expect(statements(access)).toEqual([{ actions: ['ses:SendBounce'], resources: [arn('identity', 'example.com')] }]);
});

import { EnvironmentAccess } from '../../lib/guards/environment-access';
import { Ec2InstanceRole } from '../../lib/roles/ec2-instance-role';
import { accessTo, failure, newApp, newStack, statementsOf } from '../roles/support';

const read = accessTo('arn:aws:s3:::files/in');
const write = accessTo('arn:aws:s3:::files/out', 's3:PutObject');
const remove = accessTo('arn:aws:s3:::files/out', 's3:DeleteObject');

const thumbnailer = new EnvironmentAccess({
  everywhere: [read],
  environments: { dev: [write, remove], staging: [write], prod: [] },
});

test.each([
  ['dev', [read, write, remove]],
  ['staging', [read, write]],
  ['prod', [read]],
])('%s has its own part of the description', (environment, access) => {
  expect(thumbnailer.allowedIn(environment)).toEqual(access);
});

test('makes a role per environment', () => {
  const app = newApp();
  const stacks = thumbnailer.environments.map((environment) => {
    const stack = newStack({}, environment, app);
    new Ec2InstanceRole(stack, 'Thumbnailer', { access: thumbnailer.allowedIn(environment) });
    return stack;
  });

  expect(stacks.map((stack) => statementsOf(stack).map(({ Action }) => Action))).toEqual([
    ['s3:GetObject', ['s3:DeleteObject', 's3:PutObject']],
    ['s3:GetObject', 's3:PutObject'],
    ['s3:GetObject'],
  ]);
});

test.each([
  ['stagin', 'InvalidValue: `environment` `stagin` is not described; did you mean `staging`?'],
  ['toString', 'InvalidValue: `environment` `toString` is not described; write one of `dev`, `staging`, `prod`'],
])('never takes the access of another environment for %s', (environment, message) => {
  expect(failure(() => thumbnailer.allowedIn(environment))).toBe(message);
});

test.each([
  [{}, 'MissingValue: `environments` is empty; name at least one: `{ dev: [...], prod: [...] }`'],
  [
    { dev: [read], prod: [] },
    'MissingValue: `environments`: nothing is allowed in `prod`; list what the role may do there, or leave the environment out',
  ],
])('refuses %j', (environments, message) => {
  expect(failure(() => new EnvironmentAccess({ environments }))).toBe(message);
});

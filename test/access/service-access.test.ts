import type { ActionName, ServicePrefix } from '../../lib/reference/data/action-name';
import { ServiceAccess } from '../../lib/access/service-access';
import type { ActionReference } from '../../lib/reference/service-reference';
import { service } from '../../lib/reference/services';
import { failure } from '../failure';
import { newStack, statementsOf } from './support';

const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
const OBJECTS = 'arn:aws:s3:::pictures/incoming/*';

/** A name that the compiler does not check, as in other languages. */
function unchecked(name: string): ActionName {
  return name as ActionName;
}

test('named actions stand as AWS spells them, each once, sorted', () => {
  const access = ServiceAccess.actions('s3:PutObject', 's3:GetObject', unchecked('S3:GETOBJECT')).on(OBJECTS);
  expect(access.sentence).toBe('use s3:PutObject, s3:GetObject on arn:aws:s3:::pictures/incoming/*');
  expect(statementsOf(access, newStack())).toEqual([
    {
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [OBJECTS],
      evidence: `the resources that the access declares: ${OBJECTS}`,
    },
  ]);
});

test('a name of an SDK means the action behind it', () => {
  const access = ServiceAccess.actions(unchecked('s3:HeadObject'), unchecked('s3:ListObjectsV2')).on(
    'arn:aws:s3:::pictures/logo.png',
    'arn:aws:s3:::pictures',
  );
  expect(statementsOf(access, newStack())).toEqual([
    { actions: ['s3:GetObject'], resources: ['arn:aws:s3:::pictures/logo.png'] },
    { actions: ['s3:ListBucket'], resources: ['arn:aws:s3:::pictures'] },
  ]);
});

test('more than three names are counted in the sentence', () => {
  const access = ServiceAccess.actions(
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
  ).on(TABLE);
  expect(access.sentence).toBe(`use dynamodb:GetItem, dynamodb:PutItem, dynamodb:Query and 2 more actions on ${TABLE}`);
});

test.each([
  ['read', 'dynamodb', TABLE],
  ['list', 's3', 'arn:aws:s3:::pictures'],
  ['write', 'sqs', 'arn:aws:sqs:eu-west-1:111122223333:jobs'],
  ['tagging', 'sqs', 'arn:aws:sqs:eu-west-1:111122223333:jobs'],
] as const)('the level %s of %s is the exact list of its actions that apply to the resource', (level, prefix, arn) => {
  const [statement, ...others] = ServiceAccess[level](prefix).on(arn)._statements;
  const expected = service(prefix)
    ?.actions()
    .filter((action) => action.level === level && takes(action, arn))
    .map(({ name }) => name);
  expect(others).toEqual([]);
  expect(statement?.actions.length).toBeGreaterThan(0);
  expect(statement?.actions).toEqual(expected?.sort());
});

/** Whether the ARN is a resource of the action, and one that it requires where it requires any. */
function takes({ resources }: ActionReference, arn: string): boolean {
  const fits = ({ type }: (typeof resources)[number]) =>
    type.arns.some((template) => new RegExp(`^${template.replace(/\$\{\w+\}/g, '[^/]+')}$`).test(arn));
  const required = resources.filter((one) => one.required);
  return resources.some(fits) && (required.length === 0 || required.some(fits));
}

test('a level leaves out what takes other resources, and says the service in words', () => {
  const access = ServiceAccess.read('dynamodb').on(TABLE);
  expect(access.sentence).toBe(`read Amazon DynamoDB on ${TABLE}`);
  expect(access._statements[0]?.actions).toContain('dynamodb:GetItem');
  expect(access._statements[0]?.actions).not.toContain('dynamodb:GetRecords');
});

test('actions that manage permissions come with a reason', () => {
  const access = ServiceAccess.permissionsManagement('the stack wires its buckets', 's3:PutBucketPolicy').on(
    'arn:aws:s3:::pictures',
  );
  expect(access.reason).toBe('the stack wires its buckets');
  expect(statementsOf(access, newStack())).toEqual([
    { actions: ['s3:PutBucketPolicy'], resources: ['arn:aws:s3:::pictures'] },
  ]);
});

test.each([
  [() => ServiceAccess.actions(), 'MissingValue: `actions` has no action; name at least one, such as `s3:GetObject`'],
  [
    () => ServiceAccess.actions(unchecked('s3:GetObjct')),
    'InvalidValue: action `s3:GetObjct` is unknown; did you mean `s3:GetObject`?',
  ],
  [
    () => ServiceAccess.actions('s3:PutBucketPolicy'),
    'ReasonRequired: `s3:PutBucketPolicy` manages permissions; ' +
      "use `ServiceAccess.permissionsManagement(reason, 's3:PutBucketPolicy')`",
  ],
  [
    () => ServiceAccess.permissionsManagement(' ', 's3:PutBucketPolicy'),
    'ReasonRequired: `reason` is empty; say why the role manages permissions',
  ],
  [
    () => ServiceAccess.actions('iam:PassRole'),
    'ReasonRequired: `iam:PassRole` says nothing of the role and the service; ' +
      'use `IamAccess.passRole(role, ...)`, or `.withDependents({ passedRoles })` on the actions that pass it',
  ],
  [
    () => ServiceAccess.read('dynamo' as ServicePrefix),
    'InvalidValue: service `dynamo` is unknown; did you mean `dynamodb`?',
  ],
  [
    () => ServiceAccess.tagging('textract').on('*'),
    'InvalidValue: `on` `*` is no ARN; use `.onAll(reason)` for every resource',
  ],
  [
    () => ServiceAccess.tagging('polly'),
    'InvalidValue: service `polly` has no action of level `tagging`; its actions have `write`, `list`, `read`',
  ],
])('bad input %# is refused with what to write instead', (act, message) => {
  expect(failure(act)).toBe(message);
});

test('the compiler knows the names', () => {
  // @ts-expect-error -- there is no such action
  expect(failure(() => ServiceAccess.actions('s3:GetObjets'))).toMatch(/did you mean `s3:GetObject`/);
  // @ts-expect-error -- there is no such service
  expect(failure(() => ServiceAccess.read('s4'))).toMatch(/unknown/);
});

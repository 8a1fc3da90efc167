import { action, findAction, serviceOf } from '../../lib/reference/actions';
import { failure } from '../failure';

test.each([
  ['s3:GetObject', 's3:GetObject'],
  ['s3:getobject', 's3:GetObject'],
  ['S3:GETOBJECT', 's3:GetObject'],
  ['s3:HeadObject', 's3:GetObject'],
  ['s3:ListObjectsV2', 's3:ListBucket'],
  ['lambda:Invoke', 'lambda:InvokeFunction'],
  ['stepfunctions:StartExecution', 'states:StartExecution'],
])('%s means %s', (name, expected) => {
  expect(action(name).name).toBe(expected);
});

test('only IAM names are found without translation', () => {
  expect(findAction('s3:getobject')?.name).toBe('s3:GetObject');
  expect(findAction('s3:HeadObject')).toBeUndefined();
  expect(findAction('GetObject')).toBeUndefined();
});

test.each([
  ['s3:GetObjct', 'did you mean `s3:GetObject`?'],
  ['textrct:DetectDocumentText', 'did you mean `textract:DetectDocumentText`?'],
  ['stepfunctions:StartExecutin', 'did you mean `states:StartExecution`?'],
  ['s3:Frobnicate', 'Amazon S3 has no action of such a name'],
  ['GetObject', 'write it with its service, such as `s3:GetObject`'],
  ['no-such-service-anywhere:GetObject', '`no-such-service-anywhere` is no service: use the prefix of its actions'],
])('%s is refused with what to write instead', (name, help) => {
  expect(failure(() => action(name))).toBe(`InvalidValue: action \`${name}\` is unknown; ${help}`);
});

test.each(['s3:*', 's3:Get*', '*'])('%s is refused: actions are named', (name) => {
  expect(failure(() => action(name))).toBe(
    `WildcardForbidden: action \`${name}\` holds a wildcard; ` +
      'name each action, or take a level of its service, such as `ServiceAccess.read`',
  );
});

test.each([
  ['s3', 's3'],
  ['S3', 's3'],
  ['stepfunctions', 'states'],
])('service %s has the prefix %s', (name, prefix) => {
  expect(serviceOf(name).prefix).toBe(prefix);
});

test.each([
  ['textrct', 'did you mean `textract`?'],
  ['no-such-service-anywhere', 'use the prefix of its actions, such as `s3`'],
])('service %s is refused', (name, help) => {
  expect(failure(() => serviceOf(name))).toBe(`InvalidValue: service \`${name}\` is unknown; ${help}`);
});

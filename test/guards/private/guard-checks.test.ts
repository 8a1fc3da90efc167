import { Lazy } from 'aws-cdk-lib/core';
import { checkList } from '../../../lib/guards/private/guard-checks';
import { failure } from '../../failure';

test.each([
  ['REGION', ['eu-west-1', 'us-gov-east-1', 'cn-north-1', 'us-iso-east-1', 'eusc-de-east-1']],
  ['ACTION', ['s3:GetObject', 's3:Get*', 's3:*', 'resource-explorer-2:*']],
  ['PRINCIPAL', ['arn:aws:iam::*:role/a', 'arn:*:iam::111122223333:user/b/c', 'arn:aws-cn:iam::*:role/team/*-x']],
  ['TARGET', ['r-ab12', 'ou-ab12-cdefgh34', '111122223333']],
  ['SUBJECT', ['repo:octo-org/*', 'project_path:group/project:ref_type:branch:ref:main']],
] as const)('takes %s', (format, values) => {
  expect(checkList('list', values, format)).toEqual(values);
});

test.each([
  ['REGION', ['eu-west', 'EU-WEST-1', '*']],
  ['ACTION', ['*', 's3', 's3:', '*:*', 's*:Get']],
  ['PRINCIPAL', ['arn:aws:iam::*:role/*', 'arn:aws:iam::*:*', 'arn:aws:sts::111122223333:assumed-role/a/b', 'role/a']],
  ['TARGET', ['r-1', 'ou-ab12', '11112222333']],
  ['SUBJECT', ['*', '', '*:octo-org']],
] as const)('refuses each of %s', (format, values) => {
  for (const value of values)
    expect(failure(() => checkList('list', [value], format))).toMatch(/^InvalidValue: `list` has/);
});

test('an absent list is empty, an empty one an error, and tokens pass', () => {
  const token = Lazy.string({ produce: () => '' });

  expect(checkList('list', undefined, 'REGION')).toEqual([]);
  expect(failure(() => checkList('list', [], 'REGION'))).toBe(
    'MissingValue: `list` is empty; name at least one, or leave it out',
  );
  expect(checkList('list', [token], 'REGION')).toEqual([token]);
});

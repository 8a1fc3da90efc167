import { Alias } from 'aws-cdk-lib/aws-kms';
import { volumeKeys } from '../../../../lib/access/kubernetes/private/volume-keys';
import { importedKey, KEY_ARN } from '../../support';
import { placedStack } from '../support';

test('no key needs no statement', () => expect(volumeKeys()).toEqual([]));

test('an AWS managed key needs no statement', () => {
  expect(volumeKeys([Alias.fromAliasName(placedStack(), 'Ebs', 'alias/aws/ebs')])).toEqual([]);
});

test('a customer managed key is used through EC2, and granted to AWS resources', () => {
  const statements = volumeKeys([importedKey(placedStack())]);
  expect(statements.map(({ resources }) => resources)).toEqual([[KEY_ARN], [KEY_ARN]]);
  expect(statements.map(({ conditions }) => Object.keys(conditions ?? {}))).toEqual([
    ['StringEquals'],
    ['Bool', 'StringEquals'],
  ]);
});

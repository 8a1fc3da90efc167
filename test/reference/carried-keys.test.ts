import { action, serviceOf } from '../../lib/reference/actions';
import { carriedKeys, isServiceKey, listedKey, referenceKey } from '../../lib/reference/carried-keys';
import { resourceKinds } from '../../lib/reference/resource-kinds';

function carried(name: string, arn?: string): readonly string[] {
  const kinds = arn === undefined ? undefined : resourceKinds(serviceOf(name.split(':')[0] ?? ''), arn);
  return carriedKeys(action(name), kinds);
}

test('a call carries the keys of its action', () => {
  expect(carried('s3:ListBucket')).toContain('s3:prefix');
  expect(carried('s3:GetObject')).not.toContain('s3:prefix');
});

test('a key of one resource of a call is not carried for another', () => {
  expect(carried('ec2:RunInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/*')).toContain('ec2:InstanceType');
  expect(carried('ec2:RunInstances', 'arn:aws:ec2:eu-west-1::image/ami-1')).not.toContain('ec2:InstanceType');
  expect(carried('ec2:RunInstances')).toContain('ec2:InstanceType');
});

test.each([
  ['s3:PREFIX', 's3:prefix'],
  ['aws:ResourceTag/team', 'aws:ResourceTag/${TagKey}'],
  ['s3:ExistingObjectTag/stage', 's3:ExistingObjectTag/<key>'],
  ['aws:ResourceTag/', undefined],
  ['s3:prefixes', undefined],
])('%s is listed as %s', (key, expected) => {
  expect(listedKey(key, ['s3:prefix', 'aws:ResourceTag/${TagKey}', 's3:ExistingObjectTag/<key>'])).toBe(expected);
});

test('a key has the type that its service gives it', () => {
  expect(referenceKey(serviceOf('s3'), 's3:max-keys')).toEqual({ key: 's3:max-keys', type: 'Numeric' });
  expect(referenceKey(serviceOf('s3'), 's3:none')).toBeUndefined();
});

test.each([
  ['s3:prefix', true],
  ['aws:RequestTag/team', true],
  ['aws:TagKeys', true],
  ['aws:SourceIp', false],
  ['AWS:PrincipalTag/team', false],
])('%s is a key of services: %s', (key, expected) => {
  expect(isServiceKey(key)).toBe(expected);
});

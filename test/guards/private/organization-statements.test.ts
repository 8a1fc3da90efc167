import {
  denyLongLivedKeys,
  denyOtherRegions,
  denyOtherSubjects,
  denyOutsiders,
} from '../../../lib/guards/private/organization-statements';

test('exceptions stand sorted and each once', () => {
  expect(denyLongLivedKeys(['arn:b', 'arn:a', 'arn:b']).Condition).toEqual({
    ArnNotLike: { 'aws:PrincipalArn': ['arn:a', 'arn:b'] },
  });
  expect(denyOtherRegions(['eu-west-1', 'eu-central-1'], [], []).Condition).toEqual({
    StringNotEquals: { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] },
  });
});

test('without exceptions there is no condition that nobody fulfils', () => {
  expect(denyLongLivedKeys([])).not.toHaveProperty('Condition');
  expect(denyOutsiders('o-a1b2c3d4e5', []).Condition?.StringNotEqualsIfExists).toEqual({
    'aws:PrincipalOrgID': 'o-a1b2c3d4e5',
  });
});

test('each issuer has a statement of its own', () => {
  expect([0, 1].map((index) => denyOtherSubjects('gitlab.com', ['a'], index).Sid)).toEqual([
    'DenyOtherSubjects1',
    'DenyOtherSubjects2',
  ]);
});

import { printClauses, readClauses, unwrap } from '../../lib/reference/condition-block';

const BLOCK = {
  IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
  StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5', 'sts:ExternalId': ['abc', 'def'] },
};

test('a block is read into lines, and lines are printed as a block', () => {
  const clauses = readClauses(BLOCK);
  expect(clauses).toEqual([
    { operator: 'IpAddress', key: 'aws:SourceIp', values: ['203.0.113.0/24'] },
    { operator: 'StringEquals', key: 'aws:PrincipalOrgID', values: ['o-a1b2c3d4e5'] },
    { operator: 'StringEquals', key: 'sts:ExternalId', values: ['abc', 'def'] },
  ]);
  expect(printClauses(clauses)).toEqual(BLOCK);
  expect(readClauses({})).toEqual([]);
});

test('one value stands alone', () => {
  expect([unwrap(['a']), unwrap(['a', 'b'])]).toEqual(['a', ['a', 'b']]);
});

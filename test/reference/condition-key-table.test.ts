import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONDITION_KEY_TABLE, SPOOFABLE_KEYS } from '../../lib/reference/condition-key-table';
import { PRINCIPAL_KINDS } from '../../lib/reference/condition-keys';

test('every key has one row', () => {
  const keys = CONDITION_KEY_TABLE.map((fact) => fact.key.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(CONDITION_KEY_TABLE.map((fact) => [fact.key, fact] as const))(
  '%s names its AWS page and a date',
  (_, fact) => {
    expect(fact.page).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(fact.date).toMatch(/^\d{4}(-\d\d)?$/);
    expect(fact.always.every((kind) => fact.carriedBy.includes(kind))).toBe(true);
    expect(fact.carriedBy.every((kind) => PRINCIPAL_KINDS.includes(kind))).toBe(true);
    expect(fact.subject.includes('{tag}')).toBe(fact.key.endsWith('/'));
  },
);

// The lists of services that send them do not name STS; sts:DurationSeconds is of bearer tokens only.
test.each(['aws:SourceVpcArn', 'aws:VpceAccount', 'aws:VpceOrgID', 'aws:VpceOrgPaths', 'sts:DurationSeconds'])(
  'nobody sends %s when a role is assumed',
  (key) => {
    expect(CONDITION_KEY_TABLE.find((fact) => fact.key === key)?.carriedBy).toEqual([]);
  },
);

// The guide's "sensitive condition keys", without those of the resource.
test('a wildcard defeats the keys that AWS calls sensitive, and the external id', () => {
  const keys = CONDITION_KEY_TABLE.filter((fact) => fact.identityLike).map((fact) => fact.key);
  expect(keys.sort()).toEqual([
    'aws:PrincipalAccount',
    'aws:PrincipalOrgID',
    'aws:SourceAccount',
    'aws:SourceOrgID',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:VpceAccount',
    'aws:VpceOrgID',
    'sts:ExternalId',
  ]);
});

test('keys that the caller writes have no row', () => {
  expect(CONDITION_KEY_TABLE.some((fact) => SPOOFABLE_KEYS.includes(fact.key))).toBe(false);
});

test('the reference does not import the CDK', () => {
  const folder = join(__dirname, '../../lib/reference');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files.filter((name) => /aws-cdk-lib/.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
});

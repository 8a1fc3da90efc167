import {
  doubleQuoted,
  helperConfig,
  indented,
  listed,
  optional,
  singleQuoted,
} from '../../../../lib/roles/private/sdk-snippet/text';

test('strings are closed where they end', () => {
  expect(doubleQuoted('a"b\\c\nd')).toBe('"a\\"b\\\\c\\nd"');
  expect(singleQuoted("a'b\\c#{d}")).toBe("'a\\'b\\\\c#{d}'");
});

test('a value that is not there has no line', () => {
  expect(optional(undefined, String)).toEqual([]);
  expect(optional(0, (value) => `n = ${value}`)).toEqual(['n = 0']);
  expect(listed({}, String, String)).toEqual([]);
  expect(listed(undefined, String, String)).toEqual([]);
  expect(
    listed(
      { a: '1', b: '2' },
      (key, value) => key + value,
      (all) => `[${all}]`,
    ),
  ).toEqual(['[a1, b2]']);
});

test('empty lines stay empty', () => {
  expect(indented('  ', ['a', '', 'b'])).toEqual(['  a', '', '  b']);
});

test('the configuration of the credential helper stays inside its comment', () => {
  const lines = helperConfig('#', {
    kind: 'roles-anywhere',
    roleArn: 'role\nimport os',
    trustAnchorArn: 'anchor\r\u2028x\\u000ay ',
    profileArn: 'profile',
  });

  expect(lines).toEqual([
    '# In ~/.aws/config, with the credential helper of IAM Roles Anywhere on the path:',
    '#   [profile roles-anywhere]',
    '#   credential_process = aws_signing_helper credential-process --certificate /path/to/certificate.pem ' +
      '--private-key /path/to/private-key.pem --trust-anchor-arn anchor x u000ay --profile-arn profile --role-arn role import os',
  ]);
});

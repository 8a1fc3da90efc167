import { splitVariables, type TemplatePart } from '../../lib/policy/variable';

test.each<[string, readonly TemplatePart[]]>([
  ['', ['']],
  ['plain*', ['plain*']],
  ['${aws:username}', [{ key: 'aws:username' }]],
  ['home/${aws:username}/*', ['home/', { key: 'aws:username' }, '/*']],
  ["${aws:PrincipalTag/team, 'x'}", [{ key: 'aws:PrincipalTag/team', fallback: 'x' }]],
  ["${ aws:PrincipalTag/cost center ,'a}${b' }", [{ key: 'aws:PrincipalTag/cost center', fallback: 'a}${b' }]],
  ["${aws:username, ''}", [{ key: 'aws:username', fallback: '' }]],
  ['${*}${?}${$}', [{ literal: '*' }, { literal: '?' }, { literal: '$' }]],
  ['a${Token[AWS.Partition.9]}${Token[Fn::Join.17]}', ['a${Token[AWS.Partition.9]}${Token[Fn::Join.17]}']],
  ['${Token[T.1]}/${aws:username}', ['${Token[T.1]}/', { key: 'aws:username' }]],
  ['${username}', ['${username}']],
  ['${:x}', ['${:x}']],
  ['${aws:}', ['${aws:}']],
  ['${}', ['${}']],
  ['${aws:username', ['${aws:username']],
  ['${aws:username, x}', ['${aws:username, x}']],
  ['x${y}-${aws:username}', ['x${y}-', { key: 'aws:username' }]],
])('%s in version 2012-10-17', (text, expected) => {
  expect(splitVariables(text, '2012-10-17')).toEqual(expected);
});

test.each(['2008-10-17', undefined] as const)('version %s has no variables', (version) => {
  expect(splitVariables('${aws:username}${*}', version)).toEqual(['${aws:username}${*}']);
});

test('text full of open braces stays fast', () => {
  const started = performance.now();
  for (const text of ['${', '${a:b,', "${a:b,'", '${a: '].map((each) => each.repeat(20_000))) {
    expect(splitVariables(text, '2012-10-17').length).toBeGreaterThan(0);
  }
  expect(splitVariables('${' + ' '.repeat(100_000), '2012-10-17')).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(1000);
});

import { fillTemplate, readTemplate } from '../../lib/reference/oidc-template';

test.each([
  ['org/<organization>/project/<project>', { organization: 'a', project: 'b' }, 'org/a/project/b'],
  ['<owner> and <owner>', { owner: '$&' }, '$& and $&'],
  ['<unknown>', {}, '<unknown>'],
  ['pull_request', {}, 'pull_request'],
])('%s filled with %j is %s', (template, blanks, expected) => {
  expect(fillTemplate(template, blanks)).toBe(expected);
});

test.each([
  ['org/<organization>/project/<project>', 'org/a/project/b', { organization: 'a', project: 'b' }],
  ['{<repository>}:*', '{1}:*', { repository: '1' }],
  ['{<repository>}:*', '{1}:2', undefined],
  ['a.b', 'a.b', {}],
  ['a.b', 'axb', undefined],
  ['a:<rest>', 'a:b:c', undefined],
  ['a:<rest>', 'a:', undefined],
  ['a:<rest>', 'aa:b', undefined],
])('%s read from %s holds %j', (template, text, expected) => {
  expect(readTemplate(template, text)).toEqual(expected);
});

test('what was filled in is read again', () => {
  const blanks = { organization: 'my-org', pipeline: 'deploy', branch: 'release/1' };
  const template = 'organization:<organization>:pipeline:<pipeline>:ref:refs/heads/<branch>:commit:*';
  expect(readTemplate(template, fillTemplate(template, blanks))).toEqual(blanks);
});

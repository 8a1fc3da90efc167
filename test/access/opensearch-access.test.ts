import { CfnDomain, Domain } from 'aws-cdk-lib/aws-opensearchservice';
import { Token } from 'aws-cdk-lib/core';
import { OpenSearchAccess } from '../../lib/access/opensearch-access';
import { ACCOUNT, getArn, newStack, statementsOf } from './support';

const ARN = `arn:aws:es:us-east-1:${ACCOUNT}:domain/search`;
const stack = newStack();
const domain = Domain.fromDomainAttributes(stack, 'Domain', { domainArn: ARN, domainEndpoint: 'search.example.com' });
const NO_INDEX = 'does not name an index; use 1 to 255 characters of a-z 0-9 . _ -, not with _ or - at the start';

test('read of named indexes covers their paths, and searches that are posted', () => {
  const access = OpenSearchAccess.read(domain, { indexes: ['orders', 'books'], reason: 'shop' });
  expect([access.sentence, access.reason]).toEqual(['read index orders or books of domain search', 'shop']);
  const paths = ['orders', 'orders/*', 'books', 'books/*'];
  const posted = ['orders/_count', 'orders/_search', 'books/_count', 'books/_search'];
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['es:ESHttpGet', 'es:ESHttpHead'],
      resources: paths.map((path) => `${ARN}/${path}`),
      evidence: 'every path below the named indexes',
    },
    { actions: ['es:ESHttpPost'], resources: posted.map((path) => `${ARN}/${path}`) },
  ]);
});

test('write of named indexes covers documents, not settings', () => {
  const access = OpenSearchAccess.write(domain, { indexes: ['orders'] });
  expect(access.sentence).toBe('write and delete documents of index orders of domain search');
  const paths = ['_bulk', '_create/*', '_doc', '_doc/*', '_update/*'];
  expect(statementsOf(access, stack)).toEqual([
    {
      actions: ['es:ESHttpPost', 'es:ESHttpPut'],
      resources: paths.map((path) => `${ARN}/orders/${path}`),
      evidence: 'every document of the named indexes',
    },
  ]);
});

test('delete covers the documents of named indexes, never an index', () => {
  const access = OpenSearchAccess.delete(domain, { indexes: ['orders'] });
  expect(access.sentence).toBe('delete documents of index orders of domain search');
  const resources = [`${ARN}/orders/_doc/*`];
  const evidence = 'every document of the named indexes';
  expect(statementsOf(access, stack)).toEqual([{ actions: ['es:ESHttpDelete'], resources, evidence }]);
});

test.each([
  ['read', 'read every path of domain search', ['es:ESHttpGet', 'es:ESHttpHead']],
  ['write', 'write to every path of domain search', ['es:ESHttpPost', 'es:ESHttpPut']],
] as const)('%s without names covers every path, and says so', (intent, sentence, actions) => {
  const access = OpenSearchAccess[intent](domain);
  expect(access.sentence).toBe(sentence);
  const evidence = 'every path of the one named domain';
  expect(statementsOf(access, stack)).toEqual([{ actions, resources: [`${ARN}/*`], evidence }]);
});

test('an L1 domain is called by the name its author gave, and a token passes as an index', () => {
  const own = newStack();
  const l1 = new CfnDomain(own, 'L1', { domainName: 'search' });
  const access = OpenSearchAccess.delete(l1, { indexes: [Token.asString({ Ref: 'Index' })] });
  expect(access.sentence).toBe('delete documents of index an index named at deployment of domain search');
  expect(statementsOf(access, own)).toMatchObject([
    { resources: [{ 'Fn::Join': ['', [getArn('L1'), '/', { Ref: 'Index' }, '/_doc/*']] }] },
  ]);
});

test.each([
  ['*', '`indexes` `*` holds a wildcard; name an index'],
  ['Orders', `\`indexes\` \`Orders\` ${NO_INDEX}`],
  ['_all', `\`indexes\` \`_all\` ${NO_INDEX}`],
  ['a/b', `\`indexes\` \`a/b\` ${NO_INDEX}`],
])('the index `%s` is refused', (index, message) => {
  for (const intent of ['read', 'write', 'delete'] as const) {
    expect(() => OpenSearchAccess[intent](domain, { indexes: [index] })).toThrow(new Error(message));
  }
});

test('an empty list is refused', () => {
  expect(() => OpenSearchAccess.read(domain, { indexes: [] })).toThrow(new Error('`indexes` is empty; name an index'));
});

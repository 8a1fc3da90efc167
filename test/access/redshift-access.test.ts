import { CfnCluster } from 'aws-cdk-lib/aws-redshift';
import { Token } from 'aws-cdk-lib/core';
import { RedshiftAccess } from '../../lib/access/redshift-access';
import { ACCOUNT, newStack, statementsOf } from './support';

const WORKGROUP = `arn:aws:redshift-serverless:us-east-1:${ACCOUNT}:workgroup/w1`;
const STATEMENTS = ['redshift-data:BatchExecuteStatement', 'redshift-data:ExecuteStatement'];
const ownResults = {
  actions: ['redshift-data:CancelStatement', 'redshift-data:DescribeStatement', 'redshift-data:GetStatementResult'],
  resources: ['*'],
  conditions: { StringEquals: { 'redshift-data:statement-owner-iam-userid': '${aws:userid}' } },
  evidence: expect.stringContaining('AWS has no resource type for') as string,
};

const stack = newStack();
const cluster = new CfnCluster(stack, 'Cluster', {
  clusterIdentifier: 'warehouse',
  clusterType: 'single-node',
  dbName: 'dev',
  masterUsername: 'admin',
  nodeType: 'ra3.large',
});

function on(type: string, rest: unknown[] = []): unknown {
  const head = [
    'arn:',
    { Ref: 'AWS::Partition' },
    ':redshift:',
    { Ref: 'AWS::Region' },
    ':',
    { Ref: 'AWS::AccountId' },
  ];
  return { 'Fn::Join': ['', [...head, `:${type}:`, { Ref: 'Cluster' }, ...rest]] };
}

test('connect gives credentials of the user of the role for the one database', () => {
  const access = RedshiftAccess.connect(cluster, { database: 'dev', reason: 'reports' });
  expect([access.sentence, access.reason]).toEqual([
    'connect to database dev of cluster warehouse as itself',
    'reports',
  ]);
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['redshift:GetClusterCredentialsWithIAM'], resources: [on('dbname', ['/dev'])] },
  ]);
});

test('connect as a user names the database and the user, and makes no user', () => {
  const access = RedshiftAccess.connect(cluster, { database: 'dev', user: 'report' });
  expect(access.sentence).toBe('connect to database dev of cluster warehouse as user report');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['redshift:GetClusterCredentials'], resources: [on('dbname', ['/dev']), on('dbuser', ['/report'])] },
  ]);
});

test('query runs SQL on the one cluster, and sees the results of its own session only', () => {
  const access = RedshiftAccess.query(cluster, { database: 'dev' });
  expect(access.sentence).toBe('run SQL in database dev of cluster warehouse as itself');
  expect(statementsOf(access, stack)).toEqual([
    { actions: ['redshift:GetClusterCredentialsWithIAM'], resources: [on('dbname', ['/dev'])] },
    { actions: STATEMENTS, resources: [on('cluster')] },
    ownResults,
  ]);
});

test('connectServerless and queryServerless are held to the one workgroup', () => {
  const credentials = { actions: ['redshift-serverless:GetCredentials'], resources: [WORKGROUP] };
  const connect = RedshiftAccess.connectServerless(WORKGROUP);
  expect(connect.sentence).toBe('connect to every database of workgroup w1 as itself');
  expect(statementsOf(connect, stack)).toEqual([credentials]);
  const query = RedshiftAccess.queryServerless(WORKGROUP);
  expect(query.sentence).toBe('run SQL in every database of workgroup w1 as itself');
  const run = { actions: STATEMENTS, resources: [WORKGROUP] };
  expect(statementsOf(query, stack)).toEqual([credentials, run, ownResults]);
});

test('tokens pass', () => {
  const token = Token.asString({ Ref: 'Name' });
  expect(RedshiftAccess.connect(cluster, { database: token, user: token }).sentence).toBe(
    'connect to database a database named at deployment of cluster warehouse as user a database user named at deployment',
  );
  expect(RedshiftAccess.connectServerless(token).sentence).toContain('workgroup named at deployment');
});

test.each([
  ['*', undefined, '`database` `*` holds a wildcard; name a database'],
  ['a/b', undefined, '`database` `a/b` does not name a database; use 1 to 64 characters of a-z 0-9 _ $'],
  ['dev', '*', '`user` `*` holds a wildcard; name a database user'],
  ['dev', 'a b', '`user` `a b` does not name a database user; use 1 to 63 characters of a-z 0-9 _ $ . @ -'],
])('the database `%s` as user `%s` is refused', (database, user, message) => {
  expect(() => RedshiftAccess.query(cluster, { database, user })).toThrow(new Error(message));
});

test('what is no ARN of a workgroup is refused', () => {
  expect(() => RedshiftAccess.queryServerless('reports')).toThrow(
    '`workgroupArn` `reports` is not the ARN of a workgroup',
  );
});

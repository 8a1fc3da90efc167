import { Vpc } from 'aws-cdk-lib/aws-ec2';
import {
  AuroraPostgresEngineVersion,
  CfnDBCluster,
  CfnDBInstance,
  CfnDBProxy,
  ClusterInstance,
  DatabaseCluster,
  DatabaseClusterEngine,
  DatabaseInstance,
  DatabaseInstanceEngine,
  DatabaseProxy,
  PostgresEngineVersion,
  ProxyTarget,
} from 'aws-cdk-lib/aws-rds';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { App, Stack, Token } from 'aws-cdk-lib/core';
import type { Access } from '../../lib/access/access';
import { RdsAccess } from '../../lib/access/rds-access';

const user = 'app_user';
const account = { Ref: 'AWS::AccountId' };
const region = { Ref: 'AWS::Region' };

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
});

function resources(access: Access): unknown {
  expect(access._statements).toHaveLength(1);
  expect(access._statements[0]?.actions).toEqual(['rds-db:connect']);
  return stack.resolve(access._statements[0]?.resources);
}

function dbUser(id: unknown): unknown[] {
  const head = ['arn:', { Ref: 'AWS::Partition' }, ':rds-db:', region, ':', account];
  const tail = typeof id === 'string' ? [`:dbuser:${id}/${user}`] : [':dbuser:', id, `/${user}`];
  return [{ 'Fn::Join': ['', [...head, ...tail]] }];
}

const proxyId = (logicalId: string) => ({
  'Fn::Select': [6, { 'Fn::Split': [':', { 'Fn::GetAtt': [logicalId, 'DBProxyArn'] }] }],
});

function instance(): DatabaseInstance {
  const engine = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 });
  return new DatabaseInstance(stack, 'Orders', { engine, vpc: new Vpc(stack, 'Vpc') });
}

function clusterWithoutId() {
  return DatabaseCluster.fromDatabaseClusterAttributes(stack, 'Imported', { clusterIdentifier: 'orders' });
}

function importedInstance(instanceResourceId?: string) {
  return DatabaseInstance.fromDatabaseInstanceAttributes(stack, 'Imported', {
    instanceIdentifier: 'orders',
    instanceEndpointAddress: 'orders.example.com',
    port: 5432,
    securityGroups: [],
    instanceResourceId,
  });
}

function importedProxy(dbProxyArn: string) {
  return DatabaseProxy.fromDatabaseProxyAttributes(stack, 'Imported', {
    dbProxyName: 'orders',
    dbProxyArn,
    endpoint: 'orders.example.com',
    securityGroups: [],
  });
}

test('an L2 instance is known by its resource id', () => {
  const access = RdsAccess.connect(instance(), { user, reason: 'read orders' });
  expect(resources(access)).toEqual(dbUser({ 'Fn::GetAtt': ['OrdersA9B65338', 'DbiResourceId'] }));
  expect(access.sentence).toBe('connect to Orders as database user app_user');
  expect(access.reason).toBe('read orders');
});

test('an L2 cluster is known by its resource id', () => {
  const cluster = new DatabaseCluster(stack, 'Orders', {
    engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_16_4 }),
    vpc: new Vpc(stack, 'Vpc'),
    writer: ClusterInstance.serverlessV2('Writer'),
  });
  const access = RdsAccess.connect(cluster, { user });
  const logicalId = stack.getLogicalId(cluster.node.defaultChild as CfnDBCluster);
  expect(resources(access)).toEqual(dbUser({ 'Fn::GetAtt': [logicalId, 'DBClusterResourceId'] }));
  expect(access.sentence).toBe('connect to Orders as database user app_user');
});

test('an L2 proxy is known by the end of its ARN', () => {
  const database = instance();
  const proxy = new DatabaseProxy(stack, 'Proxy', {
    proxyTarget: ProxyTarget.fromInstance(database),
    secrets: [new Secret(stack, 'Secret')],
    vpc: database.vpc,
  });
  const logicalId = stack.getLogicalId(proxy.node.defaultChild as CfnDBProxy);
  const access = RdsAccess.connect(proxy, { user });
  expect(resources(access)).toEqual(dbUser(proxyId(logicalId)));
  expect(access.sentence).toBe('connect to Proxy as database user app_user');
});

test('L1 instances, clusters and proxies are known by their attributes', () => {
  const proxy = new CfnDBProxy(stack, 'Proxy', {
    dbProxyName: 'p',
    engineFamily: 'POSTGRESQL',
    roleArn: 'r',
    vpcSubnetIds: [],
  });
  const database = new CfnDBInstance(stack, 'Instance');
  const cluster = new CfnDBCluster(stack, 'Cluster');
  expect(resources(RdsAccess.connect(database, { user }))).toEqual(
    dbUser({ 'Fn::GetAtt': ['Instance', 'DbiResourceId'] }),
  );
  expect(resources(RdsAccess.connect(cluster, { user }))).toEqual(
    dbUser({ 'Fn::GetAtt': ['Cluster', 'DBClusterResourceId'] }),
  );
  expect(resources(RdsAccess.connect(proxy, { user }))).toEqual(dbUser(proxyId('Proxy')));
});

test('an imported instance is known by the resource id it was imported with', () => {
  const access = RdsAccess.connect(importedInstance('db-ABCDEFGHIJKL01234'), { user });
  expect(resources(access)).toEqual(dbUser('db-ABCDEFGHIJKL01234'));
  expect(access.sentence).toBe('connect to orders as database user app_user');
});

test('an imported cluster is known by the resource id it was imported with', () => {
  const cluster = DatabaseCluster.fromDatabaseClusterAttributes(stack, 'Imported', {
    clusterIdentifier: 'orders',
    clusterResourceIdentifier: 'cluster-ABCDEFGHIJKL01234',
  });
  expect(resources(RdsAccess.connect(cluster, { user }))).toEqual(dbUser('cluster-ABCDEFGHIJKL01234'));
});

test('an imported proxy keeps the region and the account of its ARN', () => {
  const proxy = importedProxy('arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-0123456789abcdef0');
  const tail = ':rds-db:eu-west-1:111122223333:dbuser:prx-0123456789abcdef0/app_user';
  expect(resources(RdsAccess.connect(proxy, { user }))).toEqual([
    { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, tail]] },
  ]);
});

test.each(['db-ABCDEFGHIJKL01234', 'cluster-ABCDEFGHIJKL01234', 'prx-0123456789abcdef0'])(
  'a database that is not in the app is known by %s',
  (resourceId) => {
    const access = RdsAccess.connectById(resourceId, { user });
    expect(resources(access)).toEqual(dbUser(resourceId));
    expect(access.sentence).toBe(`connect to ${resourceId} as database user app_user`);
  },
);

test('a database that is not in the app may live in another region', () => {
  const [arn] = resources(RdsAccess.connectById('db-ABC', { user, region: 'eu-west-1' })) as unknown[];
  const expected = ['arn:', { Ref: 'AWS::Partition' }, ':rds-db:eu-west-1:', account, ':dbuser:db-ABC/app_user'];
  expect(arn).toEqual({ 'Fn::Join': ['', expected] });
});

test('tokens pass as a resource id and as a user', () => {
  const access = RdsAccess.connectById(Token.asString({ Ref: 'Id' }), { user: Token.asString({ Ref: 'User' }) });
  expect(JSON.stringify(resources(access))).toContain('":dbuser:",{"Ref":"Id"},"/",{"Ref":"User"}');
  expect(access.sentence).toBe('connect to the named database as a database user named at deployment');
});

test.each([
  ['instance', () => importedInstance(), 'instanceResourceId'],
  ['cluster', clusterWithoutId, 'clusterResourceIdentifier'],
])('an imported %s without its resource id is refused, with a way out', (_, database, property) => {
  expect(() => RdsAccess.connect(database(), { user })).toThrow(
    new Error(
      `the resource id of \`Stack/Imported\` is not known; import it with \`${property}\`, or use \`RdsAccess.connectById\``,
    ),
  );
});

test.each([
  ['*', '`resourceId` `*` holds a wildcard; name one database'],
  [
    'orders',
    '`resourceId` `orders` is no resource id of RDS; write the resource id, not the name: `db-ABC123`, `cluster-ABC123` or `prx-0a1b2c3d`',
  ],
  [
    'db-orders',
    '`resourceId` `db-orders` is no resource id of RDS; write the resource id, not the name: `db-ABC123`, `cluster-ABC123` or `prx-0a1b2c3d`',
  ],
  [
    '',
    '`resourceId` `` is no resource id of RDS; write the resource id, not the name: `db-ABC123`, `cluster-ABC123` or `prx-0a1b2c3d`',
  ],
])('the resource id `%s` is refused', (resourceId, message) => {
  expect(() => RdsAccess.connectById(resourceId, { user })).toThrow(new Error(message));
});

test.each([
  ['arn:aws:rds:eu-west-1:111122223333:db-proxy:orders', 'orders'],
  ['arn:aws:rds:::db-proxy', ''],
])('a proxy imported with the ARN %s is refused', (dbProxyArn, id) => {
  const message = `\`resourceId\` \`${id}\` is no resource id of RDS`;
  expect(() => RdsAccess.connect(importedProxy(dbProxyArn), { user })).toThrow(message);
});

test.each([
  ['*', '`user` `*` holds a wildcard; name one database user'],
  ['', '`user` `` is no name of a database user; use 1 to 63 characters of A-Z a-z 0-9 _ . @ + = -'],
  ['a/b', '`user` `a/b` is no name of a database user; use 1 to 63 characters of A-Z a-z 0-9 _ . @ + = -'],
])('the user `%s` is refused', (bad, message) => {
  expect(() => RdsAccess.connectById('db-ABC', { user: bad })).toThrow(new Error(message));
});

describe('query', () => {
  const actions = [
    'rds-data:BatchExecuteStatement',
    'rds-data:BeginTransaction',
    'rds-data:CommitTransaction',
    'rds-data:ExecuteStatement',
    'rds-data:RollbackTransaction',
  ];
  const SECRET = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:database-a1b2c3';
  const KEY = 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

  test('runs SQL on the one cluster, as the user of the one secret', () => {
    const cluster = new CfnDBCluster(stack, 'Orders');
    const secret = Secret.fromSecretCompleteArn(stack, 'Secret', SECRET);
    const access = RdsAccess.query(cluster, { secret, secretKey: Key.fromKeyArn(stack, 'Key', KEY), reason: 'orders' });
    expect(access.sentence).toBe('run SQL on Orders as the database user of its secret, and read the secret');
    expect(access.reason).toBe('orders');
    expect(stack.resolve(access._statements)).toEqual([
      { actions, resources: [{ 'Fn::GetAtt': ['Orders', 'DBClusterArn'] }] },
      { actions: ['secretsmanager:GetSecretValue'], resources: [SECRET] },
      { actions: ['kms:Decrypt'], resources: [KEY], conditions: expect.any(Object) as object },
    ]);
  });

  test('takes the secret that the cluster was made with', () => {
    const cluster = new DatabaseCluster(stack, 'Orders', {
      engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_16_4 }),
      vpc: new Vpc(stack, 'Vpc'),
      writer: ClusterInstance.serverlessV2('Writer'),
    });
    const [, onSecret] = RdsAccess.query(cluster)._statements;
    expect(onSecret?.actions).toEqual(['secretsmanager:GetSecretValue']);
    expect(stack.resolve(onSecret?.resources)).toEqual([stack.resolve(cluster.secret?.secretArn)]);
  });

  test('needs a secret', () => {
    expect(() => RdsAccess.query(clusterWithoutId())).toThrow(
      new Error('the secret of `Stack/Imported` is not known; pass it as `secret`'),
    );
  });
});

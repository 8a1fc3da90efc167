import { CfnDataCatalog, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnKeyspace, type IKeyspaceRef } from 'aws-cdk-lib/aws-cassandra';
import { CfnCluster as DaxCluster, type IClusterRef as IDaxClusterRef } from 'aws-cdk-lib/aws-dax';
import { CfnCluster as DsqlCluster, type IClusterRef as IDsqlClusterRef } from 'aws-cdk-lib/aws-dsql';
import { Table, type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { CfnReplicationGroup, CfnServerlessCache, type IUserRef } from 'aws-cdk-lib/aws-elasticache';
import { CfnCluster as EmrCluster, type IClusterRef as IEmrClusterRef } from 'aws-cdk-lib/aws-emr';
import { CfnApplication } from 'aws-cdk-lib/aws-emrserverless';
import { CfnCrawler, CfnDatabase, CfnJob, type IDatabaseRef } from 'aws-cdk-lib/aws-glue';
import { Role, type IRole } from 'aws-cdk-lib/aws-iam';
import { Stream, StreamConsumer, type IStream } from 'aws-cdk-lib/aws-kinesis';
import { DeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnCluster as MemoryDbCluster, CfnUser as MemoryDbUser } from 'aws-cdk-lib/aws-memorydb';
import { CfnCollection, type ICollectionRef } from 'aws-cdk-lib/aws-opensearchserverless';
import { Domain, type IDomainRef } from 'aws-cdk-lib/aws-opensearchservice';
import { DatabaseInstance, type IDBClusterRef } from 'aws-cdk-lib/aws-rds';
import type { IClusterRef as IRedshiftClusterRef } from 'aws-cdk-lib/aws-redshift';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Stack } from 'aws-cdk-lib/core';
import { AthenaAccess } from '../../lib/access/athena-access';
import { DaxAccess } from '../../lib/access/dax-access';
import { DsqlAccess } from '../../lib/access/dsql-access';
import { DynamoDbAccess } from '../../lib/access/dynamodb-access';
import { ElastiCacheAccess } from '../../lib/access/elasticache-access';
import { EmrAccess } from '../../lib/access/emr-access';
import { EmrServerlessAccess } from '../../lib/access/emr-serverless-access';
import { FirehoseAccess } from '../../lib/access/firehose-access';
import { GlueAccess } from '../../lib/access/glue-access';
import { KeyspacesAccess } from '../../lib/access/keyspaces-access';
import { KinesisAccess } from '../../lib/access/kinesis-access';
import { LakeFormationAccess } from '../../lib/access/lake-formation-access';
import { MemoryDbAccess } from '../../lib/access/memorydb-access';
import { MskAccess } from '../../lib/access/msk-access';
import { NeptuneAccess } from '../../lib/access/neptune-access';
import { OpenSearchAccess } from '../../lib/access/opensearch-access';
import { OpenSearchServerlessAccess } from '../../lib/access/opensearch-serverless-access';
import { QuickSightAccess } from '../../lib/access/quicksight-access';
import { RdsAccess } from '../../lib/access/rds-access';
import { RedshiftAccess } from '../../lib/access/redshift-access';
import { TimestreamAccess } from '../../lib/access/timestream-access';
import { imported } from './imported';
import { ACCOUNT, arn, type IntentSample } from './intent-sample';

export const DATABASE: readonly IntentSample[] = [
  { name: 'DynamoDbAccess.read', access: (stack) => DynamoDbAccess.read(table(stack)) },
  {
    name: 'DynamoDbAccess.read, by an index',
    access: (stack) => DynamoDbAccess.read(table(stack), { indexes: ['by-date'] }),
  },
  {
    name: 'DynamoDbAccess.read, of one tenant',
    access: (stack) => DynamoDbAccess.read(table(stack), { leadingKeys: ['${aws:PrincipalTag/tenant}'] }),
  },
  { name: 'DynamoDbAccess.write', access: (stack) => DynamoDbAccess.write(table(stack)) },
  { name: 'DynamoDbAccess.put', access: (stack) => DynamoDbAccess.put(table(stack)) },
  { name: 'DynamoDbAccess.scan', access: (stack) => DynamoDbAccess.scan(table(stack)) },
  { name: 'DynamoDbAccess.readStream', access: (stack) => DynamoDbAccess.readStream(table(stack)) },
  { name: 'DynamoDbAccess.backUp', access: (stack) => DynamoDbAccess.backUp(table(stack)) },
  { name: 'DynamoDbAccess.restore', access: (stack) => DynamoDbAccess.restore(table(stack), 'orders-restored') },
  { name: 'DynamoDbAccess.reconfigure', access: (stack) => DynamoDbAccess.reconfigure(table(stack)) },
  { name: 'DaxAccess.read', access: (stack) => DaxAccess.read(dax(stack)) },
  { name: 'DaxAccess.write', access: (stack) => DaxAccess.write(dax(stack)) },
  { name: 'DaxAccess.scan', access: (stack) => DaxAccess.scan(dax(stack)) },
  { name: 'RdsAccess.connect', access: (stack) => RdsAccess.connect(instance(stack), { user: 'app' }) },
  { name: 'RdsAccess.connectById', access: () => RdsAccess.connectById('cluster-ABCDEFGHIJKL01234', { user: 'app' }) },
  { name: 'RdsAccess.query', access: (stack) => RdsAccess.query(aurora(stack), { secret: secret(stack) }) },
  { name: 'DsqlAccess.connect', access: (stack) => DsqlAccess.connect(dsql(stack)) },
  { name: 'DsqlAccess.connectAsAdmin', access: (stack) => DsqlAccess.connectAsAdmin(dsql(stack)) },
  {
    name: 'ElastiCacheAccess.connect',
    access: (stack) =>
      ElastiCacheAccess.connect(
        CfnServerlessCache.fromServerlessCacheArn(stack, 'Cache', arn('elasticache', 'serverlesscache:sessions')),
        user(stack),
      ),
  },
  {
    name: 'ElastiCacheAccess.connect, to nodes of its own',
    access: (stack) =>
      ElastiCacheAccess.connect(CfnReplicationGroup.fromReplicationGroupId(stack, 'Cache', 'sessions'), user(stack)),
  },
  {
    name: 'MemoryDbAccess.connect',
    access: (stack) =>
      MemoryDbAccess.connect(
        MemoryDbCluster.fromClusterArn(stack, 'Cluster', arn('memorydb', 'cluster/orders')),
        MemoryDbUser.fromUserArn(stack, 'User', arn('memorydb', 'user/app')),
      ),
  },
  { name: 'NeptuneAccess.read', access: () => NeptuneAccess.read(GRAPH) },
  { name: 'NeptuneAccess.insert', access: () => NeptuneAccess.insert(GRAPH) },
  { name: 'NeptuneAccess.write', access: () => NeptuneAccess.write(GRAPH) },
  { name: 'KeyspacesAccess.read', access: (stack) => KeyspacesAccess.read(keyspace(stack), { tables: ['orders'] }) },
  { name: 'KeyspacesAccess.write', access: (stack) => KeyspacesAccess.write(keyspace(stack)) },
  { name: 'TimestreamAccess.query', access: () => TimestreamAccess.query(SERIES) },
  { name: 'TimestreamAccess.write', access: () => TimestreamAccess.write(SERIES) },
  { name: 'OpenSearchAccess.read', access: (stack) => OpenSearchAccess.read(domain(stack), { indexes: ['orders'] }) },
  { name: 'OpenSearchAccess.read, every path', access: (stack) => OpenSearchAccess.read(domain(stack)) },
  { name: 'OpenSearchAccess.write', access: (stack) => OpenSearchAccess.write(domain(stack), { indexes: ['orders'] }) },
  { name: 'OpenSearchAccess.write, every path', access: (stack) => OpenSearchAccess.write(domain(stack)) },
  {
    name: 'OpenSearchAccess.delete',
    access: (stack) => OpenSearchAccess.delete(domain(stack), { indexes: ['orders'] }),
  },
  {
    name: 'OpenSearchServerlessAccess.connect',
    access: (stack) => OpenSearchServerlessAccess.connect(collection(stack)),
  },
  {
    name: 'OpenSearchServerlessAccess.openDashboards',
    access: (stack) => OpenSearchServerlessAccess.openDashboards(collection(stack)),
  },
  { name: 'KinesisAccess.read', access: (stack) => KinesisAccess.read(stream(stack)) },
  {
    name: 'KinesisAccess.subscribe',
    access: (stack) =>
      KinesisAccess.subscribe(
        stream(stack),
        StreamConsumer.fromStreamConsumerArn(
          stack,
          'Consumer',
          arn('kinesis', 'stream/clicks/consumer/report:1700000000'),
        ),
      ),
  },
  { name: 'KinesisAccess.write', access: (stack) => KinesisAccess.write(stream(stack)) },
  {
    name: 'FirehoseAccess.put',
    access: (stack) =>
      FirehoseAccess.put(
        DeliveryStream.fromDeliveryStreamArn(stack, 'Delivery', arn('firehose', 'deliverystream/clicks')),
      ),
  },
  { name: 'MskAccess.produce', access: () => MskAccess.produce(KAFKA, { topics: ['orders'] }) },
  {
    name: 'MskAccess.produce, in transactions',
    access: () => MskAccess.produce(KAFKA, { topics: ['orders'], transactionalIds: ['checkout'] }),
  },
  { name: 'MskAccess.consume', access: () => MskAccess.consume(KAFKA, { topics: ['orders'], groups: ['billing'] }) },
  {
    name: 'AthenaAccess.query',
    access: (stack) => AthenaAccess.query(CfnWorkGroup.fromWorkGroupName(stack, 'Group', 'analysts')),
  },
  {
    name: 'AthenaAccess.query, with a bucket of results and a data catalog',
    access: (stack) =>
      AthenaAccess.query(CfnWorkGroup.fromWorkGroupName(stack, 'Group', 'analysts'), {
        results: Bucket.fromBucketArn(stack, 'Results', 'arn:aws:s3:::results'),
        resultsPrefix: 'analysts/',
        dataCatalogs: [CfnDataCatalog.fromDataCatalogName(stack, 'Catalog', 'federated')],
      }),
  },
  { name: 'GlueAccess.read', access: (stack) => GlueAccess.read(catalog(stack), { tables: ['orders'] }) },
  { name: 'GlueAccess.write', access: (stack) => GlueAccess.write(catalog(stack)) },
  { name: 'GlueAccess.delete', access: (stack) => GlueAccess.delete(catalog(stack), { tables: ['orders'] }) },
  { name: 'GlueAccess.runJob', access: (stack) => GlueAccess.runJob(CfnJob.fromJobName(stack, 'Job', 'nightly')) },
  {
    name: 'GlueAccess.runCrawler',
    access: (stack) => GlueAccess.runCrawler(CfnCrawler.fromCrawlerName(stack, 'Crawler', 'orders')),
  },
  { name: 'LakeFormationAccess.getData', access: () => LakeFormationAccess.getData() },
  { name: 'RedshiftAccess.connect', access: (stack) => RedshiftAccess.connect(warehouse(stack), { database: 'dev' }) },
  {
    name: 'RedshiftAccess.connect, as a user',
    access: (stack) => RedshiftAccess.connect(warehouse(stack), { database: 'dev', user: 'report' }),
  },
  { name: 'RedshiftAccess.query', access: (stack) => RedshiftAccess.query(warehouse(stack), { database: 'dev' }) },
  { name: 'RedshiftAccess.connectServerless', access: () => RedshiftAccess.connectServerless(WORKGROUP) },
  { name: 'RedshiftAccess.queryServerless', access: () => RedshiftAccess.queryServerless(WORKGROUP) },
  { name: 'EmrAccess.addSteps', access: (stack) => EmrAccess.addSteps(emr(stack), { executionRole: role(stack) }) },
  { name: 'EmrAccess.addSteps, as any role', access: (stack) => EmrAccess.addSteps(emr(stack)) },
  { name: 'EmrAccess.watchSteps', access: (stack) => EmrAccess.watchSteps(emr(stack)) },
  { name: 'EmrAccess.cancelSteps', access: (stack) => EmrAccess.cancelSteps(emr(stack)) },
  { name: 'EmrAccess.resizeFleets', access: (stack) => EmrAccess.resizeFleets(emr(stack)) },
  { name: 'EmrAccess.resizeGroups', access: (stack) => EmrAccess.resizeGroups(emr(stack)) },
  { name: 'EmrAccess.protect', access: (stack) => EmrAccess.protect(emr(stack)) },
  { name: 'EmrAccess.terminate', access: (stack) => EmrAccess.terminate(emr(stack)) },
  {
    name: 'EmrServerlessAccess.run',
    access: (stack) =>
      EmrServerlessAccess.run(
        CfnApplication.fromApplicationArn(stack, 'Spark', arn('emr-serverless', '/applications/00f1abcdefgh1234')),
        role(stack),
      ),
  },
  {
    name: 'QuickSightAccess.embedForAnonymous',
    access: () =>
      QuickSightAccess.embedForAnonymous(arn('quicksight', `dashboard/${ID}`), {
        domains: ['https://app.example.com'],
      }),
  },
  {
    name: 'QuickSightAccess.embedForUser',
    access: () => QuickSightAccess.embedForUser(arn('quicksight', 'user/default/reader')),
  },
];

const ID = '12345678-1234-1234-1234-123456789012';
const GRAPH = 'cluster-ABCDEFGHIJKL01234';
const KAFKA = arn('kafka', `cluster/events/${ID}-1`);
const SERIES = arn('timestream', 'database/plant/table/sensors');
const WORKGROUP = arn('redshift-serverless', `workgroup/${ID}`);

function table(stack: Stack): ITable {
  const tableArn = arn('dynamodb', 'table/orders');
  return Table.fromTableAttributes(stack, 'Table', {
    tableArn,
    tableStreamArn: `${tableArn}/stream/2026-11-01T00:00:00.000`,
  });
}

function dax(stack: Stack): IDaxClusterRef {
  return DaxCluster.fromClusterArn(stack, 'Dax', arn('dax', 'cache/orders'));
}

function instance(stack: Stack) {
  return DatabaseInstance.fromDatabaseInstanceAttributes(stack, 'Instance', {
    instanceIdentifier: 'orders',
    instanceEndpointAddress: 'orders.example.com',
    port: 5432,
    securityGroups: [],
    instanceResourceId: 'db-ABCDEFGHIJKL01234',
  });
}

function aurora(stack: Stack): IDBClusterRef {
  return imported(stack, 'Aurora', {
    dbClusterRef: { dbClusterIdentifier: 'orders', dbClusterArn: arn('rds', 'cluster:orders') },
  });
}

function secret(stack: Stack) {
  return Secret.fromSecretCompleteArn(stack, 'Secret', arn('secretsmanager', 'secret:database-a1b2c3'));
}

function dsql(stack: Stack): IDsqlClusterRef {
  return DsqlCluster.fromIdentifier(stack, 'Dsql', 'abcdefghijklmnopqrstuvwxyz');
}

function user(stack: Stack): IUserRef {
  return imported(stack, 'User', { userRef: { userName: 'app', userArn: arn('elasticache', 'user:app') } });
}

function keyspace(stack: Stack): IKeyspaceRef {
  return CfnKeyspace.fromKeyspaceName(stack, 'Keyspace', 'shop');
}

function domain(stack: Stack): IDomainRef {
  return Domain.fromDomainAttributes(stack, 'Domain', {
    domainArn: arn('es', 'domain/search'),
    domainEndpoint: 'search.example.com',
  });
}

function collection(stack: Stack): ICollectionRef {
  return CfnCollection.fromCollectionArn(stack, 'Collection', arn('aoss', 'collection/07tjusf2h91cunochc'));
}

function stream(stack: Stack): IStream {
  return Stream.fromStreamArn(stack, 'Stream', arn('kinesis', 'stream/clicks'));
}

function catalog(stack: Stack): IDatabaseRef {
  return CfnDatabase.fromDatabaseName(stack, 'Database', 'shop');
}

function warehouse(stack: Stack): IRedshiftClusterRef {
  return imported(stack, 'Warehouse', { clusterRef: { clusterIdentifier: 'warehouse' } });
}

function emr(stack: Stack): IEmrClusterRef {
  return EmrCluster.fromClusterId(stack, 'Emr', 'j-2AXXXXXXGAPLF');
}

function role(stack: Stack): IRole {
  return Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${ACCOUNT}:role/Jobs`);
}

import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Stack } from 'aws-cdk-lib/core';
import { AthenaAccess } from '../../../../lib/access/athena-access';
import { DynamoDbAccess } from '../../../../lib/access/dynamodb-access';
import type { Counterpart, Difference, Group, Setting } from '../counterpart';

function named({ stack, sample }: Setting): ITable {
  return Table.fromTableName(stack, 'Table', sample('TableName'));
}

function destination({ stack, sample }: Setting): ITable {
  return Table.fromTableArn(stack, 'Table', sample('Destination.Arn'));
}

const INDEXES = ['by-date'];

const OTHER_INDEXES: Difference = {
  actions: ['dynamodb:Query', 'dynamodb:Scan'],
  reason: 'only the indexes that are named: an index shows a table under another key, and new ones come',
};

const DESCRIBE: Difference = {
  actions: ['dynamodb:DescribeTable'],
  reason: 'keys, streams and throughput of the table: no use of items needs them',
};

const PARTIQL_READ: Difference = {
  actions: ['dynamodb:PartiQLSelect'],
  reason: 'a SELECT without a key scans the whole table, which no leading key can hold back',
};

const PARTIQL_WRITE: Difference = {
  actions: ['dynamodb:PartiQLDelete', 'dynamodb:PartiQLInsert', 'dynamodb:PartiQLUpdate'],
  reason: 'a second way to do what the item actions do: a role that speaks PartiQL names these actions itself',
};

const CONDITION_CHECK: Difference = {
  actions: ['dynamodb:ConditionCheckItem'],
  reason:
    'says whether an item of the table meets a condition, in a transaction: less than `GetItem` of the same table',
};

const BATCH_WRITE: Difference = {
  actions: ['dynamodb:BatchWriteItem'],
  reason: 'a batch also deletes, and IAM sees only the batch: who may put must not be able to delete',
};

const DELETE_BACKUP: Difference = {
  actions: ['dynamodb:DeleteBackup'],
  reason: 'who takes backups must not destroy them: a workload taken over could not be recovered from',
};

const CONTINUOUS_BACKUPS: Difference = {
  actions: ['dynamodb:DescribeContinuousBackups'],
  reason: 'whether point-in-time recovery is on: a backup on demand does not ask for it',
};

const RESTORED_TABLE: Difference = {
  actions: ['dynamodb:RestoreTableFromBackup'],
  reason: 'AWS authorizes the table that is made beside the backup: without it no restore is allowed',
};

const OTHER_STREAMS: Difference = {
  actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
  reason: 'only the stream that the table has now: one that is turned on later is another stream',
};

const SAVED_QUERIES: Difference = {
  actions: [
    'athena:BatchGetNamedQuery',
    'athena:CreateNamedQuery',
    'athena:DeleteNamedQuery',
    'athena:GetNamedQuery',
    'athena:ListNamedQueries',
  ],
  reason: 'the queries that people saved in the workgroup: a workload brings its own',
};

const OTHERS_QUERIES: Difference = {
  actions: ['athena:BatchGetQueryExecution', 'athena:ListQueryExecutions'],
  reason: 'what others ran in the workgroup, with the values in their queries: a workload knows its own ids',
};

const OLD_DRIVER: Difference = {
  actions: [
    'athena:GetCatalogs',
    'athena:GetExecutionEngine',
    'athena:GetExecutionEngines',
    'athena:GetNamespace',
    'athena:GetNamespaces',
    'athena:GetTable',
    'athena:GetTables',
  ],
  reason: 'calls of an early JDBC driver that are no longer in the API: tables come from the Data Catalog of Glue',
};

const WORK_GROUPS: Difference = {
  actions: ['athena:ListWorkGroups'],
  reason: 'lists every workgroup of the account: a workload knows the one that it queries in',
};

const STREAMED_RESULTS: Difference = {
  actions: ['athena:GetQueryResultsStream'],
  reason: 'for JDBC drivers that stream results: the SDK reads them by `athena:GetQueryResults`',
};

/** What the connectors of Lambda, Step Functions and AppSync give alike. */
const READ: Counterpart = {
  access: (setting) => reading(destination(setting), setting),
  leftOut: [OTHER_INDEXES, PARTIQL_READ],
};

const WRITE: Counterpart = {
  access: (setting) => [DynamoDbAccess.write(destination(setting), { key: setting.key })],
  leftOut: [PARTIQL_WRITE],
};

export const DATABASE: Group = {
  counterparts: {
    DynamoDBReadPolicy: {
      access: (setting) => reading(named(setting), setting),
      wider: [CONDITION_CHECK],
      leftOut: [OTHER_INDEXES, DESCRIBE],
    },
    DynamoDBCrudPolicy: {
      access: (setting) => {
        const table = named(setting);
        return [...reading(table, setting), DynamoDbAccess.write(table, { key: setting.key })];
      },
      leftOut: [OTHER_INDEXES, DESCRIBE],
    },
    'Lambda::Function to DynamoDB::Table, Read': READ,
    'Lambda::Function to DynamoDB::Table, Write': WRITE,
    'StepFunctions::StateMachine to DynamoDB::Table, Read': READ,
    'StepFunctions::StateMachine to DynamoDB::Table, Write': WRITE,
    'AppSync::DataSource to DynamoDB::Table, Read': READ,
    'AppSync::DataSource to DynamoDB::Table, Write': WRITE,
    DynamoDBWritePolicy: {
      access: (setting) => [DynamoDbAccess.put(named(setting), { key: setting.key })],
      leftOut: [BATCH_WRITE],
    },
    DynamoDBReconfigurePolicy: { access: (setting) => [DynamoDbAccess.reconfigure(named(setting))] },
    DynamoDBBackupFullAccessPolicy: {
      access: (setting) => [DynamoDbAccess.backUp(named(setting))],
      leftOut: [DELETE_BACKUP, CONTINUOUS_BACKUPS],
    },
    DynamoDBRestoreFromBackupPolicy: {
      access: (setting) => [DynamoDbAccess.restore(named(setting), setting.sample('TableName'))],
      wider: [RESTORED_TABLE],
    },
    DynamoDBStreamReadPolicy: {
      access: ({ stack, sample, key }) => {
        const tableArn = `arn:aws:dynamodb:${stack.region}:${stack.account}:table/${sample('TableName')}`;
        return [readingStream(stack, tableArn, sample('StreamName'), key)];
      },
    },
    'DynamoDB::Table to Lambda::Function, Read': {
      access: ({ stack, sample, key }) => [readingStream(stack, sample('Source.Arn'), '2026-11-01T00:00:00.000', key)],
      leftOut: [OTHER_STREAMS],
    },
    AthenaQueryPolicy: {
      access: ({ stack, sample }) => [
        AthenaAccess.query(CfnWorkGroup.fromWorkGroupName(stack, 'Group', sample('WorkGroupName'))),
      ],
      leftOut: [SAVED_QUERIES, OTHERS_QUERIES, OLD_DRIVER, WORK_GROUPS, STREAMED_RESULTS],
    },
  },
};

function readingStream(stack: Stack, tableArn: string, label: string, key?: IKey) {
  const table = Table.fromTableAttributes(stack, 'Table', { tableArn, tableStreamArn: `${tableArn}/stream/${label}` });
  return DynamoDbAccess.readStream(table, { key });
}

function reading(table: ITable, { key }: Setting) {
  return [DynamoDbAccess.read(table, { indexes: INDEXES, key }), DynamoDbAccess.scan(table, { indexes: INDEXES, key })];
}

import { deflateRawSync } from 'node:zlib';
import { connectorCases, samFile, sha256, templateCases, unzip, VERSION, WHEEL } from '../../../bin/refresh-sam-cases';
import { FILES, SAM_CASES } from './cases';

test.each(FILES)(
  '$about names its source, and nobody edited it',
  ({ source, version, licence, wheel, digest, cases }) => {
    expect([source, version, licence, wheel]).toEqual(['aws-sam-translator', VERSION, 'Apache-2.0', WHEEL]);
    expect(sha256(JSON.stringify(cases))).toBe(digest);
  },
);

test('there are 81 templates and 31 pairs of connectors', () => {
  const connectors = SAM_CASES.filter(({ kind }) => kind === 'connector');
  expect(SAM_CASES.length - connectors.length).toBe(81);
  expect(new Set(connectors.map(({ source, destination }) => `${source} to ${destination}`)).size).toBe(31);
  expect(new Set(SAM_CASES.map(({ name }) => name)).size).toBe(SAM_CASES.length);
});

test('a template becomes its statements, with parameters as placeholders', () => {
  const Resource = {
    'Fn::Sub': ['arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${queue}', { queue: { Ref: 'QueueName' } }],
  };
  const Statement = [
    { Action: ['sqs:SendMessage', 'sqs:DeleteMessage', 'sqs:SendMessage'], Resource },
    {
      Action: 'sqs:ListQueues',
      Resource: '*',
      Condition: { StringEquals: { 'aws:PrincipalTag/queue': { Ref: 'QueueName' } } },
    },
  ];
  expect(templateCases({ Templates: { QueuePolicy: { Definition: { Statement } } } })).toEqual([
    {
      name: 'QueuePolicy',
      kind: 'template',
      attachedTo: 'role',
      statements: [
        {
          actions: ['sqs:DeleteMessage', 'sqs:SendMessage'],
          resources: ['arn:{partition}:sqs:{region}:{account}:{QueueName}'],
        },
        {
          actions: ['sqs:ListQueues'],
          resources: ['*'],
          conditions: { StringEquals: { 'aws:PrincipalTag/queue': '{QueueName}' } },
        },
      ],
    },
  ]);
});

describe('a connector becomes one case a category', () => {
  const made = (
    Type: string,
    Properties: Parameters<typeof connectorCases>[0]['Permissions'][string][string]['Properties'],
  ) => connectorCases({ Permissions: { 'AWS::S3::Bucket': { 'AWS::Lambda::Function': { Type, Properties } } } });
  const statement = (Action: string) => ({ Statement: [{ Action, Resource: ['%{Destination.Arn}'] }] });
  const common = { kind: 'connector', source: 'S3::Bucket', destination: 'Lambda::Function' };
  const read = { actions: ['lambda:GetFunction'], resources: ['{Destination.Arn}'] };
  const write = { actions: ['lambda:InvokeFunction'], resources: ['{Destination.Arn}'] };
  const AccessCategories = { Read: statement('lambda:GetFunction'), Write: statement('lambda:InvokeFunction') };

  test('for the policy of a role', () => {
    expect(made('AWS_IAM_ROLE_MANAGED_POLICY', { AccessCategories })).toEqual([
      { ...common, name: 'S3::Bucket to Lambda::Function, Read', attachedTo: 'role', statements: [read] },
      { ...common, name: 'S3::Bucket to Lambda::Function, Write', attachedTo: 'role', statements: [write] },
    ]);
  });

  test('and for categories that go together, one', () => {
    const ValidAccessCategories = [['Read', 'Write']];
    expect(made('AWS_IAM_ROLE_MANAGED_POLICY', { AccessCategories, ValidAccessCategories })).toEqual([
      {
        ...common,
        name: 'S3::Bucket to Lambda::Function, Read and Write',
        attachedTo: 'role',
        statements: [read, write],
      },
    ]);
  });

  test('for the policy of a queue or topic, with who calls', () => {
    const Principal = { Service: 's3.amazonaws.com' };
    const Write = { Statement: [{ Action: 'sqs:SendMessage', Resource: '%{Destination.Arn}', Principal }] };
    const [{ attachedTo, statements } = {}] = made('AWS_SQS_QUEUE_POLICY', { AccessCategories: { Write } });
    expect([attachedTo, statements]).toEqual([
      'resource',
      [{ actions: ['sqs:SendMessage'], resources: ['{Destination.Arn}'], principal: 's3.amazonaws.com' }],
    ]);
  });

  test.each([
    ['without an account', {}, {}],
    ['with an account', { SourceAccount: '${AWS::AccountId}' }, { StringEquals: { 'aws:SourceAccount': '{account}' } }],
  ])('for the policy of a function, %s', (_, account, condition) => {
    const Write = {
      Action: 'lambda:InvokeFunction',
      Principal: 's3.amazonaws.com',
      SourceArn: '%{Source.Arn}',
      ...account,
    };
    const [{ attachedTo, statements } = {}] = made('AWS_LAMBDA_PERMISSION', { AccessCategories: { Write } });
    const conditions = { ArnLike: { 'aws:SourceArn': '{Source.Arn}' }, ...condition };
    expect([attachedTo, statements]).toEqual(['resource', [{ ...write, conditions, principal: 's3.amazonaws.com' }]]);
  });
});

describe('what is not understood is refused', () => {
  const statement = (Resource: unknown) => ({
    Templates: { X: { Definition: { Statement: [{ Action: 'a:B', Resource }] } } },
  });

  test.each([
    ['neither text nor an intrinsic: 7', () => templateCases(statement(7))],
    ['an intrinsic without a placeholder: Fn::GetAtt', () => templateCases(statement({ 'Fn::GetAtt': ['A', 'Arn'] }))],
    [
      'a connector names a category that it does not have',
      () =>
        connectorCases({
          Permissions: {
            A: { B: { Type: 'x', Properties: { AccessCategories: {}, ValidAccessCategories: [['Read']] } } },
          },
        }),
    ],
  ])('%s', (message, act) => expect(act).toThrow(message));
});

test('a file of cases ends with a newline and says the same for the same cases', () => {
  const text = samFile('Cases.', SAM_CASES);
  expect(text.endsWith('}\n')).toBe(true);
  expect(samFile('Cases.', SAM_CASES)).toBe(text);
});

describe('a file in a zip archive', () => {
  const archive = zip([
    ['stored.json', Buffer.from('{"a":1}'), 0],
    ['deflated.json', Buffer.from('{"b":2}'), 8],
  ]);

  test.each([
    ['stored.json', '{"a":1}'],
    ['deflated.json', '{"b":2}'],
  ])('%s is read', (name, text) => expect(unzip(archive, name)).toBe(text));

  test('that is not there is refused', () => expect(() => unzip(archive, 'c')).toThrow('not in the wheel: c'));
});

/** As much of an archive as a reader needs. */
function zip(files: readonly (readonly [name: string, content: Buffer, method: number])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  for (const [name, content, method] of files) {
    const data = method === 0 ? content : deflateRawSync(content);
    const [header, entry] = [Buffer.alloc(30), Buffer.alloc(46)];
    header.writeUInt16LE(name.length, 26);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(Buffer.concat(local).length, 42);
    local.push(header, Buffer.from(name), data);
    central.push(entry, Buffer.from(name));
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat([...local, ...central, end]);
}

import type { Answer, Question } from './oracle';

/**
 * Where iam-simulate 0.1.173 differs from the guide, or knows less, each with a question that shows it. Generated
 * questions avoid these, or are left out by `covers`. A fault that is mended fails its test and is struck off.
 */
export interface Fault {
  readonly name: string;
  readonly question: Question;
  /** What it says, and what is right. */
  readonly says: Answer;
  readonly right: 'allow' | 'deny' | 'unknown';
  /** Generated questions that may meet the fault. */
  readonly covers?: (question: Question) => boolean;
}

const asked = { action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', context: {} };
const allow = { Effect: 'Allow', Action: '*', Resource: '*' };

function when(condition: unknown, context: Question['context']): Question {
  return { ...asked, context, statements: [{ ...allow, Condition: condition }] };
}

function on(resource: string, pattern: string, context: Question['context'] = {}): Question {
  return { ...asked, resource, context, statements: [{ ...allow, Resource: pattern }] };
}

function trusting(principal: unknown, caller: string, more: object = {}): Question {
  const trust = [{ Effect: 'Allow', Principal: principal, Action: 'sts:*', ...more }];
  return { action: 'sts:AssumeRole', context: {}, principal: caller, trust };
}

export const FAULTS: readonly Fault[] = [
  {
    name: '0.0.0.0/0 matches nothing',
    question: when({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }, { 'aws:SourceIp': '203.0.113.9' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'an IPv6 caller fails NotIpAddress of one IPv4 address',
    question: when({ NotIpAddress: { 'aws:SourceIp': '203.0.113.9' } }, { 'aws:SourceIp': '2001:db8::1' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'IPv6 addresses compare as text',
    question: when({ IpAddress: { 'aws:SourceIp': '2001:DB8::1' } }, { 'aws:SourceIp': '2001:db8::1' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'seconds since 1970 compare with milliseconds',
    question: when(
      { DateLessThan: { 'aws:CurrentTime': '1893534400' } },
      { 'aws:CurrentTime': '2026-11-01T12:00:00Z' },
    ),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'a number with letters after it is a number',
    question: when({ NumericEquals: { 's3:max-keys': '10' } }, { 's3:max-keys': '10x' }),
    says: 'Allowed',
    right: 'unknown',
  },
  {
    name: 'base64 compares as text',
    question: when({ BinaryEquals: { 'test:k': 'QQ==' } }, { 'test:k': 'QQ' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'a wildcard does not match a line break',
    question: when({ StringLike: { 'aws:userid': 'a*' } }, { 'aws:userid': 'a\nb' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'escapes are not read in operators without wildcards',
    question: when({ StringEquals: { 'aws:userid': '${*}' } }, { 'aws:userid': '*' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'a variable without a value fails negated operators too',
    question: when({ StringNotEquals: { 'aws:userid': '${aws:username}' } }, { 'aws:userid': 'x' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
    covers: (question) => lacksUserName(question) && statementsOf(question).some(negatesUserName),
  },
  {
    name: 'a variable without a value in NotResource covers nothing',
    question: {
      ...asked,
      statements: [{ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::b/${aws:username}' }],
    },
    says: 'ImplicitlyDenied',
    right: 'allow',
    covers: (question) => lacksUserName(question) && statementsOf(question).some(sparesUserName),
  },
  {
    name: 'an empty value of a variable counts as none',
    question: when({ StringEquals: { 'aws:userid': 'x${aws:username}' } }, { 'aws:userid': 'x', 'aws:username': '' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'variables are read without a version',
    question: {
      ...on('arn:aws:s3:::b/ann', 'arn:aws:s3:::b/${aws:username}', { 'aws:username': 'ann' }),
      version: null,
    },
    says: 'Allowed',
    right: 'deny',
  },
  {
    name: 'the colon of a variable splits the resource: the sample of the guide does not match',
    question: on('arn:aws:sqs:us-east-2:1:ann-queue', 'arn:aws:sqs:us-east-2:*:${aws:username}-queue', {
      'aws:username': 'ann',
    }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'short ARNs are filled up with stars',
    question: on('arn:aws:s3:::b/k', 'arn:aws:s3'),
    says: 'Allowed',
    right: 'deny',
  },
  {
    name: 'the first parts of an ARN ignore case',
    question: on('arn:aws:sqs:EU-west-1:1:q/x', 'arn:aws:SQS:eu-west-1:1:q/x'),
    says: 'Allowed',
    right: 'deny',
  },
  {
    name: 'wildcards before the first slash of a resource are literal',
    question: on('arn:aws:sqs:eu-west-1:1:qq/x', 'arn:aws:sqs:eu-west-1:1:q*/x'),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'an empty value is a value for set operators',
    question: when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }, { 'aws:TagKeys': [''] }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'a key without values is there for Null',
    question: when({ Null: { 'aws:TagKeys': 'true' } }, { 'aws:TagKeys': [] }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'what is no ARN fails the negated ARN operators',
    question: when({ ArnNotLike: { 'aws:SourceArn': 'arn:aws:s3:::b' } }, { 'aws:SourceArn': 'x' }),
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: 'several values without a set operator are false, though the guide says nothing of it',
    question: when({ StringNotEquals: { 'aws:TagKeys': 'a' } }, { 'aws:TagKeys': ['b', 'c'] }),
    says: 'ImplicitlyDenied',
    right: 'unknown',
  },
  {
    name: 'ForAnyValue with IfExists is false without the key, though the guide reads both ways',
    question: when({ 'ForAnyValue:StringEqualsIfExists': { 'aws:TagKeys': 'a' } }, {}),
    says: 'ImplicitlyDenied',
    right: 'unknown',
  },
  {
    name: 'the subject and audience of an identity provider are dropped',
    question: {
      ...trusting(
        { Federated: 'arn:aws:iam::111122223333:oidc-provider/x.example' },
        'arn:aws:iam::111122223333:oidc-provider/x.example',
        {
          Condition: { StringEquals: { 'x.example:sub': 'a' } },
        },
      ),
      action: 'sts:AssumeRoleWithWebIdentity',
      context: { 'x.example:sub': 'a' },
    },
    says: 'ImplicitlyDenied',
    right: 'allow',
  },
  {
    name: '{"AWS": "*"} covers services',
    question: trusting({ AWS: '*' }, 'ec2.amazonaws.com'),
    says: 'Allowed',
    right: 'deny',
  },
  {
    name: 'the account of another partition is the same account',
    question: trusting({ AWS: 'arn:aws-cn:iam::444455556666:root' }, 'arn:aws:iam::444455556666:user/ann'),
    says: 'Allowed',
    right: 'deny',
  },
  {
    name: 'role names of sessions ignore case',
    question: trusting({ AWS: 'arn:aws:iam::444455556666:role/App' }, 'arn:aws:sts::444455556666:assumed-role/app/s'),
    says: 'Allowed',
    right: 'deny',
  },
  {
    name: 'a user covers its federated sessions',
    question: trusting({ AWS: 'arn:aws:iam::444455556666:user/f' }, 'arn:aws:sts::444455556666:federated-user/f'),
    says: 'Allowed',
    right: 'deny',
  },
];

function lacksUserName({ context }: Question): boolean {
  return !Object.keys(context).some((key) => key.toLowerCase() === 'aws:username');
}

interface Written {
  readonly NotResource?: unknown;
  readonly Condition?: Readonly<Record<string, unknown>>;
}

function statementsOf({ statements = [], boundary = [], session = [], trust = [] }: Question): readonly Written[] {
  return [...statements, ...boundary, ...session, ...trust] as readonly Written[];
}

function negatesUserName({ Condition = {} }: Written): boolean {
  return Object.entries(Condition).some(([operator, keys]) => operator.includes('Not') && hasUserName(keys));
}

function sparesUserName({ NotResource = [] }: Written): boolean {
  return hasUserName(NotResource);
}

function hasUserName(values: unknown): boolean {
  return JSON.stringify(values).includes('${aws:username}');
}

import { service } from '../../../lib/reference/services';
import { matchWildcard } from '../../../lib/policy/wildcard';

/** What AWS knows of actions, as far as the comparison asks. */
export interface ActionCatalogue {
  /** The actions of a service, as `s3:GetObject`; none for a service that AWS does not list. */
  actionsOf(prefix: string): readonly string[];
  /** The ARNs that an action takes, with `${Name}` in place of what differs; none where it stands on `*` only. */
  arnsOf(action: string): readonly string[];
}

/** The Service Authorization Reference. */
export const REFERENCE: ActionCatalogue = {
  actionsOf: (prefix) =>
    service(prefix)
      ?.actions()
      .map(({ name }) => name) ?? [],
  arnsOf(action) {
    const [prefix = '', name = ''] = action.split(':');
    const taken =
      service(prefix)
        ?.action(name)
        ?.resources.flatMap(({ type }) => type.arns) ?? [];
    return taken.length > 0 ? taken : (TAKEN_ALL_THE_SAME[action] ?? []);
  },
};

const STATE_MACHINE = ['arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}'];

/**
 * The reference has no resource type for these, and others say that a resource is authorized all the same.
 *
 * Step Functions, the state machine of the token: it was tried (2020-06), and AWS's own message names it (2024-08).
 * DynamoDB and Polly: AWS's pages name the resource. For a comparison the meaning that allows more is the safe one.
 *
 * @see https://github.com/aws/aws-cdk/pull/8486
 * @see https://github.com/NOAA-OWP/hydrovis/issues/837
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/iam-policy-example-lamda-process-dynamodb-streams.html (read 2026-11)
 * @see https://docs.aws.amazon.com/polly/latest/dg/api-permissions-reference.html (read 2026-11)
 */
const TAKEN_ALL_THE_SAME: Readonly<Record<string, readonly string[]>> = {
  'dynamodb:ListStreams': ['arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/stream/${StreamLabel}'],
  'polly:ListLexicons': ['arn:${Partition}:polly:${Region}:${Account}:lexicon/${LexiconName}'],
  'states:SendTaskFailure': STATE_MACHINE,
  'states:SendTaskHeartbeat': STATE_MACHINE,
  'states:SendTaskSuccess': STATE_MACHINE,
};

/** The actions that a pattern such as `sqs:SendMessage*` names; none for a name that AWS does not know. */
export function expandAction(pattern: string, catalogue: ActionCatalogue): readonly string[] {
  const [prefix = ''] = pattern.split(':');
  return catalogue.actionsOf(prefix).filter((name) => matchWildcard(pattern, name, true));
}

/**
 * Whether a statement with this action and resource can allow anything at all.
 *
 * Where the resource holds `*`, a few texts stand for what it may match. In doubt the answer is yes.
 */
export function isMeaningful(action: string, resource: string, catalogue: ActionCatalogue): boolean {
  if (resource === '*') return true;
  const types = catalogue.arnsOf(action).map(arnRegExp);
  return SAMPLES.some((text) => types.some((type) => type.test(resource.replaceAll('*', text))));
}

const SAMPLES = ['', 'x', 'x/x', 'x:x', ':x', '/x'];

/** Names that hold no slash, so that `table/orders/index/by-date` is no table. */
const WITHOUT_SLASH = ['BucketName', 'TableName'];

function arnRegExp(arn: string): RegExp {
  const parts = arn.split(/\$\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    return WITHOUT_SLASH.includes(part) ? '[^/]+' : '.+';
  });
  return new RegExp(`^${parts.join('')}$`);
}

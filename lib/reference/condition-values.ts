import { KeylessError } from '../errors';
import { parseArn } from '../policy/arn';
import { hasMarker } from '../policy/token';
import type { ConditionKeyFact } from './condition-keys';
import { checkExternalId } from './external-id';
import { checkAccountId, checkOrganizationId } from './identifiers';
import { hasWildcard, isToken } from './opaque-text';
import { QUOTAS } from './quotas';
import { checkIpRange, checkPublicIpRange } from './source-ip';

/** Checks one value of one key; returns it in the form to emit. `pattern` says whether wildcards mean something. */
type ValueCheck = (label: string, value: string, pattern: boolean) => string;

const bad = (label: string, value: string, text: string, help: string): KeylessError =>
  new KeylessError('InvalidValue', `\`${label}\` \`${value}\` ${text}`, help);

function endpointId(prefix: string, what: string, other: string, factory: string): ValueCheck {
  const id = new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`);
  return (label, value) => {
    if (id.test(value)) return value;
    if (value.startsWith(`${other}-`)) throw bad(label, value, `is not a ${what}`, `use \`${factory}\``);
    throw bad(label, value, `is not the id of a ${what}`, `write \`${prefix}-\` and 8 or 17 digits of 0-9 a-f`);
  };
}

const ORG_PATH = /^o-[a-z0-9]{10,32}\/(\*|r-[0-9a-z]{4,32}\/(ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}\/)*(\*|ou-\*)?)$/;

const orgPath: ValueCheck = (label, value) => {
  if (ORG_PATH.test(value)) return value;
  if (ORG_PATH.test(`${value}/`))
    throw bad(label, value, 'does not end in `/`, so it never matches', `write \`${value}/\``);
  throw bad(
    label,
    value,
    'is not an organization path',
    'write `o-.../r-.../ou-.../`, with `*` at the end for all below',
  );
};

const sessionText: ValueCheck = (label, value, pattern) => {
  const literal = value.replace(/\$\{aws:[^}]*\}/g, 'xx');
  const alphabet = pattern ? /^[\w+=,.@*?-]{1,64}$/ : /^[\w+=,.@-]{2,64}$/;
  if (alphabet.test(literal)) return value;
  throw bad(label, value, 'is not a value that STS accepts', 'use 2 to 64 characters of A-Z a-z 0-9 _ + = , . @ -');
};

const tagValue: ValueCheck = (label, value, pattern) => {
  const literal = value.replace(/\$\{aws:[^}]*\}/g, '');
  const odd = (pattern ? /[^\p{L}\p{Z}\p{N}_.:/=+\-@*?]/u : /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/u).exec(literal)?.[0];
  if (odd !== undefined)
    throw bad(label, value, `has the character \`${odd}\``, 'use letters, digits, spaces and _ . : / = + - @');
  if (literal.length <= QUOTAS.tagValue.maximum) return value;
  throw bad(label, `${value.slice(0, 12)}...`, `has ${literal.length} characters`, 'use at most 256');
};

const principalArn: ValueCheck = (label, value) => {
  const parts = parseArn(value);
  if (parts === undefined)
    throw bad(label, value, 'is not an ARN', 'write `arn:<partition>:iam::<account>:role/<name>`');
  if (parts.service === 'sts') {
    throw bad(
      label,
      value,
      'is a session, and the key holds the role',
      'write `arn:<partition>:iam::<account>:role/<name>`',
    );
  }
  if (parts.resource === 'root')
    throw bad(label, value, 'matches only the root user', 'use `aws:PrincipalAccount` for the whole account');
  if (parts.service !== 'iam' && !hasMarker(parts.service)) {
    throw bad(label, value, 'is not the ARN of a role or user', 'write `arn:<partition>:iam::<account>:role/<name>`');
  }
  return value;
};

const sourceArn: ValueCheck = (label, value) => {
  const parts = parseArn(value);
  if (parts === undefined) {
    throw bad(label, value, 'is not an ARN', 'write `arn:<partition>:<service>:<region>:<account>:<resource>`');
  }
  if (parts.account !== '*' || parts.resource !== '*') return value;
  throw bad(label, value, 'fits every account', 'write the account of the resource');
};

const region: ValueCheck = (label, value, pattern) => {
  if (/^[a-z]{2,}(-[a-z]+)+-\d+$/.test(value) || (pattern && hasWildcard(value))) return value;
  throw bad(label, value, 'is not a region', 'write its code, such as `eu-west-1`');
};

const bool: ValueCheck = (label, value) => {
  if (value === 'true' || value === 'false') return value;
  throw bad(label, value, 'is neither true nor false', 'write `true` or `false`');
};

const numeric: ValueCheck = (label, value) => {
  if (/^-?\d+(\.\d+)?$/.test(value)) return value;
  throw bad(label, value, 'is not a number', 'write digits only');
};

const mfaAge: ValueCheck = (label, value) => {
  const oldest = QUOTAS.userSession.maximum;
  if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= oldest) return value;
  throw bad(label, value, 'is not an age that MFA can have', `use 1 to ${oldest} seconds`);
};

const date: ValueCheck = (label, value) => {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw bad(label, value, 'is not a time', 'write it in UTC, such as `2027-01-31T00:00:00Z`');
};

const BY_KEY: ReadonlyMap<string, ValueCheck> = new Map<string, ValueCheck>([
  ['sts:ExternalId', checkExternalId],
  ['sts:RoleSessionName', sessionText],
  ['sts:SourceIdentity', sessionText],
  ['aws:SourceIdentity', sessionText],
  ['aws:SourceIp', checkPublicIpRange],
  ['aws:SourceVpc', endpointId('vpc', 'VPC', 'vpce', 'sourceVpce')],
  ['aws:SourceVpce', endpointId('vpce', 'VPC endpoint', 'vpc', 'sourceVpc')],
  ['aws:PrincipalOrgID', checkOrganizationId],
  ['aws:SourceOrgID', checkOrganizationId],
  ['aws:PrincipalOrgPaths', orgPath],
  ['aws:SourceOrgPaths', orgPath],
  ['aws:PrincipalArn', principalArn],
  ['aws:SourceArn', sourceArn],
  ['aws:Ec2InstanceSourceVpc', endpointId('vpc', 'VPC', 'vpce', 'sourceVpce')],
  ['aws:ResourceAccount', checkAccountId],
  ['aws:ResourceOrgID', checkOrganizationId],
  ['aws:ResourceOrgPaths', orgPath],
  ['aws:RequestedRegion', region],
  ['aws:PrincipalAccount', checkAccountId],
  ['aws:SourceAccount', checkAccountId],
  ['aws:PrincipalTag/', tagValue],
  ['aws:RequestTag/', tagValue],
  ['aws:ResourceTag/', tagValue],
  ['iam:ResourceTag/', tagValue],
  ['aws:MultiFactorAuthAge', mfaAge],
]);
const BY_TYPE: Readonly<Partial<Record<ConditionKeyFact['type'], ValueCheck>>> = {
  bool,
  numeric,
  date,
  ip: checkIpRange,
};

/** Throws unless `value` can be a value of the key; returns it in the form to emit. */
export function checkConditionValue(label: string, value: string, pattern: boolean, fact?: ConditionKeyFact): string {
  if (typeof value !== 'string' || value === '') {
    throw new KeylessError('InvalidValue', `\`${label}\` has an empty value`, 'write the value, or drop the condition');
  }
  if (isToken(value)) return value;
  refuseWildcards(label, value, pattern, fact);
  if (hasMarker(value) && (fact?.type !== 'arn' || parseArn(value) === undefined)) return value;
  const check = fact && (BY_KEY.get(fact.key) ?? BY_TYPE[fact.type]);
  return check === undefined ? value : check(label, value, pattern);
}

function refuseWildcards(label: string, value: string, pattern: boolean, fact?: ConditionKeyFact): void {
  if (!hasWildcard(value) || !isText(fact)) return;
  const refuse = (text: string, help: string): KeylessError =>
    new KeylessError('WildcardForbidden', `\`${label}\` \`${value}\` ${text}`, help);
  if (pattern && /^[*?]+$/.test(value)) throw refuse('matches everything', 'write what it has to match');
  if (fact?.identityLike === true) {
    throw refuse(`has a wildcard, which defeats \`${fact.key}\``, 'write the whole value');
  }
  if (pattern) return;
  const like = fact?.type === 'arn' ? 'ArnLike' : 'StringLike';
  const help = `write the whole value, or use \`of\` with \`${like}\``;
  throw refuse('has a wildcard, which is taken literally here', help);
}

/** Whether `*` and `?` could be meant in the key's values; external ids say more about them by themselves. */
function isText(fact?: ConditionKeyFact): boolean {
  if (fact === undefined) return true;
  return fact.key !== 'sts:ExternalId' && (fact.type === 'string' || fact.type === 'arn');
}

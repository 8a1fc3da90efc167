import { KeylessError } from '../errors';
import { parseArn, type Arn } from '../policy/arn';
import type { ConditionClause } from '../reference/condition-clause';
import { operatorOf } from '../reference/condition-operator';
import { isOpaque } from '../reference/opaque-text';
import { servicePrincipal } from '../reference/service-principals';
import { checkClaims } from './oidc-claims';
import type { TrustedPrincipal } from './trusted-principal';

/** Throws when a web identity is let in without its subject and audience. @internal */
export function checkWebIdentity(
  subject: string,
  principal: TrustedPrincipal,
  clauses: readonly ConditionClause[],
): void {
  const { issuer } = principal._facts;
  if (issuer === undefined) return;
  requireClaim(subject, clauses, `${issuer}:aud`, ['StringEquals']);
  requireClaim(subject, clauses, `${issuer}:sub`, ['StringEquals', 'StringLike']);
  checkClaims(subject, issuer, clauses);
}

function requireClaim(
  subject: string,
  clauses: readonly ConditionClause[],
  key: string,
  operators: readonly string[],
): void {
  if (clauses.some((clause) => clause.key === key && operators.includes(clause.operator))) return;
  const problem = `${subject}: the trust has no \`${operators.join('` or `')}\` on \`${key}\``;
  throw new KeylessError(
    'MissingValue',
    problem,
    'add it: anyone who gets a token of the issuer could assume the role',
  );
}

/** Throws when `aws:SourceArn` is not an ARN of the service, or not of `aws:SourceAccount`. @internal */
export function checkSource(subject: string, principal: TrustedPrincipal, clauses: readonly ConditionClause[]): void {
  const valuesOf = (key: string): readonly string[] =>
    clauses
      .filter((clause) => clause.key === key && !operatorOf(clause.operator).base.negated && clause.operator !== 'Null')
      .flatMap((clause) => clause.values);
  const accounts = valuesOf('aws:SourceAccount');
  for (const arn of valuesOf('aws:SourceArn')) {
    const parts = parseArn(arn);
    if (parts === undefined) continue;
    checkSourceService(subject, principal._facts.value, arn, parts);
    checkSourceAccount(subject, arn, parts, accounts);
  }
}

function checkSourceService(subject: string, service: string, arn: string, parts: Arn): void {
  const row = servicePrincipal(service);
  if (row?.sourceArnService === undefined || row.sourceArnResource === undefined) return;
  const { sourceArnService, sourceArnResource } = row;
  const rightService = isOpaque(parts.service) || parts.service === sourceArnService;
  if (rightService && resourceFits(parts.resource, sourceArnResource)) return;
  const problem = `${subject}: \`aws:SourceArn\` \`${arn}\` is not what ${service} sends`;
  const shape = sourceArnResource.endsWith('*') ? sourceArnResource : `${sourceArnResource}*`;
  const help = `write \`arn:<partition>:${sourceArnService}:<region>:<account>:${shape}\``;
  throw new KeylessError('ConditionNotCarried', problem, help);
}

function resourceFits(resource: string, start: string): boolean {
  if (resource === '*' || isOpaque(resource)) return true;
  return start !== '*' && resource.startsWith(start);
}

function checkSourceAccount(subject: string, arn: string, { account }: Arn, accounts: readonly string[]): void {
  if (accounts.length === 0 || account === '' || /[*?]/.test(account)) return;
  if (isOpaque(account) || accounts.some((entry) => isOpaque(entry) || entry === account)) return;
  const problem = `${subject}: \`aws:SourceArn\` \`${arn}\` is not in account \`${accounts.join(', ')}\` of \`aws:SourceAccount\``;
  throw new KeylessError('ConditionContradiction', problem, 'write the same account in both');
}

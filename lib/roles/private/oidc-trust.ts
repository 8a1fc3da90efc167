import type { Construct } from 'constructs';
import { KeylessError } from '../../errors';
import { subjectShapes } from '../../reference/oidc-issuers';
import { hasMarker } from '../../policy/token';
import type { SubjectText } from '../../trust/subject-text';
import { TrustCondition } from '../../trust/trust-condition';
import type { TrustGrant } from '../../trust/trust-policy';
import { TrustedPrincipal } from '../../trust/trusted-principal';
import { oidcProviderArn } from '../oidc-provider';
import type { OidcRoleOptions } from '../oidc-role';

/** Whom of an issuer a role trusts. */
export interface OidcTrust {
  readonly issuer: string;
  readonly audience: string;
  readonly subjects: readonly SubjectText[];
  /** Other claims of the token, by their names. */
  readonly claims: Readonly<Record<string, readonly string[] | undefined>>;
  readonly options: OidcRoleOptions;
}

/** The one statement of an issuer: its audience, any of the subjects, and everything else. `subject` begins every error. */
export function oidcGrants(scope: Construct, subject: string, trust: OidcTrust): TrustGrant[] {
  const { issuer, audience, subjects, claims, options } = trust;
  checkSubjects(subject, issuer, subjects);
  const conditions = [
    TrustCondition._claim(issuer, 'aud', audience),
    subjectCondition(issuer, subjects),
    ...claimConditions(issuer, claims),
    ...(options.conditions ?? []),
  ];
  return [{ principal: TrustedPrincipal.oidcProvider(providerArn(scope, subject, trust), issuer), conditions }];
}

function checkSubjects(subject: string, issuer: string, subjects: readonly SubjectText[]): void {
  if (subjects.length === 0) {
    const help = 'name at least one: anyone who gets a token of the issuer could assume the role';
    throw new KeylessError('MissingValue', `${subject}: \`subjects\` is empty`, help);
  }
  if (hasMarker(issuer)) return;
  const shapes = subjectShapes(issuer);
  const foreign = subjects.find(({ shape }) => shape !== undefined && !shapes.includes(shape));
  if (foreign === undefined) return;
  const problem = `${subject}: \`${foreign.value}\` is no subject of ${issuer}`;
  throw new KeylessError('InvalidValue', problem, 'use the methods that are named after the issuer');
}

/** Values are alternatives under one operator only: one pattern among them makes all of them patterns. */
function subjectCondition(issuer: string, subjects: readonly SubjectText[]): TrustCondition {
  const values = subjects.map(({ value }) => value);
  return subjects.some(({ pattern }) => pattern)
    ? TrustCondition._claimLike(issuer, 'sub', ...values)
    : TrustCondition._claim(issuer, 'sub', ...values);
}

function claimConditions(issuer: string, claims: OidcTrust['claims']): TrustCondition[] {
  return Object.entries(claims).flatMap(([claim, values]) =>
    values === undefined ? [] : [TrustCondition._claim(issuer, claim, ...values)],
  );
}

function providerArn(scope: Construct, subject: string, { issuer, audience, options }: OidcTrust): string {
  const { providerArn: imported, thumbprints } = options;
  if (imported === undefined) return oidcProviderArn(scope, { issuer, audience, thumbprints: thumbprints ?? [] });
  if (thumbprints === undefined) return imported;
  const problem = `${subject}: \`thumbprints\` stands beside \`providerArn\`, whose provider is made elsewhere`;
  throw new KeylessError('InvalidValue', problem, 'remove one of the two');
}

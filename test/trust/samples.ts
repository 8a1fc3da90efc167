import { Token } from 'aws-cdk-lib/core';
import type { TrustCondition } from '../../lib/trust/trust-condition';
import { trustPolicy, type TrustStatement } from '../../lib/trust/trust-policy';
import { TrustedPrincipal } from '../../lib/trust/trusted-principal';

export { failure } from '../failure';

export const SUBJECT = 'CrossAccountRole `ToolJump`';
export const ISSUER = 'oidc.eks.eu-west-1.amazonaws.com/id/ABC';

export const role = (): TrustedPrincipal => TrustedPrincipal.role('222233334444', 'TheirCallerRole');
export const user = (): TrustedPrincipal => TrustedPrincipal.user('222233334444', 'deploy');
export const account = (): TrustedPrincipal => TrustedPrincipal.account('222233334444', 'the vendor has no fixed role');
export const organization = (): TrustedPrincipal => TrustedPrincipal.organization('o-a1b2c3d4e5');
export const service = (name = 'ec2.amazonaws.com'): TrustedPrincipal => TrustedPrincipal.service(name);
export const oidc = (): TrustedPrincipal =>
  TrustedPrincipal.oidcProvider(`arn:aws:iam::111122223333:oidc-provider/${ISSUER}`, ISSUER);

const tokens = new Map<string, string>();

/** A string token that stands for something known at deployment only; the same one for the same name. */
export function token(name: string): string {
  const known = tokens.get(name) ?? Token.asString({ Ref: name });
  tokens.set(name, known);
  return known;
}

/** The statements of a trust of one principal. */
export function statements(principal: TrustedPrincipal, ...conditions: TrustCondition[]): readonly TrustStatement[] {
  return trustPolicy(SUBJECT, [{ principal, conditions }]).document.Statement;
}

/** The Condition block of a trust of one principal. */
export function condition(principal: TrustedPrincipal, ...conditions: TrustCondition[]): unknown {
  return statements(principal, ...conditions)[0]?.Condition;
}

import { KeylessError } from '../errors';
import type { ConditionClause } from '../reference/condition-clause';
import { operatorOf } from '../reference/condition-operator';
import { TrustCondition } from './trust-condition';

const FAMILY = 'aws:PrincipalTag/x509';

/**
 * What has to be true of the certificate with which a server outside AWS asks for credentials.
 *
 * The values are what the default attribute mapping of a Roles Anywhere profile reads from the certificate. A value with
 * characters that a session tag cannot have is left out by AWS, so that no condition on it is ever true.
 *
 * @see https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html (2026)
 * @see https://docs.aws.amazon.com/rolesanywhere/latest/userguide/attribute-mapping.html (2026)
 */
export class X509Condition {
  /**
   * A part of the certificate's subject is one of these.
   *
   * A common name is unique only within one certificate authority.
   *
   * @param attribute its short name, such as `CN`, `OU` or `O`.
   */
  public static subject(attribute: string, ...values: string[]): TrustCondition {
    return tag(`Subject/${checked(attribute)}`, values);
  }

  /**
   * A part of the issuer's name is one of these, such as the `CN` of one intermediate authority below the trust anchor.
   *
   * @param attribute its short name, such as `CN`, `OU` or `O`.
   */
  public static issuer(attribute: string, ...values: string[]): TrustCondition {
    return tag(`Issuer/${checked(attribute)}`, values);
  }

  /** The first DNS name among the subject's alternative names is one of these. */
  public static dnsName(...names: string[]): TrustCondition {
    return tag('SAN/DNS', names);
  }

  /** The first URI among the subject's alternative names is one of these, such as a SPIFFE id. */
  public static uri(...uris: string[]): TrustCondition {
    return tag('SAN/URI', uris);
  }

  /**
   * A part of the first directory name among the subject's alternative names is one of these.
   *
   * @param attribute its short name, such as `CN`, `OU` or `O`.
   */
  public static directoryName(attribute: string, ...values: string[]): TrustCondition {
    return tag(`SAN/Name/${checked(attribute)}`, values);
  }

  /** Whether a line of a trust says which certificates: not merely that a field is there, or what it is not. @internal */
  public static _narrows({ key, operator }: ConditionClause): boolean {
    const { negated, comparison } = operatorOf(operator).base;
    return key.startsWith(FAMILY) && !negated && comparison !== 'absent';
  }
}

function tag(field: string, values: string[]): TrustCondition {
  return TrustCondition.of('StringEquals', `${FAMILY}${field}`, values);
}

/** The short names that AWS reads are not listed anywhere: only what can be none is refused. */
function checked(attribute: string): string {
  if (/^[A-Za-z0-9.]{1,50}$/.test(attribute)) return attribute;
  const problem = `\`attribute\` \`${attribute}\` is no part of a certificate's name`;
  throw new KeylessError('InvalidValue', problem, 'write its short name, such as `CN`, `OU` or `O`');
}

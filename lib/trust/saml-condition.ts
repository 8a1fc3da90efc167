import { KeylessError } from '../errors';
import { nearest } from '../policy/nearest';
import { SAML_KEY_TABLE } from '../reference/saml-key-table';
import { TrustCondition } from './trust-condition';

/**
 * What has to be true of a person who signs in with a SAML assertion.
 *
 * The provider writes the assertion: a condition is worth what the provider keeps people from choosing themselves.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml (2023)
 */
export class SamlCondition {
  /**
   * The person is one of these: the `NameID` of the assertion.
   *
   * Only for providers whose `NameID` stays the same: a transient one changes with every session.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html (2023)
   */
  public static subject(...subjects: string[]): TrustCondition {
    return TrustCondition.of('StringEquals', 'SAML:sub', subjects);
  }

  /**
   * The kind of `NameID`: `persistent`, `transient`, or the whole URI of another format.
   *
   * Together with `subject` and `persistent` it refuses a provider that has begun to send transient subjects.
   */
  public static subjectType(...types: string[]): TrustCondition {
    return TrustCondition.of('StringEquals', 'SAML:sub_type', types);
  }

  /** The assertion comes from one of these issuers: the entity id of the provider, as its metadata has it. */
  public static issuer(...issuers: string[]): TrustCondition {
    return TrustCondition.of('StringEquals', 'SAML:iss', issuers);
  }

  /** The person has one of these affiliations, such as `staff` (eduPersonAffiliation). */
  public static affiliation(...affiliations: string[]): TrustCondition {
    return SamlCondition.attribute('eduPersonAffiliation', ...affiliations);
  }

  /**
   * An attribute of the person has one of these values, compared exactly.
   *
   * Any other attribute that a provider sends is unknown to IAM: send it as a session tag, and ask for it with
   * `TrustCondition.sessionTag`.
   *
   * @param name as AWS names it, such as `mail`, `uid` or `eduPersonEntitlement`.
   * @throws KeylessError `InvalidValue` for an attribute that AWS does not read, `MissingValue` without a value
   */
  public static attribute(name: string, ...values: string[]): TrustCondition {
    const fact = SAML_KEY_TABLE.find(({ key }) => key.toLowerCase() === `saml:${name}`.toLowerCase());
    if (fact === undefined) throw unknownAttribute(name);
    const operator = fact.multivalued ? 'ForAnyValue:StringEquals' : 'StringEquals';
    return TrustCondition.of(operator, fact.key, values);
  }
}

const NAMES = SAML_KEY_TABLE.map(({ key }) => key.slice('SAML:'.length));

function unknownAttribute(name: string): KeylessError {
  const near = nearest(name, NAMES);
  const help =
    near === undefined
      ? 'send it as a session tag, and ask for it with `TrustCondition.sessionTag`'
      : `write \`${near}\`, or send it as a session tag and ask for it with \`TrustCondition.sessionTag\``;
  return new KeylessError('InvalidValue', `\`name\` \`${name}\` is no SAML attribute that AWS reads`, help);
}

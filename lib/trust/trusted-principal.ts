import { Aws } from 'aws-cdk-lib/core';
import { KeylessError } from '../errors';
import type { PrincipalKind } from '../reference/condition-keys';
import { checkAccountId, checkOrganizationId } from '../reference/identifiers';
import { accountSentence, principalSentence, webIdentitySentence } from '../reference/principal-sentence';
import { checkIamName } from './iam-name';
import { normalIssuer, checkProviderArn } from './oidc-issuer';
import { checkPrincipalArn } from './principal-arn';
import { checkServicePrincipal } from './service-name';

/** What a principal is made of. @internal */
export interface PrincipalFacts {
  readonly kind: PrincipalKind;
  readonly element: 'AWS' | 'Service' | 'Federated';
  readonly value: string;
  readonly sentence: string;
  readonly account?: string;
  readonly issuer?: string;
  readonly organizationId?: string;
  readonly reason?: string;
  /** What it may do beside assuming the role, where no condition asks for it. */
  readonly actions?: readonly string[];
}

/**
 * Who may assume a role.
 *
 * Name the narrowest principal there is: a role before an account, an account before an organization.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export class TrustedPrincipal {
  /**
   * One role of an account.
   *
   * IAM turns the ARN into the role's unique id: when that role is deleted and made again, deploy this one again.
   *
   * @param accountId 12 digits.
   * @param roleName 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -, preceded by its path if it has one (`path/name`).
   */
  public static role(accountId: string, roleName: string): TrustedPrincipal {
    return iamPrincipal('role', checkAccountId('accountId', accountId), checkIamName('roleName', 'role', roleName));
  }

  /**
   * One role by its ARN. Sessions of a role (`assumed-role`) and whole accounts (`:root`) are refused.
   *
   * @param arn `arn:<partition>:iam::<account>:role/<name>`, or a token.
   */
  public static roleArn(arn: string): TrustedPrincipal {
    return fromArn('role', arn);
  }

  /**
   * One IAM user of an account. A user needs an access key; prefer a role.
   *
   * @param accountId 12 digits.
   * @param userName 1 to 64 characters of A-Z a-z 0-9 _ + = , . @ -, preceded by its path if it has one (`path/name`).
   */
  public static user(accountId: string, userName: string): TrustedPrincipal {
    if (userName === 'root') {
      const help = 'use `TrustedPrincipal.account` to trust an account; the root user itself cannot assume roles';
      throw new KeylessError('InvalidValue', '`userName` `root` is the root user', help);
    }
    return iamPrincipal('user', checkAccountId('accountId', accountId), checkIamName('userName', 'user', userName));
  }

  /**
   * One IAM user by its ARN.
   *
   * @param arn `arn:<partition>:iam::<account>:user/<name>`, or a token.
   */
  public static userArn(arn: string): TrustedPrincipal {
    return fromArn('user', arn);
  }

  /**
   * Every identity of an account that its own administrators allow to assume the role.
   *
   * @param accountId 12 digits.
   * @param reason why no single role of that account can be named; shown on the role card.
   */
  public static account(accountId: string, reason: string): TrustedPrincipal {
    const account = checkAccountId('accountId', accountId);
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new KeylessError(
        'ReasonRequired',
        `trusting account \`${account}\` as a whole has no \`reason\``,
        'say why, or name one role with `TrustedPrincipal.role`',
      );
    }
    const sentence = accountSentence(account);
    const value = `arn:${Aws.PARTITION}:iam::${account}:root`;
    return new TrustedPrincipal({ kind: 'account', element: 'AWS', value, sentence, account, reason: reason.trim() });
  }

  /**
   * An AWS service, such as `ec2.amazonaws.com`.
   *
   * A service can be given roles of its own account only, and only by someone with `iam:PassRole` on them.
   */
  public static service(servicePrincipal: string): TrustedPrincipal {
    const value = checkServicePrincipal(servicePrincipal);
    const sentence = principalSentence('Service', value);
    return new TrustedPrincipal({ kind: 'service', element: 'Service', value, sentence });
  }

  /**
   * Web identities of an OIDC provider. Such a trust needs conditions on the `sub` and `aud` of the token.
   *
   * @param providerArn ARN of the IAM OIDC provider, or a token.
   * @param issuer host and path of the issuer, with or without `https://`, or a token that resolves to it without.
   */
  public static oidcProvider(providerArn: string, issuer: string): TrustedPrincipal {
    const bare = normalIssuer(issuer);
    checkProviderArn(providerArn, bare);
    const sentence = webIdentitySentence(bare);
    return new TrustedPrincipal({ kind: 'oidc', element: 'Federated', value: providerArn, sentence, issuer: bare });
  }

  /**
   * Every identity of every account of an organization: anyone, closed by `aws:PrincipalOrgID`.
   *
   * @param organizationId `o-` and 10 to 32 lower-case letters or digits.
   */
  public static organization(organizationId: string): TrustedPrincipal {
    checkOrganizationId('organizationId', organizationId);
    const sentence = `any identity of organization ${organizationId}`;
    return new TrustedPrincipal({ kind: 'organization', element: 'AWS', value: '*', sentence, organizationId });
  }

  /** The principal in words: `role TheirCallerRole of account 222233334444`. */
  public readonly sentence: string;

  /** Why an account is trusted as a whole; undefined for any other principal. */
  public readonly reason?: string;

  /** @internal */
  public readonly _facts: PrincipalFacts;

  private constructor(facts: PrincipalFacts) {
    this.sentence = facts.sentence;
    this.reason = facts.reason;
    this._facts = facts;
  }

  /** @internal */
  public static _of(facts: PrincipalFacts): TrustedPrincipal {
    return new TrustedPrincipal(facts);
  }
}

function iamPrincipal(kind: 'role' | 'user', account: string, name: string): TrustedPrincipal {
  const value = `arn:${Aws.PARTITION}:iam::${account}:${kind}/${name}`;
  return TrustedPrincipal._of({ kind, element: 'AWS', value, sentence: principalSentence('AWS', value), account });
}

function fromArn(kind: 'role' | 'user', arn: string): TrustedPrincipal {
  const parts = checkPrincipalArn('arn', kind, arn);
  const sentence = parts === undefined ? `${kind} ${arn}` : principalSentence('AWS', arn);
  return TrustedPrincipal._of({ kind, element: 'AWS', value: arn, sentence, account: parts?.account });
}

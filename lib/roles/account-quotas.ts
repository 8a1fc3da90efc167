import { Token } from 'aws-cdk-lib/core';
import type { IConstruct } from 'constructs';
import { KeylessError } from '../errors';
import type { QuotaDescription } from '../policy/role-description';
import { QUOTAS } from '../reference/quotas';

/** Quotas of IAM as AWS raised them for an account. */
export interface RaisedQuotas {
  /**
   * Managed policies attached to one role: 10 to 25.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (2026-03)
   * @default - what a scope around declares, or else 10
   */
  readonly managedPoliciesPerRole?: number;

  /**
   * Characters of the trust policy of one role: 2048 to 4096.
   *
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (2026-03)
   * @default - what a scope around declares, or else 2048
   */
  readonly trustPolicyLength?: number;
}

type QuotaName = keyof RaisedQuotas;

const LIMITS = { managedPoliciesPerRole: QUOTAS.managedPoliciesPerRole, trustPolicyLength: QUOTAS.trustPolicy };
const RAISED = new WeakMap<IConstruct, RaisedQuotas>();

/**
 * The quotas of the account that a scope is deployed into, where AWS has raised them on request.
 *
 * Declaring a quota does not raise it: ask for it in Service Quotas first.
 *
 * @see https://docs.aws.amazon.com/goto/WebAPI/service-quotas-2019-06-24/RequestServiceQuotaIncrease (2026-11)
 */
export class AccountQuotas {
  /** The quotas of an app, a stage, a stack, or any other scope. */
  public static of(scope: IConstruct): AccountQuotas {
    return new AccountQuotas(scope);
  }

  /** @internal The quota that holds for a scope: of the nearest scope that declares it, or else the standard one. */
  public static _quota(scope: IConstruct, name: QuotaName): number {
    for (let at: IConstruct | undefined = scope; at; at = at.node.scope) {
      const declared = RAISED.get(at)?.[name];
      if (declared !== undefined) return declared;
    }
    return LIMITS[name].standard;
  }

  /** @internal The quotas of a scope for its role card; undefined where nobody declares any. */
  public static _raised(scope: IConstruct): QuotaDescription | undefined {
    for (let at: IConstruct | undefined = scope; at; at = at.node.scope) {
      if (RAISED.has(at)) return quotasOf(scope);
    }
    return undefined;
  }

  private constructor(private readonly scope: IConstruct) {}

  /**
   * Declare what AWS has raised. Roles below the scope that are made from now on may take as much; where scopes around
   * each other declare the same quota, the nearest to the role wins.
   *
   * @throws KeylessError `InvalidValue` for a value below the standard quota or over what AWS grants at most, and for
   * a second value of the same quota on the same scope
   */
  public raise(quotas: RaisedQuotas): void {
    const declared = RAISED.get(this.scope) ?? {};
    for (const name of Object.keys(LIMITS) as QuotaName[]) {
      const value = quotas[name];
      if (value === undefined) continue;
      checkValue(name, value);
      checkOnce(name, value, declared[name]);
    }
    RAISED.set(this.scope, { ...declared, ...definedOf(quotas) });
  }
}

function quotasOf(scope: IConstruct): QuotaDescription {
  return {
    managedPoliciesPerRole: AccountQuotas._quota(scope, 'managedPoliciesPerRole'),
    trustPolicyLength: AccountQuotas._quota(scope, 'trustPolicyLength'),
  };
}

function checkValue(name: QuotaName, value: number): void {
  const { standard, maximum } = LIMITS[name];
  const range = `write the number that Service Quotas shows for the account, ${standard} to ${maximum}`;
  if (Token.isUnresolved(value)) {
    throw new KeylessError('InvalidValue', `\`${name}\` is a token, which is known only at deployment`, range);
  }
  if (Number.isInteger(value) && value >= standard && value <= maximum) return;
  throw new KeylessError('InvalidValue', `\`${name}\` \`${value}\` is no quota that an account can have`, range);
}

function checkOnce(name: QuotaName, value: number, before: number | undefined): void {
  if (before === undefined || before === value) return;
  const problem = `\`${name}\` \`${value}\` is declared as \`${before}\` on the same scope already`;
  throw new KeylessError('InvalidValue', problem, 'declare each quota of a scope once');
}

function definedOf(quotas: RaisedQuotas): RaisedQuotas {
  return Object.fromEntries(Object.entries(quotas).filter(([, value]) => value !== undefined));
}

import { KeylessError } from '../errors';
import { wholeValue } from './private/parameter-pattern';

/** Any id that STS accepts and that is long enough not to be guessed. */
const STRONG_ID = '[A-Za-z0-9_+=,.@:/-]{16,1224}';

/**
 * Who makes the external id of a customer, and what it looks like. It is required in every template, and never hidden: it is
 * no secret.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html (2026)
 */
export class ExternalIdPolicy {
  /**
   * The vendor makes it, unique for each customer, and the customer copies it. This is what keeps one customer from reaching
   * the account of another, and what AWS asks of vendors.
   *
   * @param pattern regular expression that the whole id has to match; 16 to 1224 characters that STS accepts by default.
   * @throws KeylessError `InvalidValue` for a pattern that is none, or that matches an empty id
   */
  public static madeByVendor(pattern: string = STRONG_ID): ExternalIdPolicy {
    return new ExternalIdPolicy(wholeValue('pattern', pattern), 'madeByVendor');
  }

  /**
   * The customer chooses it. Then two customers can choose the same, and only the vendor's own records keep them apart.
   *
   * @param reason why the vendor cannot make it; shown in the template.
   * @throws KeylessError `ReasonRequired` for an empty reason
   */
  public static chosenByCustomer(reason: string): ExternalIdPolicy {
    if (reason.trim() === '') {
      const help = 'say why the vendor cannot make it, or use `ExternalIdPolicy.madeByVendor()`';
      throw new KeylessError('ReasonRequired', '`chosenByCustomer` has no reason', help);
    }
    return new ExternalIdPolicy(wholeValue('pattern', STRONG_ID), 'chosenByCustomer', reason.trim());
  }

  private constructor(
    /** @internal */
    public readonly _pattern: string,
    private readonly maker: 'madeByVendor' | 'chosenByCustomer',
    private readonly reason?: string,
  ) {}

  /** @internal What the person reads who creates the stack. */
  public _description(vendor: string): string {
    return this.maker === 'madeByVendor'
      ? `The id that ${vendor} made for you; do not make one up. It is unique to you, and it is not a secret.`
      : `An id of your choice, random and used nowhere else; tell it to ${vendor}. It is not a secret. You choose it because ${this.reason}.`;
  }

  /** @internal */
  public get _constraint(): string {
    return this.maker === 'madeByVendor'
      ? 'copy the whole id that the vendor made for you'
      : 'use 16 to 1224 characters of A-Z a-z 0-9 _ + = , . @ : / -';
  }
}

/** Values for the parameters of a vendor's template. */
export interface VendorChoices {
  /**
   * The external id of this customer.
   *
   * @default - the customer types it in; a stack set needs it
   */
  readonly externalId?: string;

  /**
   * Optional features to switch on, by name.
   *
   * @default - all stay off
   */
  readonly features?: string[];

  /**
   * Other parameters of the template by name: what `ask` asked for, or `OidcIssuer` for a service account.
   *
   * @default - the customer types them in; a stack set needs those without a default
   */
  readonly values?: Record<string, string>;
}

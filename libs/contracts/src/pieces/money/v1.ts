// Written from v1.schema.json by the script "generate"; change the schema.

/** Amount of money. */
export interface Money {
  /** Amount in units of the currency. */
  readonly amount: string;
  /** Currency as of ISO 4217. */
  readonly currency: string;
}

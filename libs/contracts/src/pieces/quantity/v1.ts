// Written from v1.schema.json by the script "generate"; change the schema.

/** Quantity of goods. */
export interface Quantity {
  /** How many units. */
  readonly value: string;
  /** Unit as of UN/CEFACT Recommendation 20, such as KGM. */
  readonly unit: string;
}

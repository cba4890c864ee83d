// Written from v1.schema.json by the script "generate"; change the schema.

/** What the register says of an enterprise from now on: the whole entry, replacing the earlier one. */
export interface EnterprisePublishedV1 {
  /** Key of the enterprise. */
  readonly enterprise: string;
  /** Version of this entry; a higher one replaces a lower one. */
  readonly version: number;
  /** From when it counts. */
  readonly effectiveFrom: string;
  /** Whether it may act at the gates. */
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'CLOSED';
  /** As what it acts. */
  readonly capacities: readonly ('DECLARANT' | 'CONSIGNOR' | 'CONSIGNEE' | 'CARRIER')[];
  /** Whether customs has recognised it as an authorised economic operator. */
  readonly authorisedOperator: boolean;
  /** Whether the board's counter lodges for it, since it has no computer. */
  readonly servedAtCounter: boolean;
}

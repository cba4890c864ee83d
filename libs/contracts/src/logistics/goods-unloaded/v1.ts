// Written from v1.schema.json by the script "generate"; change the schema.

/** Goods were taken off the truck into a yard; the truck may go on without them. */
export interface GoodsUnloadedV1 {
  /** Shipments that were unloaded. */
  readonly shipmentIds: readonly string[];
  /** Yard into which they went. */
  readonly yard: string;
  /** Place in the yard. */
  readonly place: string;
  /** Demand that it answers, where there was one. */
  readonly demandId?: string;
}

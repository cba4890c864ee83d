// Written from v1.schema.json by the script "generate"; change the schema.

/** The enterprise of released goods, kept waiting by others on the truck, demands that these be unloaded. */
export interface UnloadingDemandedV1 {
  /** Id of the demand, UUIDv7, given by logistics. */
  readonly demandId: string;
  /** Shipments that keep the truck waiting. */
  readonly shipmentIds: readonly string[];
  /** Shipment whose enterprise demands it. */
  readonly demandedFor: string;
  /** Since when its goods wait for the truck. */
  readonly waitingSince: string;
}

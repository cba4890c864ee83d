// Written from v1.schema.json by the script "generate"; change the schema.

/** Goods went from one truck to another. */
export interface TransshipmentCompletedV1 {
  /** Movement that gave the goods. */
  readonly sourceMovementId: string;
  /** Movement that took them. */
  readonly receivingMovementId: string;
  /** Shipments that changed trucks. */
  readonly shipmentIds: readonly string[];
  /** Whether only a part of the goods did. */
  readonly partial: boolean;
}

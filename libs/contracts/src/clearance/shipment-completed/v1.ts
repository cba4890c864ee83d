// Written from v1.schema.json by the script "generate"; change the schema.

/** The record of the shipment is closed after its exit. */
export interface ShipmentCompletedV1 {
  /** Id of the shipment that it concerns, UUIDv7, given by declarations. */
  readonly shipmentId: string;
  /** The instant of completion. */
  readonly completedAt: string;
}

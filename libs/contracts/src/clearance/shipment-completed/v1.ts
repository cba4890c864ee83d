// Written from v1.schema.json by the script "generate"; change the schema.

/** The record of the shipment is closed after its exit. */
export interface ShipmentCompletedV1 {
  /** Shipment that it concerns. */
  readonly shipmentId: string;
  /** The instant of completion. */
  readonly completedAt: string;
}

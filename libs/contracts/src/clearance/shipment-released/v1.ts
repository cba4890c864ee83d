// Written from v1.schema.json by the script "generate"; change the schema.

/** All conditions of release hold for the shipment. */
export interface ShipmentReleasedV1 {
  /** Id of the shipment that it concerns, UUIDv7, given by declarations. */
  readonly shipmentId: string;
  /** Version of the declaration for which it is released. */
  readonly declarationVersion: number;
  /** Version of the channels for which it is released. */
  readonly channelVersion: number;
  /** The instant of release. */
  readonly releasedAt: string;
}

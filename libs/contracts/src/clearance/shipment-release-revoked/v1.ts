// Written from v1.schema.json by the script "generate"; change the schema.

/** Something reopened after release; the shipment is not released any more. */
export interface ShipmentReleaseRevokedV1 {
  /** Shipment that it concerns. */
  readonly shipmentId: string;
  /** Why. */
  readonly reasonCode: string;
  /** The instant of revocation. */
  readonly revokedAt: string;
}

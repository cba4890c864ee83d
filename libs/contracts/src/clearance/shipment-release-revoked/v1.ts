// Written from v1.schema.json by the script "generate"; change the schema.

/** Something reopened after release; the shipment is not released any more. */
export interface ShipmentReleaseRevokedV1 {
  /** Id of the shipment that it concerns, UUIDv7, given by declarations. */
  readonly shipmentId: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
  /** The instant of revocation. */
  readonly revokedAt: string;
}

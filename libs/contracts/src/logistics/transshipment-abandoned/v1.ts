// Written from v1.schema.json by the script "generate"; change the schema.

/** A transshipment that began was given up: everything is where it was. */
export interface TransshipmentAbandonedV1 {
  /** Id of the transshipment, UUIDv7, given by logistics. */
  readonly transshipmentId: string;
  /** Movement that gives the goods. */
  readonly sourceMovementId: string;
  /** Movement that takes them. */
  readonly receivingMovementId: string;
  /** Shipments that stay. */
  readonly shipmentIds: readonly string[];
  /** Why it was given up. */
  readonly reasonCode: string;
}

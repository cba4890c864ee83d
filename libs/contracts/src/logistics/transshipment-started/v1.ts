// Written from v1.schema.json by the script "generate"; change the schema.

/** Goods begin to go from one truck to another; told of every movement concerned. */
export interface TransshipmentStartedV1 {
  /** Id of the transshipment, UUIDv7, given by logistics. */
  readonly transshipmentId: string;
  /** Movement that gives the goods. */
  readonly sourceMovementId: string;
  /** Movement that takes them. */
  readonly receivingMovementId: string;
  /** Shipments that change trucks, wholly or in part. */
  readonly shipmentIds: readonly string[];
}

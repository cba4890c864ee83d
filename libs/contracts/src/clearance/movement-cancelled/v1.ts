// Written from v1.schema.json by the script "generate"; change the schema.

/** The movement and its shipments are cancelled. */
export interface MovementCancelledV1 {
  /** Id of the request to cancel, UUIDv7, given by declarations. */
  readonly cancellationId: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

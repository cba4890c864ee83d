// Written from v1.schema.json by the script "generate"; change the schema.

/** The movement and its shipments are cancelled. */
export interface MovementCancelledV1 {
  /** The cancellation. */
  readonly cancellationId: string;
  /** Why. */
  readonly reasonCode: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.

/** The movement is not cancelled. */
export interface CancellationRejectedV1 {
  /** The cancellation. */
  readonly cancellationId: string;
  /** Why. */
  readonly reasonCode: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.

/** An enterprise asks to cancel its declaration. */
export interface CancellationRequestedV1 {
  /** The cancellation. */
  readonly cancellationId: string;
  /** Declaration that it concerns. */
  readonly declarationId: string;
  /** Why. */
  readonly reasonCode: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.

/** An enterprise asks to cancel its declaration. */
export interface CancellationRequestedV1 {
  /** Id of the request to cancel, UUIDv7, given by declarations. */
  readonly cancellationId: string;
  /** Id of the declaration that it concerns, UUIDv7, given by declarations. */
  readonly declarationId: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

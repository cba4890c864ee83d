// Written from v1.schema.json by the script "generate"; change the schema.

/** Clearance or the approving agency turned the amendment down; the declaration stays as it is. */
export interface AmendmentRejectedV1 {
  /** Id of the amendment, UUIDv7, given by declarations. */
  readonly amendmentId: string;
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

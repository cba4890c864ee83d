// Written from v1.schema.json by the script "generate"; change the schema.

/** Clearance or the approving agency turned the amendment down; the declaration stays as it is. */
export interface AmendmentRejectedV1 {
  /** The amendment. */
  readonly amendmentId: string;
  /** Why. */
  readonly reasonCode: string;
}

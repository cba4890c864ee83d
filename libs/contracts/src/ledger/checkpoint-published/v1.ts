// Written from v1.schema.json by the script "generate"; change the schema.

/** A signed checkpoint over all entries (C2SP tlog-checkpoint). */
export interface CheckpointPublishedV1 {
  /** Origin line of the log. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** Root hash of the Merkle tree (RFC 6962), base64. */
  readonly root: string;
  /** The signed note, complete. */
  readonly note: string;
}

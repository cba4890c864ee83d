// Written from v1.schema.json by the script "generate"; change the schema.

/** A declaration cannot be accepted as it stands; its enterprise has to correct it. */
export interface DeclarationCorrectionNeededV1 {
  /** Id of the declaration that it concerns, UUIDv7, given by declarations. */
  readonly declarationId: string;
  /** Version that is faulty. */
  readonly declarationVersion: number;
  /** What is wrong, and where. */
  readonly faults: readonly {
    /** What is wrong, as a code of the check of declarations. */
    readonly code: string;
    /** JSON pointer (RFC 6901) into the declaration. */
    readonly pointer: string;
  }[];
}

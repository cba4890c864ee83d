// Written from v1.schema.json by the script "generate"; change the schema.

/** The refused truck is back across the line: the movement is closed. */
export interface MovementReturnedV1 {
  /** Id of the refusal. */
  readonly refusalId: string;
  /** When it was back. */
  readonly returnedAt: string;
}

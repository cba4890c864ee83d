// Written from v1.schema.json by the script "generate"; change the schema.

/** The record of the movement is closed after its exit. */
export interface MovementCompletedV1 {
  /** The instant of completion. */
  readonly completedAt: string;
}

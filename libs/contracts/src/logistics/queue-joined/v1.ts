// Written from v1.schema.json by the script "generate"; change the schema.

/** The truck has a number in the queue for exit. */
export interface QueueJoinedV1 {
  /** Lane of the gate. */
  readonly lane: string;
  /** Number in the queue of the lane. */
  readonly number: number;
}

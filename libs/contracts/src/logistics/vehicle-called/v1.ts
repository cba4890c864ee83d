// Written from v1.schema.json by the script "generate"; change the schema.

/** The truck was called to exit control. */
export interface VehicleCalledV1 {
  /** Lane of the gate. */
  readonly lane: string;
  /** Its number in the queue. */
  readonly number: number;
  /** How many trucks before it in the queue it overtakes. */
  readonly overtakes: number;
  /** Rule that allowed overtaking; present when it overtakes. */
  readonly overtakingRule?: string;
}

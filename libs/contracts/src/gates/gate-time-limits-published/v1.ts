// Written from v1.schema.json by the script "generate"; change the schema.

/** One version of a gate's time limits, whole. Records that began under an earlier one keep that. */
export interface GateTimeLimitsPublishedV1 {
  /** Code of the gate whose limits they are. */
  readonly gate: string;
  /** Version of the gate's time limits. */
  readonly version: number;
  /** From when it counts, until a later one does. */
  readonly effectiveFrom: string;
  /** All that the gate sets itself; what is not named is as everywhere. */
  readonly limits: readonly {
    /** What it limits, by the names of the list of time limits. */
    readonly limit: string;
    /** How long. */
    readonly time: string;
  }[];
  /** Planned versions that give way to this one. */
  readonly withdrawn: readonly number[];
}

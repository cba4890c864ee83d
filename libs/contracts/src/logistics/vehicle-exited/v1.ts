// Written from v1.schema.json by the script "generate"; change the schema.

/** The truck left exit control. */
export interface VehicleExitedV1 {
  /** Clearance's permit on which it left. */
  readonly permitId: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.

/** The truck was let in. */
export interface VehicleAdmittedV1 {
  /** Rule that let it in. */
  readonly byRule: string;
}

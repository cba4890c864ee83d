// Written from v1.schema.json by the script "generate"; change the schema.

/** The truck may leave; holds and amendments come too late from now. */
export interface ExitPermittedV1 {
  /** Id of the exit permit, UUIDv7, given by clearance; one per movement. */
  readonly permitId: string;
}

// Written from v1.schema.json by the script "generate"; change the schema.

/** The neighbour sent the truck back. */
export interface VehicleTurnedBackV1 {
  /** Why, as a code of the published list of reasons. */
  readonly reasonCode: string;
}

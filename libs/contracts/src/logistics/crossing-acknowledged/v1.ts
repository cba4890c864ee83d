// Written from v1.schema.json by the script "generate"; change the schema.

/** The neighbour has the truck. */
export interface CrossingAcknowledgedV1 {
  /** Who said so: the neighbour's own system, or an officer who entered its word. */
  readonly by: 'NEIGHBOUR' | 'OFFICER';
}

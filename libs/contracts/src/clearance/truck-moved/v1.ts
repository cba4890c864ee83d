// Written from v1.schema.json by the script "generate"; change the schema.
import type { Stage } from '../../pieces/stage/v1.ts';

/** What happened to a truck that carries shipments declared on another movement: to be mirrored into their records. */
export interface TruckMovedV1 {
  /** Movement of the truck that carries them. */
  readonly truckMovementId: string;
  /** Movement that they were declared on. */
  readonly homeMovementId: string;
  /** Shipments that it carries. */
  readonly shipmentIds: readonly string[];
  /** Short name of the fact. */
  readonly fact: string;
  /** Event id of the fact. */
  readonly factId: string;
  /** Stage that the truck is in. */
  readonly stage: Stage;
  /** Whether its exit is permitted. */
  readonly permitted: boolean;
  /** Plates of the truck and of its trailer. */
  readonly plates: readonly string[];
}

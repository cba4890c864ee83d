// Written from v1.schema.json by the script "generate"; change the schema.
import type { Plate } from '../../pieces/plate/v1.ts';

/** The refused truck sets out for the line it came over. */
export interface VehicleReturningV1 {
  /** Plate of the truck. */
  readonly plate: Plate;
}

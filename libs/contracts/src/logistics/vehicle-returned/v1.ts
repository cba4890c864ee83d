// Written from v1.schema.json by the script "generate"; change the schema.
import type { Plate } from '../../pieces/plate/v1.ts';

/** The refused truck is back across the line. */
export interface VehicleReturnedV1 {
  /** Plate of the truck. */
  readonly plate: Plate;
}

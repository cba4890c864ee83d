// Written from v1.schema.json by the script "generate"; change the schema.
import type { Direction } from '../../pieces/direction/v1.ts';

/** The truck is over the line (exports). */
export interface VehicleCrossedV1 {
  /** Direction in which it crossed. */
  readonly direction: Direction;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Plate } from '../../pieces/plate/v1.ts';

/** The truck stands at the outer barrier (import: at the line). */
export interface VehicleAtBarrierV1 {
  /** Plate that stands there. */
  readonly plate: Plate;
  /** Whether it had booked. */
  readonly booked: boolean;
}

// Written from v1.schema.json by the script "generate"; change the schema.
import type { Plate } from '../../pieces/plate/v1.ts';

/** Truck as declared. */
export interface Vehicle {
  /** Plate of the tractor or truck. */
  readonly plate: Plate;
  /** Plate of the trailer, where it has one of its own. */
  readonly trailerPlate?: Plate;
  /** Numbers of the containers on it, ISO 6346. */
  readonly containers: readonly string[];
  /** Gross weight of the loaded vehicle in kilograms. */
  readonly grossWeightKg?: string;
}

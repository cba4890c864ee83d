import type { InputOf } from './input.ts';
import type { Instant, MovementFile } from './movement-file.ts';

/** What the weighbridge showed of the truck with its load and without; kilograms. */
export interface Weighed {
  readonly grossKg: string;
  readonly tareKg: string;
  readonly at: Instant;
}

/** Why the rule asks for a customs amendment. */
export const WEIGHT_BEYOND_TOLERANCE = 'WEIGHT_BEYOND_TOLERANCE';

/** A truck that was weighed full only tells nothing of its load. */
export function weighed(
  file: MovementFile,
  { weightKg: grossKg, tareKg }: InputOf<'yard.entered'>['data'],
  at: Instant,
): MovementFile {
  return grossKg === undefined || tareKg === undefined ? file : { ...file, weighed: { grossKg, tareKg, at } };
}

/** What the enterprise owes while its load weighs otherwise than it declared. */
export const weightObligation = (file: MovementFile): string | undefined =>
  Object.entries(file.obligations ?? {}).find(([, { cause }]) => cause === WEIGHT_BEYOND_TOLERANCE)?.[0];

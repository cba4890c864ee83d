import type { Instant, MovementFile } from '../../movement/domain/movement-file.ts';

/** Nothing of a movement happened at the gate before its declaration was submitted. */
export const beginningOf = ({ seen }: MovementFile): Instant => seen['declaration.submitted'] ?? '';

import { isClosed } from '../../movement/domain/closed.ts';
import { hasPermit } from '../../movement/domain/legs.ts';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import { isRefused } from '../../movement/domain/refused.ts';

/** What the refusal of a whole customs declaration does to a part of it. */
export const PART_OUTCOMES = ['REFUSED', 'ALREADY_REFUSED', 'AFTER_EXIT_PERMIT', 'CLOSED'] as const;
export type PartOutcome = (typeof PART_OUTCOMES)[number];

/** Shipments of a movement that carry a part of the customs declaration. */
export const partsIn = (file: MovementFile, number: string): string[] =>
  Object.entries(file.carried).flatMap(([id, { customsNumbers }]) =>
    customsNumbers.includes(number) ? [id] : [],
  );

export function outcomeOf(file: MovementFile, recordId: string): PartOutcome {
  if (isClosed(file, recordId)) return 'CLOSED';
  if (isRefused(file, recordId)) return 'ALREADY_REFUSED';
  return hasPermit(file, recordId) ? 'AFTER_EXIT_PERMIT' : 'REFUSED';
}

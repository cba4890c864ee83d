import type { MovementFile } from '../src/movement/domain/movement-file.ts';
import type { Reaction } from '../src/movement/domain/react.ts';
import { valuesOf } from '../src/ledger/domain/values.ts';
import { attribute, type Part } from '../src/time/domain/attribute.ts';
import type { ToldEntry } from '../src/time/domain/told-entry.ts';
import { worldOf } from '../src/time/world-of.ts';
import type { TestMovement } from './a-movement.ts';

/** The entries of a record as attribution reads them: a movement's with those of its shipments. */
export function toldOf(reactions: readonly Reaction[], file: MovementFile, recordId: string): ToldEntry[] {
  return reactions
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.recordId === recordId || recordId === file.movementId)
    .map(({ recordId: of, sealed }) => ({
      own: of === recordId,
      at: Date.parse(sealed.body.occurredAt),
      fields: valuesOf(sealed.disclosures),
    }));
}

/** How the time of one of its records is charged at an instant. */
export function timeOf(
  { file, reactions, register }: TestMovement,
  recordId: string,
  now: number,
  told = toldOf(reactions, file, recordId),
): Part[] {
  return attribute(told, worldOf(file, register), now);
}

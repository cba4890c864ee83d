import type { InputOf } from './input.ts';
import { ancestorsOf, isOnHomeTruck } from './legs.ts';
import type { Instant, MovementFile } from './movement-file.ts';

/** The truck with all that it carries is refused entry, or goods on it alone. */
export function refused(
  file: MovementFile,
  { refusalId: id, subject }: InputOf<'entry.refused'>['data'],
  at: Instant,
): MovementFile {
  return subject?.kind === 'SHIPMENT'
    ? { ...file, refusedGoods: { ...file.refusedGoods, [subject.id]: { id, at } } }
    : { ...file, refusal: { id, at } };
}

/** Refused with the truck that carries it, alone, or as a part of what was refused. */
export const isRefused = (file: MovementFile, recordId: string): boolean =>
  (file.refusal !== undefined && isOnHomeTruck(file, recordId)) ||
  [recordId, ...ancestorsOf(file, recordId)].some((id) => file.refusedGoods?.[id] !== undefined);

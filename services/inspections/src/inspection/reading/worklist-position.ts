import { decodeCursor } from '@onegate/http';
import { isId } from '@onegate/contracts';
import type { Inspection } from '../domain/inspection.ts';
import type { WorklistPosition } from '../inspection.repository.ts';

/** Before every task. */
const BEGINNING: WorklistPosition = { dueAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** Tasks whose clock has not started are due last. */
const NEVER = -1;

export const positionOf = ({ dueAt, id }: Inspection): [number, string] => [dueAt?.getTime() ?? NEVER, id];

/** @throws Refusal when the text is not a cursor of the worklist. */
export function positionAfter(cursor: string | undefined): WorklistPosition {
  if (cursor === undefined) return BEGINNING;
  const [due, id] = decodeCursor(cursor, 2);
  const readable = typeof due === 'number' && typeof id === 'string' && isId(id) && Math.abs(due) < 8.64e15;
  if (!readable) decodeCursor('', 2);
  return due === NEVER
    ? { dueAt: 'infinity', id: String(id) }
    : { dueAt: new Date(Number(due)).toISOString(), id: String(id) };
}

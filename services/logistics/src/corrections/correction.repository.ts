import type { Transaction } from '@onegate/persistence';
import type { Correction, Movement } from '../movement/domain/movement.ts';
import type { PutRight } from './domain/put-right.ts';

const CORRECT = `
  UPDATE movement SET state = $2, at_barrier_at = $3, admitted_at = $4, called_at = $5, exited_at = $6,
    crossed_at = $7, yard = $8, place = $9, yard_entered_at = $10, corrections = corrections || $11::jsonb,
    version = version + 1
  WHERE movement_id = $1`;

/** Keeps what is right now, and that it was put right. */
export async function correct(
  tx: Transaction,
  movement: Movement,
  right: PutRight,
  correction: Correction,
): Promise<void> {
  const place = right.place === undefined ? movement.place : right.place;
  await tx.write(CORRECT, [
    movement.id,
    right.state ?? movement.state,
    counting(right.atBarrierAt, movement.atBarrierAt),
    counting(right.admittedAt, movement.admittedAt),
    counting(right.calledAt, movement.calledAt),
    counting(right.exitedAt, movement.exit?.at),
    counting(right.crossedAt, movement.crossedAt),
    place?.yard ?? null,
    place?.place ?? null,
    place?.enteredAt ?? null,
    JSON.stringify([correction]),
  ]);
}

const counting = (right: Date | null | undefined, before: Date | undefined): Date | null =>
  right === undefined ? (before ?? null) : right;

/** Whether another truck stands there now. */
export async function isTaken(
  tx: Transaction,
  { id, gate }: Movement,
  { yard, place }: { readonly yard: string; readonly place: string },
): Promise<boolean> {
  const rows = await tx.read(
    `SELECT 1 FROM movement WHERE gate = $1 AND yard = $2 AND place = $3 AND movement_id <> $4
       AND state IN ('ADMITTED', 'IN_YARD', 'QUEUED', 'CALLED')`,
    [gate, yard, place, id],
  );
  return rows.length > 0;
}

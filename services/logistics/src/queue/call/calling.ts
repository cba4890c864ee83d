import { newId } from '@onegate/contracts';
import { laneLock, type LockKey, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { refuseWhileClosed } from '../../closures/closed.ts';
import type { Movement } from '../../movement/domain/movement.ts';
import { type Done, factOf, type Step } from '../../movement/movement-acts.ts';
import { changed, COLUMNS, type MovementRow } from '../../movement/movement.repository.ts';
import { aheadOf } from '../queue.repository.ts';

/** Held by whoever calls a truck out of the lane, so that the order is judged by one at a time. */
export const exitLaneLock = (gate: string, lane: string): LockKey => laneLock(gate, lane);

const CALL = `
  UPDATE movement SET state = $2, called_at = $3, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;
const KEEP_OVERTAKING = `
  INSERT INTO overtaking (overtaking_id, movement_id, gate, lane, queue_number, overtaken, reason, officer, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** Calls a queued truck to the exit; before others only for a reason, which is kept with the officer who gave it. */
export async function call(step: Step, officer: string, reason: string | undefined): Promise<Done> {
  const { tx, movement, next, now } = step;
  const { lane, number } = placeOf(movement);
  await tx.lock([exitLaneLock(movement.gate, lane)]);
  await refuseWhileClosed(tx, movement, now);
  const overtakes = await aheadOf(tx, movement);
  if (overtakes > 0 && reason === undefined)
    throw new Refusal('logistics.call.not-first', { members: { ahead: overtakes } });
  const called = changed(await tx.write<MovementRow>(CALL, [movement.id, next, now]));
  const overtaking = overtakes > 0 ? reason : undefined;
  if (overtaking !== undefined)
    await keepOvertaking(tx, movement, [lane, number, overtakes, overtaking, officer, now]);
  const data = { lane, number, overtakes, ...(overtaking !== undefined && { overtakingRule: overtaking }) };
  return { movement: called, facts: [factOf(called, 'vehicle.called', now, data)] };
}

const keepOvertaking = (
  tx: Transaction,
  { id, gate }: Movement,
  rest: readonly unknown[],
): Promise<unknown> => tx.write(KEEP_OVERTAKING, [newId(), id, gate, ...rest]);

function placeOf({ id, queue }: Movement): { lane: string; number: number } {
  if (!queue) throw new Error(`movement ${id} is queued without a place`);
  return queue;
}

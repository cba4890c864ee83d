import { missing } from '@onegate/http';
import type { Direction, Stage } from '@onegate/codes';
import type { SqlValue } from '@onegate/persistence';
import type { Correction, Movement, Plate } from './domain/movement.ts';
import type { State } from './domain/state.ts';

/** A database, or a transaction: whoever can answer a question. */
export interface Source {
  read<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Past the scope of the caller: only to count or compare. */
  beyond<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
}

/** What every statement about movements reads or returns. */
export const COLUMNS = `
  movement_id, movement_ref, gate, direction, state, stage, version, declaration_id, declaration_version, bookers,
  enterprises, plate, trailer_plate, loaded, expected_arrival_at, slot_from, slot_to, at_barrier_at, admitted_at, yard,
  place, yard_entered_at, trim_scale(weight_kg)::text AS weight_kg,
  trim_scale(tare_kg)::text AS tare_kg, seal_number, lane, queue_number, called_at,
  permit_id, exited_at, crossed_at, acknowledged_at, trim_scale(charges_total)::text AS charges_total,
  charges_currency, trim_scale(paid)::text AS paid, corrections`;

export interface MovementRow {
  movement_id: string;
  movement_ref: string;
  gate: string;
  direction: Direction;
  state: State;
  stage: Stage | null;
  version: number;
  declaration_id: string;
  declaration_version: number;
  bookers: string[];
  enterprises: string[];
  plate: Plate;
  trailer_plate: Plate | null;
  loaded: boolean;
  expected_arrival_at: Date | null;
  slot_from: Date | null;
  slot_to: Date | null;
  at_barrier_at: Date | null;
  admitted_at: Date | null;
  yard: string | null;
  place: string | null;
  yard_entered_at: Date | null;
  weight_kg: string | null;
  tare_kg: string | null;
  seal_number: string | null;
  lane: string | null;
  queue_number: string | null;
  called_at: Date | null;
  permit_id: string | null;
  exited_at: Date | null;
  crossed_at: Date | null;
  acknowledged_at: Date | null;
  charges_total: string;
  charges_currency: string;
  paid: string;
  corrections: Correction[];
}

const FIND = `SELECT ${COLUMNS} FROM movement WHERE movement_id = $1`;

const EXISTS = 'SELECT movement_id FROM movement WHERE movement_id = $1';

export async function findMovement(source: Source, id: string): Promise<Movement | undefined> {
  const [row] = await source.read<MovementRow>(FIND, [id]);
  return row && movementOf(row);
}

/** @throws Refusal `logistics.movement.not-found`, or `auth.not-yours` for another's. */
export async function getMovement(source: Source, id: string): Promise<Movement> {
  const movement = await findMovement(source, id);
  if (!movement) throw await missing(source, EXISTS, [id], 'logistics.movement.not-found');
  return movement;
}

/** The row that a changing statement returned. @throws Error when it changed none. */
export function changed(rows: readonly MovementRow[]): Movement {
  const [row] = rows;
  if (!row) throw new Error('the movement to be changed has gone');
  return movementOf(row);
}

export function movementOf(row: MovementRow): Movement {
  return {
    id: row.movement_id,
    ref: row.movement_ref,
    gate: row.gate,
    direction: row.direction,
    state: row.state,
    version: row.version,
    declarationId: row.declaration_id,
    declarationVersion: row.declaration_version,
    bookers: row.bookers,
    enterprises: row.enterprises,
    plate: row.plate,
    loaded: row.loaded,
    total: { amount: row.charges_total, currency: row.charges_currency },
    paid: row.paid,
    ...(row.stage && { stage: row.stage }),
    ...(row.trailer_plate && { trailerPlate: row.trailer_plate }),
    ...(row.expected_arrival_at && { expectedArrivalAt: row.expected_arrival_at }),
    ...(row.corrections.length > 0 && { corrections: row.corrections }),
    ...placesOf(row),
    ...timesOf(row),
  };
}

function placesOf(row: MovementRow): Partial<Movement> {
  const {
    slot_from: from,
    slot_to: to,
    yard,
    place,
    yard_entered_at: enteredAt,
    lane,
    queue_number: number,
  } = row;
  return {
    ...(from && to && { slot: { from, to } }),
    ...(yard !== null && place !== null && enteredAt && { place: { yard, place, enteredAt } }),
    ...(lane !== null && number !== null && { queue: { lane, number: Number(number) } }),
    ...(row.weight_kg !== null && { weightKg: row.weight_kg }),
    ...(row.tare_kg !== null && { tareKg: row.tare_kg }),
    ...(row.seal_number !== null && { sealNumber: row.seal_number }),
  };
}

function timesOf(row: MovementRow): Partial<Movement> {
  const { permit_id: permitId, exited_at: at } = row;
  return {
    ...(row.at_barrier_at && { atBarrierAt: row.at_barrier_at }),
    ...(row.admitted_at && { admittedAt: row.admitted_at }),
    ...(row.called_at && { calledAt: row.called_at }),
    ...(permitId !== null && at && { exit: { permitId, at } }),
    ...(row.crossed_at && { crossedAt: row.crossed_at }),
    ...(row.acknowledged_at && { acknowledgedAt: row.acknowledged_at }),
  };
}

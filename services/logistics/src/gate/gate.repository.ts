import { type LockKey, type Transaction } from '@onegate/persistence';
import type { GateClass } from '../closures/domain/closure.ts';
import type { Source } from '../movement/movement.repository.ts';
import type { Gate, Lane, PublishedTariff, Yard } from './domain/gate.ts';

interface GateRow {
  code: string;
  class: GateClass;
  board_unit: string;
  currency: string;
  time_zone: string;
  slot_hours: number;
  slot_capacity: number;
  yards: Yard[];
  lanes: Lane[];
  tariffs: PublishedTariff[];
}

const FIND = `
  SELECT g.code, g.class, g.board_unit, g.currency, g.time_zone, g.slot_hours, g.slot_capacity,
    (SELECT coalesce(json_agg(json_build_object('id', y.yard, 'capacity', y.capacity) ORDER BY y.position), '[]')
     FROM yard y WHERE y.gate = g.code) AS yards,
    (SELECT coalesce(json_agg(json_build_object('id', l.lane, 'direction', l.direction) ORDER BY l.position), '[]')
     FROM lane l WHERE l.gate = g.code) AS lanes,
    (SELECT coalesce(json_agg(json_build_object('code', t.code, 'name', t.name, 'applies', t.applies,
       'amount', json_build_object('amount', trim_scale(t.amount)::text, 'currency', t.currency),
       'legalBasis', t.legal_basis) ORDER BY t.position), '[]')
     FROM tariff t WHERE t.gate = g.code) AS tariffs
  FROM gate g WHERE g.code = $1`;

export async function findGate(source: Source, code: string): Promise<Gate | undefined> {
  const [row] = await source.read<GateRow>(FIND, [code]);
  return (
    row && {
      code: row.code,
      class: row.class,
      boardUnit: row.board_unit,
      currency: row.currency,
      slots: { timeZone: row.time_zone, hours: row.slot_hours, capacity: row.slot_capacity },
      yards: row.yards,
      lanes: row.lanes,
      tariffs: row.tariffs,
    }
  );
}

const KEEP_GATE = `
  INSERT INTO gate (code, board_unit, currency, time_zone, slot_hours, slot_capacity, class)
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT (code) DO UPDATE SET board_unit = $2, currency = $3, time_zone = $4, slot_hours = $5,
    slot_capacity = $6, class = $7, loaded_at = now()`;
const FORGET = [
  'DELETE FROM yard WHERE gate = $1',
  'DELETE FROM lane WHERE gate = $1',
  'DELETE FROM tariff WHERE gate = $1',
];
const KEEP_YARDS = `
  INSERT INTO yard (gate, yard, position, capacity)
  SELECT $1, id, position, capacity FROM ROWS FROM (
    jsonb_to_recordset($2::jsonb) AS (id text, capacity integer)) WITH ORDINALITY AS y (id, capacity, position)`;
const KEEP_LANES = `
  INSERT INTO lane (gate, lane, position, direction)
  SELECT $1, id, position, direction FROM ROWS FROM (
    jsonb_to_recordset($2::jsonb) AS (id text, direction text)) WITH ORDINALITY AS l (id, direction, position)`;
const KEEP_TARIFFS = `
  INSERT INTO tariff (gate, code, position, name, amount, currency, applies, legal_basis)
  SELECT $1, code, position, name, (amount ->> 'amount')::numeric, amount ->> 'currency', applies, "legalBasis"
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb)
    AS (code text, name jsonb, amount jsonb, applies jsonb, "legalBasis" text))
    WITH ORDINALITY AS t (code, name, amount, applies, "legalBasis", position)`;

const gateLock = (code: string): LockKey => `9:gate:${code}`;

/** Puts the gate in the place of what was known of it; the same file twice changes nothing. */
export async function keepGate(tx: Transaction, gate: Gate): Promise<void> {
  const { code, boardUnit, currency, slots, yards, lanes, tariffs } = gate;
  await tx.lock([gateLock(code)]);
  await tx.write(KEEP_GATE, [
    code,
    boardUnit,
    currency,
    slots.timeZone,
    slots.hours,
    slots.capacity,
    gate.class,
  ]);
  for (const forget of FORGET) await tx.write(forget, [code]);
  await tx.write(KEEP_YARDS, [code, JSON.stringify(yards)]);
  await tx.write(KEEP_LANES, [code, JSON.stringify(lanes)]);
  await tx.write(KEEP_TARIFFS, [code, JSON.stringify(tariffs)]);
}

import { missing } from '@onegate/http';
import type { Transaction } from '@onegate/persistence';
import type { Source } from '../movement/movement.repository.ts';
import type { Part } from './domain/balance.ts';
import type { Transshipment } from './transshipment.ts';

const COLUMNS = `
  transshipment_id AS "transshipmentId", gate, source_id AS "sourceMovementId", receiving_id AS "receivingMovementId",
  state, shipment_ids AS "shipmentIds", parts, reason_code AS "reasonCode", started_at AS "startedAt",
  ended_at AS "endedAt"`;

const EXISTS = 'SELECT transshipment_id FROM transshipment WHERE transshipment_id = $1';

/** @throws Refusal `logistics.transshipment.not-found`, or `auth.not-yours` for another's */
export async function getTransshipment(source: Source, id: string): Promise<Transshipment> {
  const sql = `SELECT ${COLUMNS} FROM transshipment WHERE transshipment_id = $1`;
  const [found] = await source.read<Transshipment>(sql, [id]);
  if (!found) throw await missing(source, EXISTS, [id], 'logistics.transshipment.not-found');
  return found;
}

/** Of a truck, whether it gave or took, the newest first. */
export const transshipmentsOf = async (source: Source, movementId: string): Promise<Transshipment[]> =>
  await source.read<Transshipment>(
    `SELECT ${COLUMNS} FROM transshipment WHERE source_id = $1 OR receiving_id = $1
     ORDER BY transshipment_id DESC LIMIT 100`,
    [movementId],
  );

/** Shipments of these that are between two trucks now. */
export async function busyAmong(source: Source, shipmentIds: readonly string[]): Promise<Set<string>> {
  const rows = await source.read<{ id: string }>(
    `SELECT unnest(shipment_ids) AS id FROM transshipment WHERE state = 'OPEN' AND shipment_ids && $1::uuid[]`,
    [shipmentIds],
  );
  return new Set(rows.map(({ id }) => id));
}

export async function beginTransshipment(
  tx: Transaction,
  begun: Omit<Transshipment, 'state' | 'parts' | 'reasonCode' | 'endedAt'>,
  by: string,
): Promise<void> {
  const { transshipmentId, gate, sourceMovementId, receivingMovementId, shipmentIds, startedAt } = begun;
  await tx.write(
    `INSERT INTO transshipment (transshipment_id, gate, source_id, receiving_id, state, shipment_ids, started_by,
       started_at) VALUES ($1, $2, $3, $4, 'OPEN', $5, $6, $7)`,
    [transshipmentId, gate, sourceMovementId, receivingMovementId, shipmentIds, by, startedAt],
  );
}

export interface End {
  readonly state: 'COMPLETED' | 'ABANDONED';
  readonly parts?: readonly Part[];
  readonly reasonCode?: string;
  readonly by: string;
  readonly at: Date;
}

export async function endTransshipment(tx: Transaction, id: string, end: End): Promise<void> {
  const { state, parts, reasonCode, by, at } = end;
  await tx.write(
    `UPDATE transshipment SET state = $2, parts = $3, reason_code = $4, ended_by = $5, ended_at = $6
     WHERE transshipment_id = $1`,
    [id, state, parts ? JSON.stringify(parts) : null, reasonCode ?? null, by, at],
  );
}

const MOVE = `
  WITH given AS (
    SELECT * FROM json_to_recordset($2::json) AS given (id uuid, child uuid, child_ref text, moved integer,
      moved_weight numeric, kept integer, kept_weight numeric)),
  child AS (
    INSERT INTO cargo (shipment_id, home_movement_id, gate, ref, enterprise, packages, gross_weight_kg, movement_id,
      parent_id, stage, stage_since)
    SELECT child, home_movement_id, gate, child_ref, enterprise, moved, moved_weight, $1, shipment_id, stage,
      stage_since
    FROM cargo JOIN given ON given.id = shipment_id WHERE child IS NOT NULL),
  kept AS (
    UPDATE cargo SET packages = kept, gross_weight_kg = kept_weight
    FROM given WHERE given.id = shipment_id AND child IS NOT NULL),
  whole AS (
    UPDATE cargo SET movement_id = $1, yard = NULL, place = NULL
    FROM given WHERE given.id = shipment_id AND child IS NULL),
  owner AS (
    SELECT DISTINCT enterprise FROM cargo WHERE shipment_id IN (SELECT id FROM given)),
  who AS (
    INSERT INTO movement_enterprise (enterprise, movement_id) SELECT enterprise, $1 FROM owner ON CONFLICT DO NOTHING)
  UPDATE movement SET version = version + 1, loaded = true,
    enterprises = ARRAY (SELECT unnest(enterprises) UNION SELECT enterprise FROM owner)
  WHERE movement_id = $1`;

/** The goods are on the receiving truck; their owners may see where it goes. */
export async function moveCargo(tx: Transaction, receivingId: string, parts: readonly Part[]): Promise<void> {
  const rows = parts.map(({ shipmentId, child, moved, kept }) => ({
    id: shipmentId,
    child: child?.shipmentId,
    child_ref: child?.ref,
    moved: moved.packages,
    moved_weight: moved.grossWeightKg,
    kept: kept.packages,
    kept_weight: kept.grossWeightKg,
  }));
  await tx.write(MOVE, [receivingId, JSON.stringify(rows)]);
}

/** Whether a movement or shipment of this gate has that reference already. */
export async function isTaken(source: Source, ref: string): Promise<boolean> {
  // Given once over all.
  const rows = await source.beyond(
    `SELECT FROM movement WHERE movement_ref = $1 UNION ALL SELECT FROM cargo WHERE ref = $1`,
    [ref],
  );
  return rows.length > 0;
}

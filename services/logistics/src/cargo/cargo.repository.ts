import { sumDecimals } from '@onegate/codes';
import type { Transaction } from '@onegate/persistence';
import type { Declaration } from '../movement/declared.repository.ts';
import type { Source } from '../movement/movement.repository.ts';
import type { Cargo } from './cargo.ts';

const COLUMNS = `
  shipment_id AS "shipmentId", home_movement_id AS "homeMovementId", gate, ref, enterprise, packages,
  trim_scale(gross_weight_kg)::text AS "grossWeightKg", movement_id AS "movementId", yard, place,
  parent_id AS "parentId", stage, stage_since AS "stageSince"`;

export const cargoOn = async (source: Source, movementId: string): Promise<Cargo[]> =>
  await source.read<Cargo>(`SELECT ${COLUMNS} FROM cargo WHERE movement_id = $1 ORDER BY shipment_id`, [
    movementId,
  ]);

export const findCargo = async (source: Source, ids: readonly string[]): Promise<Cargo[]> =>
  await source.read<Cargo>(`SELECT ${COLUMNS} FROM cargo WHERE shipment_id = ANY ($1::uuid[])`, [ids]);

/** What an amendment takes away is on no truck any more; what has been divided keeps the quantities of its parts. */
const DECLARE = `
  WITH gone AS (
    UPDATE cargo SET movement_id = NULL
    WHERE home_movement_id = $1 AND movement_id = $1 AND parent_id IS NULL
      AND shipment_id <> ALL (SELECT id FROM json_to_recordset($3::json) AS said (id uuid)))
  INSERT INTO cargo (shipment_id, home_movement_id, gate, ref, enterprise, packages, gross_weight_kg, movement_id)
  SELECT id, $1, $2, ref, enterprise, packages, weight, $1
  FROM json_to_recordset($3::json) AS said (id uuid, ref text, enterprise text, packages integer, weight numeric)
  ON CONFLICT (shipment_id) DO UPDATE SET enterprise = excluded.enterprise,
    packages = CASE WHEN EXISTS (SELECT FROM cargo AS part WHERE part.parent_id = cargo.shipment_id)
      THEN cargo.packages ELSE excluded.packages END,
    gross_weight_kg = CASE WHEN EXISTS (SELECT FROM cargo AS part WHERE part.parent_id = cargo.shipment_id)
      THEN cargo.gross_weight_kg ELSE excluded.gross_weight_kg END`;

/** The goods of a declaration in force are on its truck. */
export async function declareCargo(tx: Transaction, declaration: Declaration): Promise<void> {
  const { movementId, gate, shipments } = declaration;
  const said = shipments.map(({ shipmentId, ref, enterprise, goods }) => ({
    id: shipmentId,
    ref,
    enterprise,
    packages: goods.reduce((sum, { packages }) => sum + packages.count, 0),
    weight: sumDecimals(goods.map(({ grossWeightKg }) => grossWeightKg)),
  }));
  await tx.write(DECLARE, [movementId, gate, JSON.stringify(said)]);
}

/** Stages of shipments tell how long released goods wait for the others on their truck. */
export async function keepStageOfCargo(
  tx: Transaction,
  shipmentId: string,
  stage: string,
  since: string,
): Promise<void> {
  await tx.write('UPDATE cargo SET stage = $2, stage_since = $3 WHERE shipment_id = $1', [
    shipmentId,
    stage,
    since,
  ]);
}

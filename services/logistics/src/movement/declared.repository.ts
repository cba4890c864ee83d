import type { FactData } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import { type Assessment, isLoaded } from '../charges/domain/assess.ts';
import type { Movement } from './domain/movement.ts';
import { digestOf } from './domain/plates.ts';
import { changed, COLUMNS, type MovementRow } from './movement.repository.ts';

export type Declaration = FactData<'declaration.accepted'>['declaration'];

/** What clearance said before the declaration was accepted here is taken along; a cancelled one is never expected. */
const CREATE = `
  WITH early AS (DELETE FROM early_stage WHERE movement_id = $1 RETURNING stage),
  created AS (
    INSERT INTO movement (movement_id, movement_ref, gate, direction, declaration_id, state, stage,
      declaration_version, bookers, enterprises, plate, plate_digest, trailer_plate, loaded, expected_arrival_at,
      charges_total, charges_currency)
    SELECT $1, $15, $16, $17, $18,
      CASE WHEN (SELECT stage FROM early) = 'CANCELLED' THEN 'CANCELLED' ELSE 'EXPECTED' END,
      (SELECT stage FROM early), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
    RETURNING *),
  who AS (INSERT INTO movement_enterprise (enterprise, movement_id) SELECT unnest($4::text[]), $1),
  charged AS (
    INSERT INTO charge_assessment (movement_id, declaration_version, items, total, currency, assessed_at)
    VALUES ($1, $2, $12::jsonb, $13::numeric, $11, $14))
  SELECT ${COLUMNS} FROM created`;

const REVISE = `
  WITH gone AS (DELETE FROM movement_enterprise WHERE movement_id = $1 AND enterprise <> ALL ($4::text[])),
  who AS (
    INSERT INTO movement_enterprise (enterprise, movement_id) SELECT unnest($4::text[]), $1 ON CONFLICT DO NOTHING),
  charged AS (
    INSERT INTO charge_assessment (movement_id, declaration_version, items, total, currency, assessed_at)
    VALUES ($1, $2, $12::jsonb, $13::numeric, $11, $14))
  UPDATE movement SET declaration_version = $2, bookers = $3, enterprises = $4, plate = $5, plate_digest = $6,
    trailer_plate = $7, loaded = $8, expected_arrival_at = $9, charges_total = $10, charges_currency = $11,
    version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;

export async function createMovement(
  tx: Transaction,
  declaration: Declaration,
  assessment: Assessment,
  now: Date,
): Promise<Movement> {
  const { movementRef, gate, direction, declarationId } = declaration;
  const rows = await tx.write<MovementRow>(CREATE, [
    ...valuesOf(declaration, assessment, now),
    movementRef,
    gate,
    direction,
    declarationId,
  ]);
  return changed(rows);
}

export async function reviseMovement(
  tx: Transaction,
  declaration: Declaration,
  assessment: Assessment,
  now: Date,
): Promise<Movement> {
  return changed(await tx.write<MovementRow>(REVISE, valuesOf(declaration, assessment, now)));
}

function valuesOf(declaration: Declaration, { items, total }: Assessment, now: Date): unknown[] {
  const { movementId, declarationVersion, declarantEnterprise, carrierEnterprise, vehicle } = declaration;
  const bookers = [...new Set([declarantEnterprise, carrierEnterprise])];
  const owners = declaration.shipments.map((shipment) => shipment.enterprise);
  return [
    movementId,
    declarationVersion,
    bookers,
    [...new Set([...bookers, ...owners])],
    JSON.stringify(vehicle.plate),
    digestOf(vehicle.plate),
    vehicle.trailerPlate ? JSON.stringify(vehicle.trailerPlate) : null,
    isLoaded(declaration),
    declaration.expectedArrivalAt ?? null,
    total.amount,
    total.currency,
    JSON.stringify(items),
    total.amount,
    now,
  ];
}

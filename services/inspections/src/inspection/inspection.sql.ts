import type { Sorted } from '@onegate/http';

/** A task as `Inspection`. */
const COLUMNS = `
  i.id, i.movement_id AS "movementId", i.gate,
  jsonb_build_object('kind', i.subject_kind, 'id', i.subject_id) AS subject,
  i.enterprises, i.agency, i.kind, i.blocking, i.phase, i.rule, i.norm, i.norm_in AS "normIn",
  i.starts_with AS "startsWith", i.material, i.status, i.version, i.unit, i.officer, i.ready_at AS "readyAt",
  NULLIF(i.due_at, 'infinity') AS "dueAt", i.claimed_at AS "claimedAt", i.started_at AS "startedAt",
  i.closed_at AS "closedAt", i.findings, i.information_requests AS "informationRequests", i.result,
  i.finding_codes AS "findingCodes", i.measures, i.note, i.void_reason AS "voidReason",
  i.re_inspection_of AS "reInspectionOf", i.grounds, i.amendment_id AS "amendmentId", i.superseded`;

export const BY_ID = `SELECT ${COLUMNS} FROM inspection i WHERE i.id = $1`;
export const OF_MOVEMENT = `SELECT ${COLUMNS} FROM inspection i WHERE i.movement_id = $1 ORDER BY i.id`;

/** What a person's act changes, if nobody else has changed the task meanwhile. */
export const SAVE = `
  UPDATE inspection SET
    version = version + 1, status = $3, unit = $4, officer = $5, due_at = COALESCE($6::timestamptz, 'infinity'),
    claimed_at = $7, started_at = $8, closed_at = $9, findings = $10, information_requests = $11, result = $12,
    finding_codes = $13, measures = $14, note = $15, void_reason = $16
  WHERE id = $1 AND version = $2
  RETURNING version`;

/** Adds tasks, and brings those that a plan changed up to date. */
export const STORE = `
  INSERT INTO inspection (id, movement_id, gate, subject_kind, subject_id, enterprises, agency, kind, blocking, phase,
    rule, norm, norm_in, starts_with, material, status, version, ready_at, due_at, closed_at, void_reason,
    re_inspection_of, grounds, amendment_id, superseded, result, unit, officer)
  SELECT id, "movementId", gate, subject->>'kind', (subject->>'id')::uuid, enterprises, agency, kind, blocking, phase,
    rule, norm, "normIn", "startsWith", material, status, version, "readyAt", COALESCE("dueAt", 'infinity'), "closedAt",
    "voidReason", "reInspectionOf", grounds, "amendmentId", superseded, result, unit, officer
  FROM jsonb_to_recordset($1) AS task (id uuid, "movementId" uuid, gate text, subject jsonb, enterprises text[],
    agency text, kind text, blocking boolean, phase text, rule jsonb, norm text, "normIn" text, "startsWith" text,
    material text, status text, version integer, "readyAt" timestamptz, "dueAt" timestamptz, "closedAt" timestamptz,
    "voidReason" text, "reInspectionOf" uuid, grounds text, "amendmentId" uuid, superseded boolean, result text,
    unit text, officer text)
  ON CONFLICT (id) DO UPDATE SET
    version = inspection.version + 1, enterprises = EXCLUDED.enterprises, starts_with = EXCLUDED.starts_with,
    material = EXCLUDED.material, status = EXCLUDED.status, ready_at = EXCLUDED.ready_at, due_at = EXCLUDED.due_at,
    closed_at = EXCLUDED.closed_at, void_reason = EXCLUDED.void_reason, superseded = EXCLUDED.superseded`;

const FILTER = `
  ($3::text IS NULL OR i.status = $3) AND ($4::text IS NULL OR i.kind = $4)
  AND ($5::text IS NULL OR i.officer = $5)`;

/**
 * The first of each agency and gate, by their index, then of all; a sort of every open task would not scale. Open and
 * closed tasks have their own indexes, and so their own texts.
 */
export const pageOf = (state: 'OPEN' | 'CLOSED', sorted: Sorted): string => `
  SELECT ${COLUMNS}, ${sorted.placeSql} AS place
  FROM unnest($1::text[]) AS of_agency (agency) CROSS JOIN unnest($2::text[]) AS of_gate (gate)
  CROSS JOIN LATERAL (
    SELECT * FROM inspection i
    WHERE ${state === 'OPEN' ? 'i.open' : 'NOT i.open'} AND i.agency = of_agency.agency AND i.gate = of_gate.gate
      AND ${FILTER} AND ${sorted.behind('i.id', '$6', '$7')}
    ORDER BY ${sorted.order('i.id')} LIMIT $8) AS i
  ORDER BY ${sorted.order('i.id')} LIMIT $8`;

/** The same of one movement ($10) or shipment ($11), by the index of movements. */
export const subjectPageOf = (sorted: Sorted): string => `
  SELECT ${COLUMNS}, ${sorted.placeSql} AS place FROM inspection i
  WHERE i.movement_id = COALESCE($10::uuid, (SELECT s.movement_id FROM shipment s WHERE s.id = $11))
    AND ($11::uuid IS NULL OR i.subject_id = $11)
    AND i.open = $9 AND i.agency = ANY ($1) AND i.gate = ANY ($2) AND ${FILTER}
    AND ${sorted.behind('i.id', '$6', '$7')}
  ORDER BY ${sorted.order('i.id')} LIMIT $8`;

/** On imports: goods that customs may open now, since every quarantine task of the shipment has passed. */
export const READY_AFTER_QUARANTINE = `
  UPDATE inspection AS waiting
  SET status = 'READY', version = version + 1, ready_at = $2, due_at = $2::timestamptz + norm::interval
  WHERE waiting.subject_id = $1 AND waiting.movement_id = $3 AND waiting.status = 'PLANNED'
    AND waiting.starts_with = 'inspection.concluded'
    AND EXISTS (SELECT FROM movement m WHERE m.id = $3 AND m.yard_entered_at IS NOT NULL)
    AND NOT EXISTS (
      SELECT FROM inspection quarantine
      WHERE quarantine.movement_id = $3 AND quarantine.subject_id = $1
        AND quarantine.kind IN ('PLANT_QUARANTINE', 'ANIMAL_QUARANTINE')
        AND NOT quarantine.superseded AND quarantine.status <> 'VOIDED'
        AND (quarantine.result IS NULL OR quarantine.result = 'FAILED'))`;

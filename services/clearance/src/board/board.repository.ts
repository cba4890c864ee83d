import type { Database } from '@onegate/persistence';
import type { BoardView } from './board.view.ts';

const SHOWN = 200;

/** RFC 3339 in UTC, with milliseconds. */
const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** One statement over the open records of a gate and their running clocks, each by its own partial index. */
export const BOARD = `
  WITH open AS MATERIALIZED (
    SELECT record_id, ref, stage, agency, unit, officer, head, held_since, coalesce(due_at < $2, false) AS overdue
    FROM record WHERE gate = $1 AND open
  ), holder AS (
    SELECT agency, unit, officer, head, count(*) AS held, count(*) FILTER (WHERE overdue) AS overdue,
           min(held_since) AS since
    FROM open WHERE agency IS NOT NULL AND ($3::text IS NULL OR agency = $3) AND ($4::text IS NULL OR unit = $4)
    GROUP BY agency, unit, officer, head
  ), late AS (
    SELECT open.record_id, ref, stage, clock.kind, clock.agency, clock.unit, started_by, started_at, due_at
    FROM open JOIN clock USING (record_id) WHERE clock.closed_at IS NULL AND clock.due_at < $2
      AND ($3::text IS NULL OR clock.agency = $3) AND ($4::text IS NULL OR clock.unit = $4)
  )
  SELECT
    (SELECT count(*)::integer FROM open
     WHERE ($3::text IS NULL OR agency = $3) AND ($4::text IS NULL OR unit = $4)) AS open,
    (SELECT count(*)::integer FROM late) AS "lateCount",
    (SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
              'agency', agency, 'unit', unit, 'officer', officer, 'head', head, 'held', held, 'overdue', overdue,
              'oldestSince', ${instant('since')})) ORDER BY held DESC, unit, officer), '[]') FROM holder) AS holders,
    (SELECT coalesce(json_agg(json_build_object(
              'recordId', record_id, 'ref', ref, 'stage', stage, 'clock', kind, 'agency', agency, 'unit', unit,
              'startedBy', started_by, 'startedAt', ${instant('started_at')}, 'dueAt', ${instant('due_at')})
              ORDER BY due_at, record_id), '[]')
     FROM (SELECT * FROM late ORDER BY due_at, record_id LIMIT ${SHOWN}) AS shown) AS late`;

/** Who holds what at a gate, and what is late and whose. */
export async function readBoard(
  database: Database,
  gate: string,
  now: Date,
  { agency = null, unit = null }: { readonly agency?: string | null; readonly unit?: string | null } = {},
): Promise<Omit<BoardView, 'gate'>> {
  const [row] = await database.read<Omit<BoardView, 'gate'>>(BOARD, [gate, now, agency, unit]);
  return row ?? { open: 0, lateCount: 0, holders: [], late: [] };
}

import type { Transaction } from '@onegate/persistence';
import type { Closing } from './holding-rows.ts';
import type { ClockRow } from './rows.ts';

/** Rows for every table that nearly every fact changes, each a JSON list. */
export interface HotRows {
  readonly files: readonly object[];
  readonly records: readonly object[];
  readonly entries: readonly object[];
  readonly holdingsClosed: readonly Closing[];
  readonly holdingsOpened: readonly object[];
  readonly clocksStarted: readonly object[];
  readonly clocksChanged: readonly ClockRow[];
}

const FILES = `
  INSERT INTO movement_file (movement_id, gate, version, state)
  SELECT movement_id, gate, version, state
  FROM json_to_recordset($1::json) AS given (movement_id uuid, gate text, version integer, state json)
  ON CONFLICT (movement_id) DO UPDATE SET version = excluded.version, state = excluded.state`;

const RECORDS = `
  INSERT INTO record (record_id, movement_id, kind, ref, gate, direction, opened_at, stage, stage_since, agency, unit,
                      officer, head, held_since, waiting_on, due_at, released_at, open)
  SELECT record_id, movement_id, kind, ref, gate, direction, opened_at, stage, stage_since, agency, unit,
         officer, head, held_since, waiting_on, due_at, released_at, open
  FROM json_to_recordset($2::json) AS given (
    record_id uuid, movement_id uuid, kind text, ref text, gate text, direction text, opened_at timestamptz, stage text,
    stage_since timestamptz, agency text, unit text, officer text, head text, held_since timestamptz, waiting_on text,
    due_at timestamptz, released_at timestamptz, open boolean)
  ON CONFLICT (record_id) DO UPDATE
  SET stage = excluded.stage, stage_since = excluded.stage_since, agency = excluded.agency, unit = excluded.unit,
      officer = excluded.officer, head = excluded.head, held_since = excluded.held_since,
      waiting_on = excluded.waiting_on, due_at = excluded.due_at, released_at = excluded.released_at,
      open = excluded.open`;

const GIVEN_ENTRIES = `
  SELECT * FROM json_to_recordset($3::json) AS given (
    record_id uuid, seq integer, recorded_at timestamptz, event_id uuid, previous text, hash text, body text,
    fields json)`;

const ENTRIES = `
  INSERT INTO entry (record_id, seq, recorded_at, event_id, previous, hash, body)
  SELECT record_id, seq, recorded_at, event_id, decode(previous, 'hex'), decode(hash, 'hex'), convert_to(body, 'UTF8')
  FROM given_entry`;

/** The ids stand apart as a list too: by the list alone the planner knows that few rows are meant, not a hundred. */
const CLOSED = `
  UPDATE holding SET valid = tstzrange(lower(valid), given.at)
  FROM json_to_recordset($4::json) AS given (record_id uuid, at timestamptz)
  WHERE holding.record_id = ANY ($8::uuid[]) AND holding.record_id = given.record_id AND upper_inf(holding.valid)
  RETURNING holding.record_id`;

/** Counts the rows closed before it begins, so that they are closed when the next ones claim to be alone. */
const OPENED = `
  INSERT INTO holding (record_id, valid, stage, agency, unit, officer, head, cause)
  SELECT record_id, tstzrange("from", "to"), stage, agency, unit, officer, head, cause
  FROM json_to_recordset($5::json) AS given (
    record_id uuid, "from" timestamptz, "to" timestamptz, stage text, agency text, unit text, officer text, head text,
    cause text)
  WHERE (SELECT count(*) FROM closed) >= 0`;

const CLOCK = `
  id uuid, movement_id uuid, record_id uuid, kind text, agency text, unit text, started_by text,
  started_at timestamptz, due_at timestamptz, breached_at timestamptz, next_at timestamptz, closed_at timestamptz`;

const STARTED = `
  INSERT INTO clock (id, movement_id, record_id, kind, agency, unit, started_by, started_at, due_at, breached_at,
                     next_at, closed_at)
  SELECT id, movement_id, record_id, kind, agency, unit, started_by, started_at, due_at, breached_at, next_at, closed_at
  FROM json_to_recordset($6::json) AS given (${CLOCK})`;

const CHANGED = `
  UPDATE clock SET agency = given.agency, unit = given.unit, due_at = given.due_at, breached_at = given.breached_at,
                   next_at = given.next_at, closed_at = given.closed_at
  FROM json_to_recordset($7::json) AS given (${CLOCK})
  WHERE clock.id = ANY ($9::uuid[]) AND clock.id = given.id AND clock.closed_at IS NULL`;

/** One statement for all: each way to the database and back costs more than the rows that it takes along. */
const WRITE = `
  WITH file AS (${FILES}), record_row AS (${RECORDS}), given_entry AS MATERIALIZED (${GIVEN_ENTRIES}),
       entry_row AS (${ENTRIES}), closed AS (${CLOSED}), opened AS (${OPENED}), started AS (${STARTED}),
       changed AS (${CHANGED})
  INSERT INTO disclosure (record_id, seq, fields) SELECT record_id, seq, fields FROM given_entry`;

export async function writeAll(tx: Transaction, rows: HotRows): Promise<void> {
  if (rows.files.length === 0) return;
  const lists = [
    rows.files,
    rows.records,
    rows.entries,
    rows.holdingsClosed,
    rows.holdingsOpened,
    rows.clocksStarted,
    rows.clocksChanged,
  ];
  await tx.write(WRITE, [
    ...lists.map((list) => JSON.stringify(list)),
    rows.holdingsClosed.map(({ record_id }) => record_id),
    rows.clocksChanged.map(({ id }) => id),
  ]);
}

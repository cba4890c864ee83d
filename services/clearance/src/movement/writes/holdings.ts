import type { Transaction } from '@onegate/persistence';
import type { Instant, MovementFile } from '../domain/movement-file.ts';
import { recordOf } from '../domain/movement-file.ts';
import type { HoldingChange } from '../domain/react.ts';

interface Span {
  readonly record_id: string;
  readonly from: Instant;
  to: Instant | null;
}

interface HoldingRow extends Span {
  readonly stage: string;
  readonly agency: string;
  readonly unit: string;
  readonly officer: string | null;
  readonly head: string;
  readonly cause: string;
}

interface Closing {
  readonly record_id: string;
  readonly at: Instant;
}

const CLOSE = `
  UPDATE holding SET valid = tstzrange(lower(valid), given.at)
  FROM json_to_recordset($1::json) AS given (record_id uuid, at timestamptz)
  WHERE holding.record_id = given.record_id AND upper_inf(holding.valid)`;

const OPEN = `
  INSERT INTO holding (record_id, valid, stage, agency, unit, officer, head, cause)
  SELECT record_id, tstzrange("from", "to"), stage, agency, unit, officer, head, cause
  FROM json_to_recordset($1::json) AS given (
    record_id uuid, "from" timestamptz, "to" timestamptz, stage text, agency text, unit text, officer text, head text,
    cause text)`;

const END_LIFE = `
  UPDATE life SET span = tstzrange(lower(span), given.at)
  FROM json_to_recordset($1::json) AS given (record_id uuid, at timestamptz)
  WHERE life.record_id = given.record_id AND upper_inf(life.span)`;

const BEGIN_LIFE = `
  INSERT INTO life (record_id, span)
  SELECT record_id, tstzrange("from", "to")
  FROM json_to_recordset($1::json) AS given (record_id uuid, "from" timestamptz, "to" timestamptz)`;

/** Changes of holders within one transaction: each opened row is written once, closed already where it ended again. */
export class HoldingWrites {
  readonly #opened: HoldingRow[] = [];
  readonly #born: Span[] = [];
  readonly #closed: Closing[] = [];
  readonly #died: Closing[] = [];
  readonly #openRows = new Map<string, HoldingRow>();
  readonly #openLives = new Map<string, Span>();

  /** `at` is the instant at which one holding ends and the next begins. */
  add(file: MovementFile, change: HoldingChange, at: Instant): void {
    const { recordId, before, after, cause } = change;
    if (before !== null) this.#end(this.#openRows, this.#closed, recordId, at);
    if (before !== null && after === null) this.#end(this.#openLives, this.#died, recordId, at);
    if (after === null) return;
    const { agency, unit, officer, head } = after;
    const { stage } = recordOf(file, recordId);
    const row = { record_id: recordId, from: at, to: null, stage, agency, unit, officer, head, cause };
    this.#opened.push(row);
    this.#openRows.set(recordId, row);
    if (before !== null) return;
    const life = { record_id: recordId, from: at, to: null };
    this.#born.push(life);
    this.#openLives.set(recordId, life);
  }

  async write(tx: Transaction): Promise<void> {
    for (const [sql, rows] of [
      [CLOSE, this.#closed],
      [OPEN, this.#opened],
      [END_LIFE, this.#died],
      [BEGIN_LIFE, this.#born],
    ] as const)
      if (rows.length > 0) await tx.write(sql, [JSON.stringify(rows)]);
  }

  #end(open: Map<string, Span>, closed: Closing[], recordId: string, at: Instant): void {
    const span = open.get(recordId);
    if (span) span.to = at;
    else closed.push({ record_id: recordId, at });
    open.delete(recordId);
  }
}

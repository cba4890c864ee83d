import type { Transaction } from '@onegate/persistence';
import type { ClockChanges } from '../domain/clocks.ts';
import type { ClockState, Instant } from '../domain/movement-file.ts';

interface ClockRow {
  readonly id: string;
  readonly movement_id: string;
  readonly record_id: string;
  readonly kind: string;
  readonly agency: string;
  readonly unit: string;
  readonly started_by: string;
  readonly started_at: string;
  readonly due_at: string | null;
  readonly breached_at: string | null;
  readonly closed_at: Instant | null;
}

const COLUMNS = `
  id uuid, movement_id uuid, record_id uuid, kind text, agency text, unit text, started_by text,
  started_at timestamptz, due_at timestamptz, breached_at timestamptz, closed_at timestamptz`;

const START = `
  INSERT INTO clock (id, movement_id, record_id, kind, agency, unit, started_by, started_at, due_at, breached_at,
                     closed_at)
  SELECT id, movement_id, record_id, kind, agency, unit, started_by, started_at, due_at, breached_at, closed_at
  FROM json_to_recordset($1::json) AS given (${COLUMNS})`;

const CHANGE = `
  UPDATE clock SET agency = given.agency, unit = given.unit, due_at = given.due_at, breached_at = given.breached_at,
                   closed_at = given.closed_at
  FROM json_to_recordset($1::json) AS given (${COLUMNS})
  WHERE clock.id = given.id`;

/** Changes of clocks within one transaction, the last of each. */
export class ClockWrites {
  readonly #started = new Map<string, ClockRow>();
  readonly #changed = new Map<string, ClockRow>();

  add(movementId: string, changes: ClockChanges, at: Instant): void {
    for (const clock of changes.opened) this.#started.set(clock.id, rowOf(movementId, clock, null));
    for (const clock of changes.changed) this.#set(rowOf(movementId, clock, null));
    for (const clock of changes.closed) this.#set(rowOf(movementId, clock, at));
  }

  async write(tx: Transaction): Promise<void> {
    if (this.#started.size > 0) await tx.write(START, [JSON.stringify([...this.#started.values()])]);
    if (this.#changed.size > 0) await tx.write(CHANGE, [JSON.stringify([...this.#changed.values()])]);
  }

  #set(row: ClockRow): void {
    (this.#started.has(row.id) ? this.#started : this.#changed).set(row.id, row);
  }
}

const rowOf = (movementId: string, clock: ClockState, closedAt: Instant | null): ClockRow => ({
  id: clock.id,
  movement_id: movementId,
  record_id: clock.recordId,
  kind: clock.kind,
  agency: clock.agency,
  unit: clock.unit,
  started_by: clock.startedBy,
  started_at: clock.startedAt,
  due_at: clock.dueAt,
  breached_at: clock.breachedAt,
  closed_at: closedAt,
});

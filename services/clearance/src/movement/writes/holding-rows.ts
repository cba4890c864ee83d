import { type Instant, type MovementFile, recordOf } from '../domain/movement-file.ts';
import type { HoldingChange } from '../domain/react.ts';

export interface Span {
  readonly record_id: string;
  readonly from: Instant;
  to: Instant | null;
}

export interface HoldingRow extends Span {
  readonly stage: string;
  readonly agency: string;
  readonly unit: string;
  readonly officer: string | null;
  readonly head: string;
  readonly cause: string;
}

export interface Closing {
  readonly record_id: string;
  readonly at: Instant;
}

/** Changes of holders within one transaction: each opened row is written once, closed already where it ended again. */
export class HoldingRows {
  readonly opened: HoldingRow[] = [];
  readonly closed: Closing[] = [];
  /** Lives that began and ended. */
  readonly born: Span[] = [];
  readonly died: Closing[] = [];
  readonly #openRows = new Map<string, HoldingRow>();
  readonly #openLives = new Map<string, Span>();

  /** `at` is the instant at which one holding ends and the next begins. */
  add(file: MovementFile, change: HoldingChange, at: Instant): void {
    const { recordId, before, after, cause } = change;
    if (before !== null) end(this.#openRows, this.closed, recordId, at);
    if (before !== null && after === null) end(this.#openLives, this.died, recordId, at);
    if (after === null) return;
    const { agency, unit, officer, head } = after;
    const { stage } = recordOf(file, recordId);
    const row = { record_id: recordId, from: at, to: null, stage, agency, unit, officer, head, cause };
    this.opened.push(row);
    this.#openRows.set(recordId, row);
    if (before !== null) return;
    const life = { record_id: recordId, from: at, to: null };
    this.born.push(life);
    this.#openLives.set(recordId, life);
  }
}

function end(open: Map<string, Span>, closed: Closing[], recordId: string, at: Instant): void {
  const span = open.get(recordId);
  if (span) span.to = at;
  else closed.push({ record_id: recordId, at });
  open.delete(recordId);
}

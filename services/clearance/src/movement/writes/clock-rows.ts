import type { ClockChanges } from '../domain/clocks.ts';
import type { Instant } from '../domain/movement-file.ts';
import { type ClockRow, clockRow } from './rows.ts';

/** Changes of clocks within one transaction, the last of each. */
export class ClockRows {
  readonly #started = new Map<string, ClockRow>();
  readonly #changed = new Map<string, ClockRow>();

  add(movementId: string, changes: ClockChanges, at: Instant): void {
    for (const clock of changes.opened) this.#started.set(clock.id, clockRow(movementId, clock, null));
    for (const clock of changes.changed) this.#set(clockRow(movementId, clock, null));
    for (const clock of changes.closed) this.#set(clockRow(movementId, clock, at));
  }

  get started(): ClockRow[] {
    return [...this.#started.values()];
  }

  get changed(): ClockRow[] {
    return [...this.#changed.values()];
  }

  #set(row: ClockRow): void {
    (this.#started.has(row.id) ? this.#started : this.#changed).set(row.id, row);
  }
}

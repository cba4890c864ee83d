import { newId } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import type { Input } from './domain/input.ts';
import type { WrittenEntry } from './domain/entries.ts';
import type { MovementFile } from './domain/movement-file.ts';
import type { Reaction } from './domain/react.ts';
import { ClockWrites } from './writes/clocks.ts';
import { type DifferenceRow, writeDifferences } from './writes/differences.ts';
import { writeEntries } from './writes/entries.ts';
import { type FileRow, writeFiles } from './writes/files.ts';
import { HandoverWrites } from './writes/handovers.ts';
import { HoldWrites } from './writes/holds.ts';
import { HoldingWrites } from './writes/holdings.ts';
import { type RecordRow, recordRow, showsChange, writeRecords } from './writes/records.ts';
import { type TermRow, termsOf, writeTerms } from './writes/terms.ts';

/** Inputs after which a record may be found under other words. */
const DECLARING: ReadonlySet<string> = new Set(['declaration.submitted', 'declaration.amended']);

/** What reactions of one transaction have to store: gathered, and written once, however many facts a batch had. */
export class PendingWrites {
  readonly #files = new Map<string, FileRow>();
  readonly #records = new Map<string, RecordRow>();
  readonly #terms: TermRow[] = [];
  readonly #entries: WrittenEntry[] = [];
  readonly #differences: DifferenceRow[] = [];
  readonly #holdings = new HoldingWrites();
  readonly #clocks = new ClockWrites();
  readonly #holds = new HoldWrites();
  readonly #handovers = new HandoverWrites();

  add(before: MovementFile | null, reaction: Reaction, input: Input, version: number): void {
    const { file } = reaction;
    const { movementId, gate, recordedAt } = file;
    this.#files.set(movementId, { movement_id: movementId, gate, version, state: file });
    for (const [id, record] of Object.entries(file.records))
      if (showsChange(before?.records[id], record)) this.#records.set(id, recordRow(file, id, record));
    if (DECLARING.has(input.name)) this.#terms.push(...termsOf(file));
    this.#entries.push(...reaction.entries);
    for (const change of reaction.holdings) this.#holdings.add(file, change, recordedAt);
    this.#clocks.add(movementId, reaction.clocks, recordedAt);
    this.#holds.add(file, input);
    this.#handovers.add(before, file, input);
    for (const code of reaction.differences)
      this.#differences.push({
        id: newId(),
        movement_id: movementId,
        gate,
        code,
        fact: input.name,
        event_id: input.eventId,
        recorded_at: recordedAt,
      });
  }

  async write(tx: Transaction): Promise<void> {
    await writeFiles(tx, [...this.#files.values()]);
    await writeRecords(tx, [...this.#records.values()]);
    await writeTerms(tx, this.#terms);
    await this.#holdings.write(tx);
    await writeEntries(tx, this.#entries);
    await this.#clocks.write(tx);
    await this.#holds.write(tx);
    await this.#handovers.write(tx);
    await writeDifferences(tx, this.#differences);
  }
}

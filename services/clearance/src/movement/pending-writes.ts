import { newId } from '@onegate/contracts';
import type { Transaction } from '@onegate/persistence';
import type { WrittenEntry } from './domain/entries.ts';
import type { Input } from './domain/input.ts';
import type { MovementFile } from './domain/movement-file.ts';
import type { Reaction } from './domain/react.ts';
import { BreachWrites } from './writes/breaches.ts';
import { ClockRows } from './writes/clock-rows.ts';
import { type DifferenceRow, writeDifferences } from './writes/differences.ts';
import { ContestWrites } from './writes/contests.ts';
import { HandoverWrites } from './writes/handovers.ts';
import { HoldingRows } from './writes/holding-rows.ts';
import { HoldWrites } from './writes/holds.ts';
import { ObligationWrites } from './writes/obligations.ts';
import { writeLives } from './writes/lives.ts';
import { entryRow, type RecordRow, recordRow, showsChange } from './writes/rows.ts';
import { type TrackingRow, writeTracking } from '../track/track.repository.ts';
import { trackingIn } from './writes/tracking.ts';
import { type TermRow, termsOf, writeTerms } from './writes/terms.ts';
import { writeAll } from './writes/write-all.ts';

/** Inputs after which a record may be found under other words. */
const DECLARING: ReadonlySet<string> = new Set([
  'declaration.submitted',
  'declaration.amended',
  'transshipment.completed',
]);

interface FileRow {
  readonly movement_id: string;
  readonly gate: string;
  readonly version: number;
  readonly state: MovementFile;
}

/** What reactions of one transaction have to store: gathered, and written once, however many facts a batch had. */
export class PendingWrites {
  readonly #files = new Map<string, FileRow>();
  readonly #records = new Map<string, RecordRow>();
  readonly #terms: TermRow[] = [];
  readonly #tracking: TrackingRow[] = [];
  readonly #entries: WrittenEntry[] = [];
  readonly #differences: DifferenceRow[] = [];
  readonly #holdings = new HoldingRows();
  readonly #clocks = new ClockRows();
  readonly #holds = new HoldWrites();
  readonly #handovers = new HandoverWrites();
  readonly #contests = new ContestWrites();
  readonly #obligations = new ObligationWrites();
  readonly #breaches = new BreachWrites();

  add(before: MovementFile | null, reaction: Reaction, input: Input, version: number): void {
    const { file } = reaction;
    const { movementId, gate, recordedAt } = file;
    this.#files.set(movementId, { movement_id: movementId, gate, version, state: file });
    for (const [id, record] of Object.entries(file.records))
      if (showsChange(before?.records[id], record)) this.#records.set(id, recordRow(file, id, record));
    if (DECLARING.has(input.name)) this.#terms.push(...termsOf(file));
    this.#tracking.push(...trackingIn(file, input));
    this.#entries.push(...reaction.entries);
    for (const change of reaction.holdings) this.#holdings.add(file, change, recordedAt);
    this.#clocks.add(movementId, reaction.clocks, recordedAt);
    this.#holds.add(before, file, input);
    this.#handovers.add(before, file, input, reaction.told);
    this.#contests.add(before, file, input);
    this.#obligations.add(file, input, before, reaction.told);
    this.#breaches.add(before, file, input, reaction.told);
    for (const code of reaction.differences) this.#differences.push(differenceRow(file, input, code));
  }

  async write(tx: Transaction): Promise<void> {
    await writeAll(tx, {
      files: [...this.#files.values()],
      records: [...this.#records.values()],
      entries: this.#entries.map(entryRow),
      holdingsClosed: this.#holdings.closed,
      holdingsOpened: this.#holdings.opened,
      clocksStarted: this.#clocks.started,
      clocksChanged: this.#clocks.changed,
    });
    await writeLives(tx, this.#holdings);
    await writeTerms(tx, this.#terms);
    await writeTracking(tx, this.#tracking);
    await this.#holds.write(tx);
    await this.#handovers.write(tx);
    await this.#contests.write(tx);
    await this.#obligations.write(tx);
    await this.#breaches.write(tx);
    await writeDifferences(tx, this.#differences);
  }
}

const differenceRow = (file: MovementFile, input: Input, code: string): DifferenceRow => ({
  id: newId(),
  movement_id: file.movementId,
  gate: file.gate,
  code,
  fact: input.name,
  event_id: input.eventId,
  recorded_at: file.recordedAt,
});

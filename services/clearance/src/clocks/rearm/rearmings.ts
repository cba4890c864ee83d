import { Injectable, Logger } from '@nestjs/common';
import { formatActor, newId } from '@onegate/contracts';
import { asSystem, Database, movementLock, streamLock, type Transaction } from '@onegate/persistence';
import { type Moved, type MovedClock, movedClocks } from '../../movement/domain/rearm.ts';
import { expectMovement, MovementDesk } from '../../movement/movement-desk.ts';
import type { OpenMovement } from '../../movement/open-movement.ts';
import { moveExplanations } from '../../breaches/explanation.repository.ts';
import { Registers } from '../../register/registers.ts';
import {
  CHUNK,
  findRearming,
  insertRearming,
  lastRearming,
  nextMovements,
  noteProgress,
  openRearmings,
} from './rearming.repository.ts';
import { byRule, movesExplanations, type Rearming, type StoredRearming } from './rearming.ts';

/** Of the five seconds that a transaction has. */
const ENOUGH_MS = 1500;

/**
 * Sets clocks anew when their unit's hours, an outage or a closure changed what counts: a portion of movements in each
 * transaction, in the order of their ids. How far it came stands in the database: a stop loses nothing.
 */
@Injectable()
export class Rearmings {
  readonly #logger = new Logger('Rearmings');

  constructor(
    private readonly database: Database,
    private readonly desk: MovementDesk,
    private readonly registers: Registers,
  ) {}

  /** To be called in the transaction of the change, which must have raised the version of the register. */
  async begin(tx: Transaction, rearming: Rearming): Promise<void> {
    await insertRearming(tx, rearming);
  }

  /** The next portion of everything that is under way. @returns whether there is more to do at once */
  see(): Promise<boolean> {
    return asSystem(() => this.#see());
  }

  async #see(): Promise<boolean> {
    const open = await openRearmings(this.database);
    if (open.length === 0) return false;
    await this.registers.newest();
    for (const rearming of open) await this.#goOn(rearming);
    return true;
  }

  /** Sets the clocks of one movement as they must run now. @returns how many moved */
  async set(movement: OpenMovement, rearming: Rearming): Promise<number> {
    const { file } = movement;
    if (!file) return 0;
    const { because, reference, cause } = rearming;
    const moved = movedClocks(file, await this.registers.at(file.gate));
    if (!moved.some((clock) => isMeant(clock, rearming))) return 0;
    const data = { because, ...(reference !== null && { reference }), moved: moved.map(told) };
    const actor = formatActor(cause.actor);
    await movement.apply({ name: 'clocks.rearmed', eventId: newId(), actor, data }, cause);
    return moved.length;
  }

  /** As `set`, before a clock of the movement is read: whoever is first, the portion or the clock, it has moved. */
  async setBeforeReading(tx: Transaction, movement: OpenMovement): Promise<void> {
    const { file } = movement;
    if (!file || movedClocks(file, await this.registers.at(file.gate)).length === 0) return;
    const last = (await lastRearming(tx, file.gate)) ?? byRule(file.gate, 'REGISTER');
    await this.set(movement, { ...last, unit: null, what: null });
  }

  /** Where another instance went on with it meanwhile, the next look finds how far that came. */
  async #goOn(rearming: StoredRearming): Promise<void> {
    const { id } = rearming;
    await this.database.write(async (tx) => {
      const movements = await nextMovements(tx, rearming);
      await tx.lock([...movements.map(movementLock), streamLock('rearming', id)]);
      const now = await findRearming(tx, id);
      if (now?.reached !== rearming.reached || now.complete) return;
      for (const movementId of movements) expectMovement(tx, movementId);
      const { reached, moved } = await this.#setAll(tx, movements, rearming);
      await this.#moveExplanations(tx, movements, reached, rearming);
      const done = movements.length < CHUNK && reached === movements.at(-1);
      await noteProgress(tx, id, done ? null : (reached ?? null), moved);
    });
  }

  /** As many as there is time for: a transaction that takes too long is undone, and would be again. */
  async #setAll(
    tx: Transaction,
    movements: readonly string[],
    rearming: Rearming,
  ): Promise<{ reached: string | undefined; moved: number }> {
    const began = performance.now();
    let moved = 0;
    let reached: string | undefined;
    for (const movementId of movements) {
      if (reached !== undefined && performance.now() - began > ENOUGH_MS) break;
      moved += await this.#setOne(tx, movementId, rearming);
      reached = movementId;
    }
    return { reached, moved };
  }

  async #moveExplanations(
    tx: Transaction,
    movements: readonly string[],
    reached: string | undefined,
    rearming: Rearming,
  ): Promise<void> {
    if (reached === undefined || !movesExplanations(rearming)) return;
    const { gate } = rearming;
    const { timetable } = await this.registers.at(gate);
    const set = movements.slice(0, movements.indexOf(reached) + 1);
    await moveExplanations(tx, gate, set, timetable);
  }

  async #setOne(tx: Transaction, movementId: string, rearming: Rearming): Promise<number> {
    const movement = await this.desk.open(tx, movementId);
    try {
      return await this.set(movement, rearming);
    } catch (error) {
      // One file that the engine cannot take must not keep the others waiting; its clocks are set when they are read.
      this.#logger.error(`the clocks of movement ${movementId}: ${String(error)}`);
      return 0;
    }
  }
}

/** What else moved is the matter of another rearming, unless it moves along. */
const isMeant = ({ unit, needs }: Moved, { unit: only, what }: Rearming): boolean =>
  (only === null || unit === only) && (what == null || needs.has(what));

const told = ({ needs: _, ...clock }: Moved): MovedClock => clock;

import { Injectable } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { asSystem, Database, movementLock, streamLock, type Transaction } from '@onegate/persistence';
import { recordOf } from '../movement/domain/movement-file.ts';
import { subjectOf } from '../movement/domain/tell.ts';
import { expectMovement, MovementDesk } from '../movement/movement-desk.ts';
import { Registers } from '../register/registers.ts';
import { fileObstacle } from './domain/shift-change.ts';
import {
  getShiftChange,
  incompleteChanges,
  insertChange,
  type LookedAt,
  noteProgress,
  type StoredChange,
} from './shift-change.repository.ts';
import { CHUNK, type HeldFile, heldFiles } from './turns/unit-turn.repository.ts';

/** Offers the files of a shift that ends, a portion in each transaction; every file has an offer of its own. */
@Injectable()
export class ShiftChanges {
  constructor(
    private readonly database: Database,
    private readonly desk: MovementDesk,
    private readonly registers: Registers,
  ) {}

  /** Opens a shift change with its first portion. */
  async open(tx: Transaction, change: StoredChange): Promise<void> {
    const files = await this.#lockNext(tx, change);
    await insertChange(tx, change);
    await this.#offerAll(tx, change, files);
    await this.desk.store(tx);
  }

  /** The next portion of every change that is under way. @returns whether there is more to do at once */
  see(): Promise<boolean> {
    return asSystem(() => this.#see());
  }

  async #see(): Promise<boolean> {
    const ids = await incompleteChanges(this.database);
    for (const id of ids) await this.#goOn(id);
    return ids.length > 0;
  }

  async #goOn(id: string): Promise<void> {
    await this.database.write(async (tx) => {
      const { stored } = await getShiftChange(tx, id);
      const files = await this.#lockNext(tx, stored);
      const now = await getShiftChange(tx, id);
      if (now.stored.reached === stored.reached && !now.stored.complete)
        await this.#offerAll(tx, stored, files);
    });
  }

  async #lockNext(tx: Transaction, { id, unit, officer, reached }: StoredChange): Promise<HeldFile[]> {
    const files = await heldFiles(tx, unit, officer, reached);
    const movements = [...new Set(files.map(({ movementId }) => movementId))];
    await tx.lock([...movements.map(movementLock), streamLock('shift-change', id)]);
    for (const movementId of movements) expectMovement(tx, movementId);
    return files;
  }

  async #offerAll(tx: Transaction, change: StoredChange, files: readonly HeldFile[]): Promise<void> {
    const lookedAt: LookedAt[] = [];
    for (const file of files) {
      const seen = await this.#offer(tx, change, file);
      if (seen) lookedAt.push(seen);
    }
    const last = files.length === CHUNK ? files.at(-1) : undefined;
    await noteProgress(tx, change.id, lookedAt, last?.recordId ?? null);
  }

  /** @returns undefined for a file that the one who gives or the one who takes does not have or has already */
  async #offer(
    tx: Transaction,
    change: StoredChange,
    { recordId, movementId }: HeldFile,
  ): Promise<LookedAt | undefined> {
    const movement = await this.desk.open(tx, movementId);
    const { file } = movement;
    if (!file) return undefined;
    const { holder } = recordOf(file, recordId);
    const { unit, officer, toOfficer, deadline, openedBy, cause } = change;
    if (holder?.unit !== unit || holder.officer === toOfficer) return undefined;
    if (officer !== null && holder.officer !== officer) return undefined;
    const register = await this.registers.at(file.gate);
    const obstacle = fileObstacle(file, recordId, change, register, movement.now);
    if (obstacle !== undefined) return { recordId, handoverId: null, obstacle };
    const handoverId = newId();
    const reason = { reasonCode: 'END_OF_SHIFT', deadline };
    const data = { handoverId, fromUnit: unit, toUnit: unit, toOfficer, ...reason };
    const act = { name: 'handover.offered' as const, eventId: newId(), actor: openedBy };
    const noted = { shiftChangeId: change.id };
    await movement.apply({ ...act, data: { subject: subjectOf(file, recordId), ...data }, noted }, cause);
    return { recordId, handoverId, obstacle: null };
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import type { Cause } from '@onegate/messaging';
import { asSystem, Clock, Database, movementLock, streamLock, type Transaction } from '@onegate/persistence';
import type { MovementFile } from '../../movement/domain/movement-file.ts';
import { subjectOf } from '../../movement/domain/tell.ts';
import { expectMovement, MovementDesk } from '../../movement/movement-desk.ts';
import type { Register } from '../../register/domain/register.ts';
import { Registers } from '../../register/registers.ts';
import { turnedRecord } from '../domain/turn.ts';
import { CHUNK, findTurn, heldFiles, writeTurn } from './unit-turn.repository.ts';

/** Who acts when a shift ends. */
const RULE = 'rule:clearance.shift';

/**
 * Brings the person who answers up to date when a shift or a head's time ends, whoever had claimed before: files of
 * the unit alone, in chunks, each in one transaction. Where it stands is in the database: a stop loses nothing.
 */
@Injectable()
export class Turns {
  readonly #logger = new Logger('Turns');
  /** Units that need no look, and up to when. */
  readonly #turned = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly desk: MovementDesk,
    private readonly registers: Registers,
    private readonly clock: Clock,
  ) {}

  /** Takes every unit to its last turn. @returns whether there is more to do at once */
  async see(): Promise<boolean> {
    const register = await this.registers.current();
    const now = this.clock.now().toISOString();
    let more = false;
    for (const { id } of register.data.units) {
      const turn = register.lastTurn(id, now);
      if (turn === undefined || turn <= (this.#turned.get(id) ?? '')) continue;
      if (await this.turn(id, turn, register)) more = true;
      else this.#turned.set(id, turn);
    }
    return more;
  }

  /** One chunk of a unit's files. Done twice it does nothing more. @returns whether there are more */
  turn(unit: string, to: string, register: Register): Promise<boolean> {
    return asSystem(() => this.#turnUnit(unit, to, register));
  }

  async #turnUnit(unit: string, to: string, register: Register): Promise<boolean> {
    return await this.database.write(async (tx) => {
      const before = await findTurn(tx, unit);
      if (before.target === null && before.turnedTo >= to) return false;
      const files = await heldFiles(tx, unit, null, before.reached);
      const movements = [...new Set(files.map(({ movementId }) => movementId))];
      await tx.lock([...movements.map(movementLock), streamLock('turn', unit)]);
      const now = await findTurn(tx, unit);
      if (now.reached !== before.reached || now.target !== before.target || now.turnedTo !== before.turnedTo)
        return true;
      for (const movementId of movements) expectMovement(tx, movementId);
      for (const movementId of movements) await this.#turn(tx, movementId, { unit, to, register });
      const target = before.target ?? to;
      const last = files.length === CHUNK ? files.at(-1) : undefined;
      const after = last
        ? { ...before, target, reached: last.recordId }
        : { turnedTo: target, target: null, reached: null };
      await writeTurn(tx, unit, after);
      return last !== undefined || target < to;
    });
  }

  async #turn(
    tx: Transaction,
    movementId: string,
    { unit, to, register }: { unit: string; to: string; register: Register },
  ): Promise<void> {
    try {
      const movement = await this.desk.open(tx, movementId);
      const { file, now } = movement;
      const recordId = file ? turnedRecord(file, register, now) : undefined;
      if (file && recordId !== undefined) await movement.apply(turned(file, recordId, unit, to), cause());
    } catch (error) {
      // One file that the engine cannot take must not keep the others from their leader.
      this.#logger.error(`the turn of movement ${movementId}: ${String(error)}`);
    }
  }
}

const cause = (): Cause => ({ actor: { kind: 'SYSTEM', id: RULE }, correlationId: newId() });

const turned = (file: MovementFile, recordId: string, unit: string, occurredAt: string) => ({
  name: 'shift.turned' as const,
  eventId: newId(),
  actor: `system:${RULE}:${unit}`,
  occurredAt,
  data: { subject: subjectOf(file, recordId), unit },
});

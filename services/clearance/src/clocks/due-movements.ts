import { Injectable } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import type { Cause } from '@onegate/messaging';
import { asSystem, Database, movementLock } from '@onegate/persistence';
import { nextDue, TIMER } from '../movement/domain/due.ts';
import { MovementDesk } from '../movement/movement-desk.ts';
import { Rearmings } from './rearm/rearmings.ts';

/** More movements wait for the next turn: one turn must not hold the others up. */
export const AT_ONCE = 500;

/** `now()`, not `clock_timestamp()`: only what stands still during a statement can be looked up in an index. */
export const DUE = `
  SELECT movement_id FROM clock
  WHERE closed_at IS NULL AND next_at <= now()
  GROUP BY movement_id ORDER BY min(next_at) LIMIT ${AT_ONCE}`;

/** Sees to clocks that have run out: each movement in a transaction of its own, under its lock. */
@Injectable()
export class DueMovements {
  constructor(
    private readonly database: Database,
    private readonly desk: MovementDesk,
    private readonly rearmings: Rearmings,
  ) {}

  /** Movements with a clock that has run out, the longest overdue first. */
  async find(): Promise<string[]> {
    const rows = await asSystem(() => this.database.read<{ movement_id: string }>(DUE));
    return rows.map(({ movement_id: id }) => id);
  }

  /**
   * Does what follows from every clock of a movement that has run out. Done twice it does nothing more: what was due
   * is looked up again under the lock.
   * @returns how many clocks were seen to
   */
  seeTo(movementId: string): Promise<number> {
    return asSystem(() => this.#seeTo(movementId));
  }

  async #seeTo(movementId: string): Promise<number> {
    return await this.database.write(async (tx) => {
      await tx.lock([movementLock(movementId)]);
      const movement = await this.desk.open(tx, movementId);
      await this.rearmings.setBeforeReading(tx, movement);
      const cause: Cause = { actor: { kind: 'SYSTEM', id: TIMER }, correlationId: newId() };
      let seen = 0;
      for (;;) {
        const act = movement.file && nextDue(movement.file, movement.now);
        if (!act) return seen;
        await movement.apply(act, cause);
        seen += 1;
      }
    });
  }
}

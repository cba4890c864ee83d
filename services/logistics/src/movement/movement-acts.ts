import { Injectable } from '@nestjs/common';
import type { Actor, FactName } from '@onegate/contracts';
import { type Answer, type Command, Commands, ok } from '@onegate/http';
import { type Cause, type NewFact, Outbox } from '@onegate/messaging';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { actedOn, allowedActions } from './allowed-actions.ts';
import type { Movement } from './domain/movement.ts';
import { stateAfter } from './domain/permitted.ts';
import type { Act, State } from './domain/state.ts';
import { getMovement } from './movement.repository.ts';
import { type MovementView, viewOf } from './movement-view.ts';

/** What an act finds when all that is the same for every act has been checked. */
export interface Step {
  readonly tx: Transaction;
  /** As it stands under its lock. */
  readonly movement: Movement;
  readonly next: State;
  readonly now: Date;
}

export interface Done {
  /** As it stands after the act. */
  readonly movement: Movement;
  /** By the caller. */
  readonly facts: readonly NewFact[];
  /** What follows by rule, in the same transaction. */
  readonly byRule?: { readonly actor: Actor; readonly facts: readonly NewFact[] };
}

/** Runs an act on a movement: lock, read, authorize, decide; then the act itself; then tell it. */
@Injectable()
export class MovementActs {
  constructor(
    private readonly commands: Commands,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param which the movement, or how to choose and lock it.
   * @param proved what the act itself has proved where the projection may lag behind.
   */
  async run(
    command: Command,
    which: string | ((tx: Transaction) => Promise<string>),
    act: Act,
    work: (step: Step) => Promise<Done>,
    proved: Partial<Pick<Movement, 'stage'>> = {},
  ): Promise<Answer<MovementView>> {
    return await this.commands.execute(command, async (tx) => {
      const id = typeof which === 'string' ? which : await which(tx);
      await tx.lock([movementLock(id)]);
      const movement = await getMovement(tx, id);
      command.authorize(actedOn(movement));
      command.expectVersion(movement.version, 'OPTIONAL');
      const allowed = allowedActions(command.caller, movement);
      const next = stateAfter(act, { ...movement, ...proved }, allowed);
      const done = await work({ tx, movement, next, now: this.clock.now() });
      const event = await this.#tell(tx, command.cause, done);
      const view = viewOf(done.movement, allowedActions(command.caller, done.movement));
      return ok(view, { version: done.movement.version, ...(event !== undefined && { event }) });
    });
  }

  async #tell(tx: Transaction, cause: Cause, { facts, byRule }: Done): Promise<string | undefined> {
    const told = await this.outbox.append(tx, cause, facts);
    const last = told.at(-1);
    if (!byRule || last === undefined) return last;
    const ruled = await this.outbox.append(
      tx,
      { ...cause, actor: byRule.actor, causationId: last },
      byRule.facts,
    );
    return ruled.at(-1) ?? last;
  }
}

/** A fact about the movement itself. */
export const factOf = <N extends FactName>(
  movement: Pick<Movement, 'id' | 'gate'>,
  name: N,
  occurredAt: Date,
  data: NewFact<N>['data'],
): NewFact<N> => ({ name, key: movement.id, subject: movement.id, gate: movement.gate, occurredAt, data });

import { Injectable } from '@nestjs/common';
import type { Stage } from '@onegate/codes';
import { type Cause, Outbox } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import { Admissions } from '../arrival/admissions.ts';
import { laneFor } from '../gate/domain/gate.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { consequenceOfStage } from './domain/consequence-of-stage.ts';
import type { Movement } from './domain/movement.ts';
import { INSIDE, type State } from './domain/state.ts';
import { nextState } from './domain/transitions.ts';
import { factOf } from './movement-acts.ts';
import { changed, COLUMNS, type MovementRow } from './movement.repository.ts';

const FOLLOW = `
  UPDATE movement SET stage = $2, state = $3,
    called_at = CASE WHEN $3 = 'CALLED' THEN coalesce(called_at, $4) ELSE called_at END, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;
/** Whoever was in the queue before keeps the number. */
const JOIN_QUEUE = `
  UPDATE movement SET stage = $2, state = $3, lane = coalesce(lane, $4),
    queue_number = coalesce(queue_number, nextval('queue_number')), queued_at = coalesce(queued_at, $5),
    called_at = NULL, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;
const KEEP_EARLY = `
  INSERT INTO early_stage (movement_id, stage) VALUES ($1, $2)
  ON CONFLICT (movement_id) DO UPDATE SET stage = $2`;

/** Clearance goes ahead, logistics follows: the stage is kept, and the truck joins or leaves the queue, or is done. */
@Injectable()
export class Followed {
  constructor(
    private readonly gates: GateRegister,
    private readonly outbox: Outbox,
    private readonly admissions: Admissions,
    private readonly clock: Clock,
  ) {}

  async follow(tx: Transaction, cause: Cause, movement: Movement, stage: Stage): Promise<void> {
    const consequence = consequenceOfStage(movement.state, stage);
    const state =
      consequence === undefined ? movement.state : (nextState(movement.state, consequence) ?? movement.state);
    if (consequence === 'queue') {
      await this.#join(tx, cause, movement, stage, state);
      return;
    }
    const after = changed(await tx.write<MovementRow>(FOLLOW, [movement.id, stage, state, this.clock.now()]));
    if (isInside(movement) && !isInside(after)) tx.afterCommit(() => this.admissions.wake(movement.gate));
  }

  /** A stage of a movement whose declaration has not been accepted here yet. */
  async keepEarly(tx: Transaction, movementId: string, stage: Stage): Promise<void> {
    await tx.write(KEEP_EARLY, [movementId, stage]);
  }

  async #join(tx: Transaction, cause: Cause, movement: Movement, stage: Stage, state: State): Promise<void> {
    const now = this.clock.now();
    const lane = laneFor(await this.gates.of(tx, movement), movement.direction, movement.id);
    const joined = changed(
      await tx.write<MovementRow>(JOIN_QUEUE, [movement.id, stage, state, lane.id, now]),
    );
    if (!joined.queue) throw new Error('a movement that joined the queue has no place in it');
    await this.outbox.append(tx, cause, [factOf(joined, 'queue.joined', now, joined.queue)]);
  }
}

const isInside = ({ state }: Movement): boolean => INSIDE.some((one) => one === state);

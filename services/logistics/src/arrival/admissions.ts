import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import { Outbox } from '@onegate/messaging';
import { asSystem, Clock, Database, movementLock } from '@onegate/persistence';
import { closureAt } from '../closures/closure.repository.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { nextState } from '../movement/domain/transitions.ts';
import { changed, COLUMNS, getMovement, type MovementRow } from '../movement/movement.repository.ts';
import { admissionLock, crowdAt, firstAtBarrier, GATES_WITH_WAITING } from './admission.repository.ts';
import { ADMISSION, admittedFact } from './admission.ts';

const ADMIT = `
  UPDATE movement SET state = $2, admitted_at = $3, version = version + 1
  WHERE movement_id = $1 RETURNING ${COLUMNS}`;
/** For what no commit of this process tells: a place freed by another instance, or by one that died. */
const LOOK_AGAIN_MS = 5000;

/** Lets in those who wait before the barrier when a place is freed, each in a transaction of its own. */
@Injectable()
export class Admissions implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #logger = new Logger('Admissions');
  readonly #running = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    private readonly database: Database,
    private readonly gates: GateRegister,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => void this.#wakeAll(), LOOK_AGAIN_MS);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await Promise.all(this.#running.values());
  }

  /** Called after the commit that freed a place. */
  wake(gate: string): void {
    if (this.#stopped) return;
    if (this.#running.has(gate)) {
      this.#again.add(gate);
      return;
    }
    // By rule, whoever freed the place.
    const run = asSystem(() => this.#admitAll(gate)).finally(() => {
      this.#running.delete(gate);
      if (this.#again.delete(gate)) this.wake(gate);
    });
    this.#running.set(gate, run);
  }

  async #wakeAll(): Promise<void> {
    try {
      const gates = await asSystem(() => this.database.read<{ gate: string }>(GATES_WITH_WAITING));
      for (const { gate } of gates) this.wake(gate);
    } catch (error) {
      this.#report(error);
    }
  }

  async #admitAll(gate: string): Promise<void> {
    try {
      for (;;) {
        const first = await firstAtBarrier(this.database, gate);
        if (this.#stopped || first === undefined || !(await this.#admit(first))) return;
      }
    } catch (error) {
      this.#report(error);
    }
  }

  /** @returns false when there is no place, so that asking for the next one is in vain. */
  async #admit(id: string): Promise<boolean> {
    return await this.database.write(async (tx) => {
      await tx.lock([movementLock(id)]);
      const movement = await getMovement(tx, id);
      const gate = await this.gates.of(tx, movement);
      await tx.lock([admissionLock(gate.code)]);
      const next = nextState(movement.state, 'admit');
      if (next === undefined || (await firstAtBarrier(tx, gate.code)) !== id) return true;
      const now = this.clock.now();
      // The row stands as it came until the gate is open again; then the next look lets it in.
      if ((await closureAt(tx, gate.code, now)) || (await crowdAt(tx, gate)).free <= 0) return false;
      const admitted = changed(await tx.write<MovementRow>(ADMIT, [id, next, now]));
      const cause = { actor: ADMISSION, correlationId: newId() };
      await this.outbox.append(tx, cause, [admittedFact(admitted, now)]);
      return true;
    });
  }

  #report(error: unknown): void {
    this.#logger.warn(
      { error: error instanceof Error ? error.message : 'unknown' },
      'waiting trucks were not let in; tried again soon',
    );
  }
}

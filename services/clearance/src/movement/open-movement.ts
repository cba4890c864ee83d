import { type Fact, formatActor, newId } from '@onegate/contracts';
import type { Cause, NewFact } from '@onegate/messaging';
import type { Registers } from '../register/registers.ts';
import { answeredFor } from './domain/answered-for.ts';
import type { HeardName, Input, LinkedName } from './domain/input.ts';
import type { Instant, MovementFile } from './domain/movement-file.ts';
import { openFile } from './domain/open-file.ts';
import { type Reaction, react } from './domain/react.ts';
import { movedBreaches, REARM } from './domain/rearm.ts';
import type { StoredFile } from './movement.repository.ts';

/** Facts to be told, and what caused them. */
export interface Told {
  readonly cause: Cause;
  readonly facts: readonly NewFact[];
}

export interface Written {
  readonly before: MovementFile | null;
  readonly reaction: Reaction;
  readonly input: Input;
  readonly version: number;
  readonly told: Told;
}

/** Distributes over the union: each kind of input without what the movement itself knows better. */
type Act<I = Input> = I extends Input
  ? Omit<I, 'occurredAt' | 'reportedAt'> & { readonly occurredAt?: string }
  : never;

/** The file of one movement while a transaction holds its lock. */
export class OpenMovement {
  #file: MovementFile | null;
  #version: number;
  readonly #readAt = performance.now();

  constructor(
    private readonly stored: StoredFile,
    private readonly registers: Registers,
    private readonly onWritten: (written: Written) => void,
  ) {
    this.#file = stored.file;
    this.#version = stored.version;
  }

  /** Null until its declaration has been submitted. */
  get file(): MovementFile | null {
    return this.#file;
  }

  /** What time it is on the axis of `recordedAt`. */
  get now(): Instant {
    return new Date(this.stored.now + performance.now() - this.#readAt).toISOString();
  }

  /** What another service told. */
  async hear(fact: Fact<HeardName | LinkedName>, cause: Cause): Promise<Reaction> {
    const { id: eventId, name, data, occurredAt, actor } = fact;
    return await this.apply({ name, data, eventId, occurredAt, actor } as Act, cause);
  }

  /** Lets something happen to the movement; it is stored with everything else that the transaction gathers. */
  async apply(act: Act, cause: Cause): Promise<Reaction> {
    if (this.#file && act.name !== 'clocks.rearmed') await this.#excuse(this.#file);
    const recordedAt = this.#recordedAt();
    const input = { ...act, ...happenedAt(act.occurredAt, recordedAt) } as Input;
    const before = this.#file;
    const file = before ?? opening(input, recordedAt);
    const register = await this.registers.at(file.gate);
    const reaction = react(file, input, { register, recordedAt, newId });
    this.#file = reaction.file;
    this.#version += 1;
    const board = (): string => register.unitOf(file.gate, 'MANAGEMENT_BOARD', recordedAt);
    const answered = { ...cause, actor: answeredFor(cause.actor, input.actor, board) };
    const told = toldBy(reaction, input, answered);
    this.onWritten({ before, reaction, input, version: this.#version, told });
    return reaction;
  }

  /** An outage was declared perhaps, and its portion has not come here: whoever is first, the portion or an act, it counts. */
  async #excuse(file: MovementFile): Promise<void> {
    const moved = movedBreaches(file, await this.registers.at(file.gate));
    if (moved.length === 0) return;
    const data = { because: 'REGISTER', moved: moved.map(({ needs: _, ...clock }) => clock) } as const;
    const cause: Cause = { actor: { kind: 'SYSTEM', id: REARM }, correlationId: newId() };
    await this.apply(
      { name: 'clocks.rearmed', eventId: newId(), actor: formatActor(cause.actor), data },
      cause,
    );
  }

  /** The database's clock, and later than everything recorded of this movement before. */
  #recordedAt(): Instant {
    const now = Math.floor(this.stored.now + performance.now() - this.#readAt);
    const last = this.#file === null ? 0 : Date.parse(this.#file.recordedAt);
    return new Date(Math.max(now, last + 1)).toISOString();
  }
}

/** @throws Error for any input but the first: callers ask `file` before. */
function opening(input: Input, recordedAt: Instant): MovementFile {
  if (input.name !== 'declaration.submitted')
    throw new Error(`${input.name} for a movement that has no record`);
  return openFile(input.data.declaration, input.occurredAt, recordedAt);
}

/** A service's time in the future is clamped, and what it said is kept. */
function happenedAt(
  reported: string | undefined,
  recordedAt: Instant,
): { occurredAt: Instant; reportedAt?: Instant } {
  if (reported === undefined) return { occurredAt: recordedAt };
  const occurredAt = new Date(reported).toISOString();
  return occurredAt <= recordedAt ? { occurredAt } : { occurredAt: recordedAt, reportedAt: occurredAt };
}

function toldBy(reaction: Reaction, input: Input, cause: Cause): Told {
  const { movementId: key, gate } = reaction.file;
  const occurredAt = new Date(input.occurredAt);
  const facts = reaction.told.map(({ eventId, ...told }) => ({
    ...told,
    key,
    gate,
    occurredAt,
    ...(eventId !== undefined && { id: eventId }),
  }));
  return { cause, facts };
}

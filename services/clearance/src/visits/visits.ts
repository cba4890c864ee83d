import { Injectable } from '@nestjs/common';
import { millisecondsOf } from '@onegate/codes';
import { type Fact, type FactData, newId } from '@onegate/contracts';
import type { Cause } from '@onegate/messaging';
import { type LockKey, movementLock, type Transaction } from '@onegate/persistence';
import type { Instant, MovementFile } from '../movement/domain/movement-file.ts';
import type { OpenMovement } from '../movement/open-movement.ts';
import { MovementDesk } from '../movement/movement-desk.ts';
import { Registers } from '../register/registers.ts';
import { digestOf, owedAfter, type PassingName, visitEndedBy, type Way, wayOf } from './domain/way.ts';
import {
  joinPassage,
  keepPassage,
  laterPassage,
  openVisits,
  type Passage,
  plateLock,
  platesOf,
} from './visit.repository.ts';

const RULE = 'rule:clearance.visit';

interface Passing {
  readonly tx: Transaction;
  readonly movement: OpenMovement;
  readonly passage: Passage;
  readonly cause: Cause;
}

/** Joins a vehicle's way in and its way out: the one creates an obligation, the other discharges it. */
@Injectable()
export class Visits {
  constructor(
    private readonly desk: MovementDesk,
    private readonly registers: Registers,
  ) {}

  /** What a passage may change besides its own movement: those on whose records the vehicle owes something. */
  static async locks(tx: Transaction, movementId: string): Promise<LockKey[]> {
    const digests = (await platesOf(tx, movementId)).map(digestOf);
    const open = await openVisits(tx, digests);
    return [...digests.map(plateLock), ...open.map((visit) => movementLock(visit.movementId))];
  }

  async passed(
    tx: Transaction,
    movement: OpenMovement,
    file: MovementFile,
    fact: Fact<PassingName>,
    cause: Cause,
  ): Promise<void> {
    const { movementId, gate, direction, plates } = file;
    const way = wayOf(fact.name, direction);
    if (way === undefined) return;
    // What this transaction has gathered must be there to be looked up.
    await this.desk.store(tx);
    const occurredAt = new Date(
      Math.min(Date.parse(fact.occurredAt), Date.parse(movement.now)),
    ).toISOString();
    for (const { key: plate } of plates) {
      const about = { eventId: fact.id, plate, digest: digestOf(plate), movementId, gate, way, occurredAt };
      await keepPassage(tx, about);
      const passing = { tx, movement, passage: about, cause };
      const owed = owedAfter(plate, way);
      await (owed ? this.#begin(passing, owed) : this.#end(passing));
    }
  }

  async #begin(
    { tx, movement, passage, cause }: Passing,
    owed: { kind: Kind; cause: string },
  ): Promise<void> {
    const { plate, eventId, occurredAt, way, gate, movementId } = passage;
    const known = (await openVisits(tx, [passage.digest])).some((visit) => visit.plate === plate);
    if (known) await this.#differ(movement, passage, cause);
    const register = await this.registers.at(gate);
    const unit = register.unitOf(gate, 'CUSTOMS');
    const dueAt = later(occurredAt, register.limitOf(movement.file ?? gate, owed.kind));
    const obligationId = newId();
    const subject = { kind: 'MOVEMENT' as const, id: movementId };
    const data = { subject, obligationId, ...owed, agency: 'CUSTOMS' as const, unit, plate, dueAt };
    const by = { eventId: newId(), actor: `system:${RULE}:${unit}`, occurredAt };
    await movement.apply({ name: 'obligation.created', data, ...by }, cause);
    await joinPassage(tx, eventId, plate, obligationId);
    const home = await laterPassage(tx, plate, opposite(way), occurredAt);
    if (!home || known) return;
    await this.#discharge(movement, { obligationId, kind: owed.kind }, home, unit, cause);
    await joinPassage(tx, home.eventId, plate, obligationId);
  }

  async #end({ tx, movement, passage, cause }: Passing): Promise<void> {
    const { plate, occurredAt, eventId, digest } = passage;
    const match = visitEndedBy(plate, occurredAt, await openVisits(tx, [digest]));
    if (match.kind === 'AMBIGUOUS') await this.#differ(movement, passage, cause);
    if (match.kind !== 'ONE') return;
    const { movementId, obligationId } = match.visit;
    if (!tx.holds(movementLock(movementId)))
      throw new Error(`movement ${movementId} came to owe something only now: to be done again`);
    const owing = await this.desk.open(tx, movementId);
    const owed = owing.file?.obligations?.[obligationId];
    if (!owed) return;
    const about = { obligationId, kind: owed.kind };
    await this.#discharge(owing, about, { eventId, at: occurredAt }, owed.unit, cause);
    await joinPassage(tx, eventId, plate, obligationId);
    await this.desk.store(tx);
  }

  async #discharge(
    owing: OpenMovement,
    about: { obligationId: string; kind: Kind },
    passage: { eventId: string; at: Instant },
    unit: string,
    cause: Cause,
  ): Promise<void> {
    const subject = { kind: 'MOVEMENT' as const, id: owing.file?.movementId ?? '' };
    const data = { subject, ...about, reasonCode: 'CROSSED_AGAIN', evidence: passage.eventId };
    const by = { eventId: newId(), actor: `system:${RULE}:${unit}`, occurredAt: passage.at };
    await owing.apply({ name: 'obligation.discharged', data, ...by }, cause);
  }

  async #differ(movement: OpenMovement, passage: Passage, cause: Cause): Promise<void> {
    const { plate, occurredAt } = passage;
    const by = { eventId: newId(), actor: `system:${RULE}:`, occurredAt };
    await movement.apply({ name: 'plate.ambiguous', data: { plate }, ...by }, cause);
  }
}

type Kind = FactData<'obligation.created'>['kind'];

const opposite = (way: Way): Way => (way === 'IN' ? 'OUT' : 'IN');

const later = (at: Instant, duration: string): Instant =>
  new Date(Date.parse(at) + millisecondsOf(duration)).toISOString();

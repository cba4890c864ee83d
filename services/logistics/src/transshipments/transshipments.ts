import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newPartRef } from '@onegate/codes';
import { formatActor, newId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { type NewFact, Outbox } from '@onegate/messaging';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { type Fault, Refusal } from '@onegate/problems';
import { findCargo } from '../cargo/cargo.repository.ts';
import { occurrence } from '../movement/domain/occurrence.ts';
import type { Movement } from '../movement/domain/movement.ts';
import { findMovement, getMovement } from '../movement/movement.repository.ts';
import { type Counted, faultsOfBalance, partsOf } from './domain/balance.ts';
import { faultsOfBeginning, isPresent, type Wanted } from './domain/check.ts';
import type { Transshipment } from './transshipment.ts';
import {
  beginTransshipment,
  busyAmong,
  endTransshipment,
  getTransshipment,
  isTaken,
  moveCargo,
} from './transshipment.repository.ts';

type Told = 'transshipment.started' | 'transshipment.completed' | 'transshipment.abandoned';

/** Goods go from one truck to another, under the locks of every movement that it concerns. */
@Injectable()
export class Transshipments {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns its id, and the event */
  async begin(tx: Transaction, sourceId: string, wanted: Wanted, said: string | undefined, command: Command) {
    const homes = await this.#lock(tx, [sourceId, wanted.receivingMovementId], wanted.shipmentIds);
    const source = await getMovement(tx, sourceId);
    command.authorize({ gate: source.gate });
    const receiving = await findMovement(tx, wanted.receivingMovementId);
    const cargo = await findCargo(tx, wanted.shipmentIds);
    const busy = await busyAmong(tx, wanted.shipmentIds);
    refuse('logistics.transshipment.faulty', faultsOfBeginning(wanted, { source, receiving, cargo, busy }));
    const at = occurrence(said, this.clock.now());
    const transshipmentId = newId();
    const { id: sourceMovementId, gate } = source;
    const { receivingMovementId, shipmentIds } = wanted;
    const data = { transshipmentId, sourceMovementId, receivingMovementId, shipmentIds };
    await beginTransshipment(tx, { ...data, gate, startedAt: at }, formatActor(command.cause.actor));
    const event = await this.#tell(tx, command, homes, gate, { name: 'transshipment.started', data }, at);
    return { begun: await getTransshipment(tx, transshipmentId), event };
  }

  async complete(
    tx: Transaction,
    id: string,
    counts: readonly Counted[],
    said: string | undefined,
    command: Command,
  ) {
    const { open, homes, at } = await this.#open(tx, id, said, command);
    const { sourceMovementId, receivingMovementId, gate, transshipmentId } = open;
    const source = await getMovement(tx, sourceMovementId);
    const receiving = await getMovement(tx, receivingMovementId);
    const cargo = await findCargo(tx, open.shipmentIds);
    const unloaded = cargo.every(({ yard }) => yard !== null);
    if (!isPresent(receiving) || !(unloaded || isPresent(source)))
      throw new Refusal('logistics.transshipment.truck-gone');
    refuse('logistics.transshipment.unbalanced', faultsOfBalance(counts, cargo));
    const minted = await this.#mint(tx, gate, counts.length);
    const parts = partsOf(counts, cargo, () => minted.pop() ?? { shipmentId: newId(), ref: '' });
    await moveCargo(tx, receivingMovementId, parts);
    await endTransshipment(tx, id, { state: 'COMPLETED', parts, by: formatActor(command.cause.actor), at });
    const data = {
      transshipmentId,
      sourceMovementId,
      receivingMovementId,
      shipmentIds: open.shipmentIds,
      partial: parts.some(({ child }) => child !== undefined),
      sourcePlates: platesOf(source),
      receivingPlates: platesOf(receiving),
      parts,
    };
    const event = await this.#tell(tx, command, homes, gate, { name: 'transshipment.completed', data }, at);
    return { ended: await getTransshipment(tx, id), event };
  }

  async abandon(tx: Transaction, id: string, reasonCode: string, said: string | undefined, command: Command) {
    const { open, homes, at } = await this.#open(tx, id, said, command);
    const { sourceMovementId, receivingMovementId, shipmentIds, transshipmentId, gate } = open;
    const by = formatActor(command.cause.actor);
    await endTransshipment(tx, id, { state: 'ABANDONED', reasonCode, by, at });
    const data = { transshipmentId, sourceMovementId, receivingMovementId, shipmentIds, reasonCode };
    const event = await this.#tell(tx, command, homes, gate, { name: 'transshipment.abandoned', data }, at);
    return { ended: await getTransshipment(tx, id), event };
  }

  async #open(tx: Transaction, id: string, said: string | undefined, command: Command) {
    const found = await getTransshipment(tx, id);
    const { sourceMovementId, receivingMovementId, shipmentIds } = found;
    const homes = await this.#lock(tx, [sourceMovementId, receivingMovementId], shipmentIds);
    const open: Transshipment = await getTransshipment(tx, id);
    command.authorize({ gate: open.gate });
    if (open.state !== 'OPEN') throw new Refusal('logistics.transshipment.ended');
    const at = occurrence(said, this.clock.now());
    if (at < open.startedAt) throw new Refusal('http.validation', { faults: [beforeItsStart(said)] });
    return { open, homes, at };
  }

  /** @returns every movement that it concerns: both trucks, and the homes of the goods */
  async #lock(tx: Transaction, trucks: readonly string[], shipmentIds: readonly string[]): Promise<string[]> {
    const homes = (await findCargo(tx, shipmentIds)).map(({ homeMovementId }) => homeMovementId);
    const all = [...new Set([...trucks, ...homes])];
    await tx.lock(all.map(movementLock));
    return all;
  }

  /** Told of every movement that it concerns, so that the file of each hears it in its order. */
  async #tell(
    tx: Transaction,
    command: Command,
    movements: readonly string[],
    gate: string,
    fact: { [N in Told]: Pick<NewFact<N>, 'name' | 'data'> }[Told],
    occurredAt: Date,
  ): Promise<string | undefined> {
    const facts = movements.map((key) => ({ ...fact, key, subject: key, gate, occurredAt }));
    return (await this.outbox.append(tx, command.cause, facts)).at(0);
  }

  async #mint(tx: Transaction, gate: string, count: number): Promise<{ shipmentId: string; ref: string }[]> {
    const minted: { shipmentId: string; ref: string }[] = [];
    while (minted.length < count) {
      const ref = newPartRef(gate, this.clock.now().getUTCFullYear(), randomBytes);
      if (!(await isTaken(tx, ref))) minted.push({ shipmentId: newId(), ref });
    }
    return minted;
  }
}

const platesOf = ({ plate, trailerPlate }: Movement) => [plate, ...(trailerPlate ? [trailerPlate] : [])];

function refuse(code: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new Refusal(code, { faults });
}

const beforeItsStart = (value: string | undefined): Fault => ({
  code: 'validation.too-early',
  field: '/occurredAt',
  message: 'it cannot end before it began',
  value,
});

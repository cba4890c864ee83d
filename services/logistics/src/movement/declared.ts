import { Injectable } from '@nestjs/common';
import { type Cause, type NewFact, Outbox } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import { assess, type Assessment } from '../charges/domain/assess.ts';
import { declareCargo } from '../cargo/cargo.repository.ts';
import { GateRegister } from '../gate/gate-register.ts';
import { createMovement, type Declaration, reviseMovement } from './declared.repository.ts';
import { isSettled, type Movement } from './domain/movement.ts';
import { factOf } from './movement-acts.ts';

/** What follows from a declaration in force: the movement as declared, and what it owes. */
@Injectable()
export class Declared {
  constructor(
    private readonly gates: GateRegister,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The first version in force: the truck is expected. */
  async expect(tx: Transaction, cause: Cause, declaration: Declaration): Promise<void> {
    const now = this.clock.now();
    const assessment = await this.#assess(tx, declaration);
    const movement = await createMovement(tx, declaration, assessment, now);
    await declareCargo(tx, declaration);
    if (movement.state !== 'CANCELLED') await this.#tell(tx, cause, movement, assessment, now);
  }

  /** A later version: charges are assessed anew; what was paid stays paid. */
  async revise(tx: Transaction, cause: Cause, declaration: Declaration): Promise<void> {
    const now = this.clock.now();
    const assessment = await this.#assess(tx, declaration);
    const movement = await reviseMovement(tx, declaration, assessment, now);
    await declareCargo(tx, declaration);
    await this.#tell(tx, cause, movement, assessment, now);
  }

  async #assess(tx: Transaction, declaration: Declaration): Promise<Assessment> {
    const { tariffs, currency } = await this.gates.of(tx, declaration);
    return assess(declaration, tariffs, currency);
  }

  async #tell(
    tx: Transaction,
    cause: Cause,
    movement: Movement,
    assessment: Assessment,
    now: Date,
  ): Promise<void> {
    const { declarationVersion } = movement;
    const { total } = assessment;
    const items = assessment.items.map(({ code, amount }) => ({ code, amount }));
    const facts: NewFact[] = [
      factOf(movement, 'charges.assessed', now, { declarationVersion, items, total }),
    ];
    if (isSettled(movement))
      facts.push(
        factOf(movement, 'charges.settled', now, { declarationVersion, total, method: 'NOTHING_DUE' }),
      );
    await this.outbox.append(tx, cause, facts);
  }
}

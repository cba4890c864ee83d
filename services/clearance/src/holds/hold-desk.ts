import { Injectable } from '@nestjs/common';
import type { Command } from '@onegate/http';
import { movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import type { MovementFile } from '../movement/domain/movement-file.ts';
import type { OpenMovement } from '../movement/open-movement.ts';
import { RecordActs } from '../records/record-acts.ts';
import type { WhenRequest } from '../records/when.request.ts';
import type { Register } from '../register/domain/register.ts';
import { Registers } from '../register/registers.ts';
import { isInside } from '../sealed/domain/compartment.ts';
import { type ToldBy, underSeal } from '../sealed/seal.ts';
import { findSealed, type SealedHold } from '../sealed/sealed.repository.ts';
import type { PlacedHold } from './hold.repository.ts';

/** A hold that somebody is about to act on, under the lock of its movement. */
export interface OpenHold {
  readonly movement: OpenMovement & { readonly file: MovementFile };
  readonly register: Register;
  /** By whom and as part of what it is told; of a sealed hold nothing of the caller. */
  readonly by: ToldBy;
  /** What is true of it, where it is sealed. */
  readonly sealed: SealedHold | undefined;
}

/** What all acts of the agency that holds have in common. */
@Injectable()
export class HoldDesk {
  constructor(
    private readonly acts: RecordActs,
    private readonly registers: Registers,
  ) {}

  /**
   * Opens a hold for the agency that placed it; a sealed one only for whoever is in its compartment. Everyone else is
   * told the same of either.
   * @throws Refusal
   */
  async open(
    tx: Transaction,
    placed: PlacedHold,
    command: Command,
    when: WhenRequest = {},
  ): Promise<OpenHold> {
    await tx.lock([movementLock(placed.movementId)]);
    const sealed = placed.sealed ? await findSealed(tx, placed.holdId) : undefined;
    if (!placed.sealed) command.authorize({ gate: placed.gate, agency: placed.agency });
    else if (!sealed || !isInside(sealed.truth, command.caller)) throw new Refusal('auth.not-yours');
    const movement = await this.acts.openFile(tx, placed.movementId);
    const register = await this.registers.at(placed.gate);
    const done = this.acts.doneBy(command, when, placed.placedAt.toISOString());
    const by = sealed ? underSeal(register, placed.gate) : { done, cause: command.cause };
    if (!movement.file.holds[placed.holdId]) throw new Refusal('clearance.hold.lifted');
    return { movement, register, by, sealed };
  }
}

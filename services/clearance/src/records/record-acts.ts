import { Injectable } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { formatActor, newId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { Clock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { type Action, obstacles } from '../movement/domain/actions.ts';
import { type MovementFile, recordOf } from '../movement/domain/movement-file.ts';
import { MovementDesk } from '../movement/movement-desk.ts';
import type { OpenMovement } from '../movement/open-movement.ts';
import { allowedActions } from './allowed-actions.ts';
import { occurrence } from './domain/occurrence.ts';
import type { WhenRequest } from './when.request.ts';

/** What every act of a person on a record has in common. */
@Injectable()
export class RecordActs {
  constructor(
    private readonly desk: MovementDesk,
    private readonly clock: Clock,
  ) {}

  /** The file of a movement whose lock the transaction holds. */
  async open(tx: Transaction, movementId: string): Promise<OpenMovement> {
    return await this.desk.open(tx, movementId);
  }

  /** As `open`, of a movement that surely has a file: a record was found in it. */
  async openFile(
    tx: Transaction,
    movementId: string,
  ): Promise<OpenMovement & { readonly file: MovementFile }> {
    const movement = await this.desk.open(tx, movementId);
    if (!movement.file) throw new Refusal('clearance.record.not-found');
    return movement as OpenMovement & { readonly file: MovementFile };
  }

  /** Stores what came of the act. @returns ids of the events told, the act's own first */
  async store(tx: Transaction): Promise<string[]> {
    return await this.desk.store(tx);
  }

  /**
   * Who did it and when, under the id of an event of its own.
   * @param after what the act answers happened then: it cannot have come before
   * @throws Refusal for a time in the future, or before what the act answers
   */
  doneBy(
    command: Command,
    when: WhenRequest = {},
    after?: string,
  ): { eventId: string; actor: string; occurredAt?: string } {
    const at = occurrence(when.occurredAt, this.clock.now(), after);
    return { eventId: newId(), actor: formatActor(command.cause.actor), ...at };
  }

  /** @throws Refusal with the code of what stands against the action, naming what is allowed instead */
  refuseUnlessAllowed(action: Action, file: MovementFile, recordId: string, caller: Caller): void {
    const code = obstacles[action](file, recordId);
    if (code !== undefined) throw this.refusal(code, file, recordId, caller);
  }

  /** @throws Refusal unless the caller's unit is the one that answers */
  refuseOtherUnits(file: MovementFile, recordId: string, caller: Caller): void {
    if (recordOf(file, recordId).holder?.unit !== caller.unit)
      throw this.refusal('clearance.handover.not-holder', file, recordId, caller);
  }

  /** @param field JSON Pointer to what is wrong in the request; absent when the state stands against it */
  refusal(code: string, file: MovementFile, recordId: string, caller: Caller, field?: string): Refusal {
    return new Refusal(code, {
      members: { allowedActions: allowedActions(caller, file, recordId) },
      ...(field !== undefined && {
        faults: [{ code, field, message: `${field.slice(1)} is not possible for this record now` }],
      }),
    });
  }
}

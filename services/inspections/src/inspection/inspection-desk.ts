import { Injectable } from '@nestjs/common';
import type { Caller } from '@onegate/auth';
import { type Answer, type Command, Commands, ok } from '@onegate/http';
import { type NewFact, Outbox } from '@onegate/messaging';
import { Clock, movementLock, type Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';
import { allowedActions } from './allowed-actions.ts';
import type { Inspection } from './domain/inspection.ts';
import { InspectionRepository } from './inspection.repository.ts';
import type { InspectionView } from './inspection.view.ts';
import { showInspection } from './show-inspection.ts';
import type { Step } from './domain/step.ts';

export interface Act {
  /** Decides on the task as it stands; called again when somebody else changed it meanwhile. */
  readonly decide: (inspection: Inspection, now: Date) => Step;
  /** What else changes with it, in the same transaction. */
  readonly then?: (tx: Transaction, next: Inspection, occurredAt: Date) => Promise<void>;
  readonly answer?: (
    view: InspectionView,
    extras: { version: number; event?: string },
  ) => Answer<InspectionView>;
}

/** Where a person's act on one task is carried out: found, authorised, decided, kept and told. */
@Injectable()
export class InspectionDesk {
  constructor(
    private readonly commands: Commands,
    private readonly inspections: InspectionRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async act(command: Command, id: string, act: Act): Promise<Answer<InspectionView>> {
    return await this.commands.execute(command, async (tx) => {
      const { saved, step } = await this.#carryOut(tx, command, id, act);
      await act.then?.(tx, saved, step.occurredAt);
      const events = await this.outbox.append(tx, command.cause, factsOf(saved, step));
      const event = events.at(-1);
      const view = showInspection(saved, command.caller);
      const reply = act.answer ?? ok<InspectionView>;
      return reply(view, { version: saved.version, ...(event !== undefined && { event }) });
    });
  }

  /**
   * Decides on what was read before the lock, and keeps the outcome only if the version is still the same under it:
   * one statement less than reading twice, and the same certainty.
   */
  async #carryOut(
    tx: Transaction,
    command: Command,
    id: string,
    act: Act,
  ): Promise<{ saved: Inspection; step: Step }> {
    for (let tried = 0; ;) {
      const inspection = await this.inspections.get(id, tx);
      command.authorize(inspection);
      // Nobody has changed it meanwhile: it may be read, not written.
      if (inspection.version === tried) throw new Refusal('auth.not-yours');
      tried = inspection.version;
      command.expectVersion(inspection.version, 'OPTIONAL');
      const step = decideFor(command.caller, inspection, () => act.decide(inspection, this.clock.now()));
      await tx.lock([movementLock(inspection.movementId)]);
      const saved = await this.inspections.save(tx, step.next);
      if (saved) return { saved, step };
    }
  }
}

/** A conflict names what this caller may do with the task instead. */
function decideFor(caller: Caller, inspection: Inspection, decide: () => Step): Step {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal) || error.definition.kind !== 'CONFLICT') throw error;
    const { params, members } = error.details;
    throw new Refusal(error.code, {
      ...(params && { params }),
      members: {
        inspectionStatus: inspection.status,
        ...members,
        allowedActions: allowedActions(inspection, caller),
      },
    });
  }
}

/** A step's fact, on the key of its movement. */
export function factsOf(inspection: Inspection, { fact, occurredAt }: Step): NewFact[] {
  if (!fact) return [];
  const { movementId, subject, gate } = inspection;
  return [{ ...fact, key: movementId, subject: subject.id, gate, occurredAt }];
}

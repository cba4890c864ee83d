import { Injectable } from '@nestjs/common';
import type { Command } from '@onegate/http';
import { type Cause, Outbox } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import { permit } from '../act.ts';
import type { Declaration } from '../declaration.ts';
import { saveStanding } from '../declaration.repository.ts';
import { needsReview } from '../domain/check/warnings.ts';
import { accepted, submitted } from '../domain/transitions.ts';
import { acceptedFact, submittedFact } from '../facts.ts';
import { holdPlate } from '../plate-hold.repository.ts';

export const AUTOMATIC_CHECK = 'rule:declarations.automatic-check';

/** Hands a declaration to the agencies and, where nothing needs an officer's eye, accepts it by rule. */
@Injectable()
export class Submission {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the declaration as it stands now, and the id of the last fact. */
  async submit(
    tx: Transaction,
    command: Command,
    declarationId: string,
  ): Promise<{ declaration: Declaration; event: string }> {
    const { declaration: before } = await permit(tx, command, declarationId, 'submit');
    const now = this.clock.now();
    const sent = submitted(before, now);
    const after = needsReview(sent.warnings) ? sent : accepted(sent, now);
    await holdPlate(tx, after.content.vehicle.plate.key, after.movementId);
    await saveStanding(tx, after);
    const [told = ''] = await this.outbox.append(tx, command.cause, [
      submittedFact(sent, now, after !== sent),
    ]);
    if (after === sent) return { declaration: after, event: told };
    const byRule = actingByRule(command.cause, told);
    const [event = told] = await this.outbox.append(tx, byRule, [acceptedFact(after, now)]);
    return { declaration: after, event };
  }
}

const actingByRule = ({ correlationId, traceparent }: Cause, causationId: string): Cause => ({
  actor: { kind: 'SYSTEM', id: AUTOMATIC_CHECK },
  correlationId,
  causationId,
  ...(traceparent !== undefined && { traceparent }),
});

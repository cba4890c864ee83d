import { Injectable } from '@nestjs/common';
import { newId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import { permit } from '../../declaration/act.ts';
import { saveStanding } from '../../declaration/declaration.repository.ts';
import { closed } from '../../declaration/domain/transitions.ts';
import { factOf } from '../../declaration/facts.ts';
import { type Cancellation, insertCancellation } from '../cancellation.repository.ts';

/** Takes wishes to cancel. */
@Injectable()
export class CancellationRequests {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @returns the wish, and the id of its fact; a draft, of which no one was told, causes none. */
  async request(
    tx: Transaction,
    command: Command,
    declarationId: string,
    reasonCode: string,
  ): Promise<{ cancellation: Cancellation; event?: string }> {
    const { declaration, next } = await permit(tx, command, declarationId, 'cancel');
    const now = this.clock.now();
    const cancellation = asked(declarationId, reasonCode, now, next === 'CANCELLED');
    await insertCancellation(tx, cancellation, command.caller.id);
    if (next === 'CANCELLED') {
      await saveStanding(tx, closed(declaration, next, now));
      return { cancellation };
    }
    const { cancellationId } = cancellation;
    await saveStanding(tx, {
      ...declaration,
      version: declaration.version + 1,
      openCancellation: cancellationId,
    });
    const [event = ''] = await this.outbox.append(tx, command.cause, [
      factOf('cancellation.requested', declaration, now, { cancellationId, declarationId, reasonCode }),
    ]);
    return { cancellation, event };
  }
}

const asked = (declarationId: string, reasonCode: string, now: Date, atOnce: boolean): Cancellation => ({
  cancellationId: newId(),
  declarationId,
  status: atOnce ? 'GRANTED' : 'REQUESTED',
  reasonCode,
  requestedAt: now,
  decidedAt: atOnce ? now : null,
  decisionCode: null,
});

import { Injectable } from '@nestjs/common';
import { parsePlate } from '@onegate/codes';
import { newId } from '@onegate/contracts';
import type { Command } from '@onegate/http';
import { Outbox } from '@onegate/messaging';
import { Clock, type Transaction } from '@onegate/persistence';
import { permit } from '../../declaration/act.ts';
import type { Declaration } from '../../declaration/declaration.ts';
import { saveStanding } from '../../declaration/declaration.repository.ts';
import { identified } from '../../declaration/domain/identity.ts';
import { contentOf, crewOf } from '../../declaration/domain/normalise.ts';
import { factOf } from '../../declaration/facts.ts';
import { holdPlate } from '../../declaration/plate-hold.repository.ts';
import { type Amendment, insertAmendment } from '../amendment.repository.ts';
import { AmendmentForm, type ReadAmendment } from './amendment-form.ts';

/** Takes requests to change what was accepted. The new plate is held from now on, so that applying cannot fail. */
@Injectable()
export class AmendmentRequests {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly form: AmendmentForm,
  ) {}

  async request(
    tx: Transaction,
    command: Command,
    declarationId: string,
    body: unknown,
  ): Promise<{ amendment: Amendment; event: string }> {
    const { declaration } = await permit(tx, command, declarationId, 'amend', plateKeysIn(body));
    const now = this.clock.now();
    const amendment = amendmentOf(declaration, this.form.read(body, declaration), now);
    await holdPlate(tx, amendment.plateKey, declaration.movementId);
    await insertAmendment(tx, amendment, command.caller.id);
    await saveStanding(tx, {
      ...declaration,
      version: declaration.version + 1,
      openAmendment: amendment.amendmentId,
    });
    const { amendmentId, fromVersion, toVersion, kinds, approvalBy } = amendment;
    const data = { amendmentId, declarationId, fromVersion, toVersion, kinds, approvalBy };
    const [event = ''] = await this.outbox.append(tx, command.cause, [
      factOf('amendment.requested', declaration, now, data),
    ]);
    return { amendment, event };
  }
}

/** The plate that the body names, where it can be read, so that its lock is taken with the others. */
function plateKeysIn(body: unknown): string[] {
  const plate = (
    body as { changes?: { vehicle?: { plate?: { country?: unknown; text?: unknown; province?: unknown } } } }
  ).changes?.vehicle?.plate;
  if (typeof plate?.country !== 'string' || typeof plate.text !== 'string') return [];
  const province = typeof plate.province === 'string' ? plate.province : undefined;
  const parsed = parsePlate({ country: plate.country, text: plate.text, province });
  return parsed.ok ? [parsed.key] : [];
}

function amendmentOf(declaration: Declaration, read: ReadAmendment, now: Date): Amendment {
  const content = contentOf(read.written, declaration.declarantEnterprise);
  return {
    amendmentId: newId(),
    declarationId: declaration.declarationId,
    status: 'REQUESTED',
    reasonCode: read.reasonCode,
    kinds: read.kinds,
    approvalBy: read.approvalBy,
    fromVersion: declaration.declarationVersion,
    toVersion: declaration.declarationVersion + 1,
    plateKey: content.vehicle.plate.key,
    content: { ...content, shipments: identified(content.shipments, declaration.content.shipments) },
    crew: crewOf(read.written.crew),
    warnings: read.warnings,
    requestedAt: now,
    inspectionId: null,
    decidedAt: null,
    decisionCode: null,
  };
}

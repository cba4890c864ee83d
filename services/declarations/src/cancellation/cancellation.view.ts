import { Code, Id, Text, Time } from '@onegate/http';
import { type Cancellation, CANCELLATION_STATUSES } from './cancellation.repository.ts';

/** A wish to cancel and what became of it. */
export class CancellationView {
  @Id({ meaning: 'The cancellation.', example: '019ae0f0-5b7c-7c6e-8d3a-0f1e2d3c4b5d' })
  cancellationId!: string;

  @Id({ meaning: 'The declaration.' })
  declarationId!: string;

  @Code({ of: CANCELLATION_STATUSES, meaning: 'REQUESTED until clearance decides.', example: 'REQUESTED' })
  status!: string;

  @Text({ max: 64, meaning: 'Why the enterprise cancels.', example: 'GOODS_NOT_READY' })
  reasonCode!: string;

  @Time({ meaning: 'When it was asked for.', example: '2026-11-24T01:00:00.000Z' })
  requestedAt!: string;

  @Time({ optional: true, meaning: 'When it was decided.', example: '2026-11-24T01:00:01.000Z' })
  decidedAt?: string;

  @Text({ max: 80, optional: true, meaning: 'Why it was decided so.', example: 'AFTER_ARRIVAL' })
  decisionCode?: string;
}

export const showCancellation = (cancellation: Cancellation): CancellationView => ({
  cancellationId: cancellation.cancellationId,
  declarationId: cancellation.declarationId,
  status: cancellation.status,
  reasonCode: cancellation.reasonCode,
  requestedAt: cancellation.requestedAt.toISOString(),
  ...(cancellation.decidedAt && { decidedAt: cancellation.decidedAt.toISOString() }),
  ...(cancellation.decisionCode !== null && { decisionCode: cancellation.decisionCode }),
});

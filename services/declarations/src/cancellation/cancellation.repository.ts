import type { Transaction } from '@onegate/persistence';
import type { Reads } from '../declaration/declaration.repository.ts';

export const CANCELLATION_STATUSES = ['REQUESTED', 'GRANTED', 'REJECTED'] as const;

export type CancellationStatus = (typeof CANCELLATION_STATUSES)[number];

/** A wish to cancel: the enterprise's, or after arrival the management board's. Of a draft it is granted at once, of all else clearance decides. */
export interface Cancellation {
  readonly cancellationId: string;
  readonly declarationId: string;
  readonly status: CancellationStatus;
  readonly reasonCode: string;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly decisionCode: string | null;
}

export async function insertCancellation(
  tx: Transaction,
  cancellation: Cancellation,
  by: string,
): Promise<void> {
  await tx.write(
    `INSERT INTO cancellation (id, declaration_id, status, reason_code, requested_by, requested_at, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      cancellation.cancellationId,
      cancellation.declarationId,
      cancellation.status,
      cancellation.reasonCode,
      by,
      cancellation.requestedAt,
      cancellation.decidedAt,
    ],
  );
}

/** The last wish to cancel this declaration, if there was one. */
export async function latestCancellation(
  reads: Reads,
  declarationId: string,
): Promise<Cancellation | undefined> {
  const [found] = await reads.read<Cancellation>(
    `SELECT id AS "cancellationId", declaration_id AS "declarationId", status, reason_code AS "reasonCode",
       requested_at AS "requestedAt", decided_at AS "decidedAt", decision_code AS "decisionCode"
     FROM cancellation WHERE declaration_id = $1 ORDER BY id DESC LIMIT 1`,
    [declarationId],
  );
  return found;
}

export async function decideCancellation(
  tx: Transaction,
  cancellationId: string,
  status: Exclude<CancellationStatus, 'REQUESTED'>,
  decidedAt: Date,
  decisionCode: string,
): Promise<void> {
  await tx.write('UPDATE cancellation SET status = $2, decided_at = $3, decision_code = $4 WHERE id = $1', [
    cancellationId,
    status,
    decidedAt,
    decisionCode,
  ]);
}

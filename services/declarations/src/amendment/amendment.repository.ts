import type { Transaction } from '@onegate/persistence';
import type { Reads } from '../declaration/declaration.repository.ts';
import type { Content, CrewMember } from '../declaration/domain/content.ts';
import type { Warning } from '../declaration/domain/check/warnings.ts';
import type { AmendmentKind, AmendmentStatus, ApprovalAgency } from './domain/amendment.ts';

/** A request to change what was accepted, with the whole content as it would be then. */
export interface Amendment {
  readonly amendmentId: string;
  readonly declarationId: string;
  readonly status: AmendmentStatus;
  readonly reasonCode: string;
  readonly kinds: AmendmentKind[];
  readonly approvalBy: ApprovalAgency;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly plateKey: string;
  readonly content: Content;
  readonly crew: readonly CrewMember[];
  readonly warnings: readonly Warning[];
  readonly requestedAt: Date;
  readonly inspectionId: string | null;
  readonly decidedAt: Date | null;
  readonly decisionCode: string | null;
}

const COLUMNS = `
  id AS "amendmentId", declaration_id AS "declarationId", status, reason_code AS "reasonCode", kinds,
  approval_by AS "approvalBy", from_version AS "fromVersion", to_version AS "toVersion", plate_key AS "plateKey",
  content, crew, warnings, requested_at AS "requestedAt", inspection_id AS "inspectionId", decided_at AS "decidedAt",
  decision_code AS "decisionCode"`;

export async function insertAmendment(tx: Transaction, amendment: Amendment, by: string): Promise<void> {
  await tx.write(
    `INSERT INTO amendment (id, declaration_id, status, reason_code, kinds, approval_by, from_version, to_version,
       plate_key, content, crew, warnings, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      amendment.amendmentId,
      amendment.declarationId,
      amendment.status,
      amendment.reasonCode,
      amendment.kinds,
      amendment.approvalBy,
      amendment.fromVersion,
      amendment.toVersion,
      amendment.plateKey,
      JSON.stringify(amendment.content),
      JSON.stringify(amendment.crew),
      JSON.stringify(amendment.warnings),
      by,
      amendment.requestedAt,
    ],
  );
}

export async function findAmendment(reads: Reads, amendmentId: string): Promise<Amendment | undefined> {
  const [found] = await reads.read<Amendment>(`SELECT ${COLUMNS} FROM amendment WHERE id = $1`, [
    amendmentId,
  ]);
  return found;
}

/** The amendment on which this task of inspections decides. */
export async function findByInspection(reads: Reads, inspectionId: string): Promise<Amendment | undefined> {
  const [found] = await reads.read<Amendment>(`SELECT ${COLUMNS} FROM amendment WHERE inspection_id = $1`, [
    inspectionId,
  ]);
  return found;
}

/** Newest first; a declaration has few. */
export async function amendmentsOf(reads: Reads, declarationId: string): Promise<Amendment[]> {
  return await reads.read<Amendment>(
    `SELECT ${COLUMNS} FROM amendment WHERE declaration_id = $1 ORDER BY id DESC LIMIT 200`,
    [declarationId],
  );
}

/** Keeps what was decided; `decidedAt` stays empty while it is open. */
export async function saveDecision(
  tx: Transaction,
  amendmentId: string,
  status: AmendmentStatus,
  decidedAt: Date | null,
  decisionCode: string | null,
): Promise<void> {
  await tx.write('UPDATE amendment SET status = $2, decided_at = $3, decision_code = $4 WHERE id = $1', [
    amendmentId,
    status,
    decidedAt,
    decisionCode,
  ]);
}

/** Keeps which task of inspections decides on the amendment. */
export async function saveInspection(
  tx: Transaction,
  amendmentId: string,
  inspectionId: string,
): Promise<void> {
  await tx.write('UPDATE amendment SET inspection_id = $2 WHERE id = $1', [amendmentId, inspectionId]);
}

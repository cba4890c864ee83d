import { missing } from '@onegate/http';
import { currentScope, type Transaction } from '@onegate/persistence';
import type { Refusal } from '@onegate/problems';
import type { Declaration } from './declaration.ts';
import { customsNumbersOf } from './domain/content.ts';
import type { Status } from './domain/status.ts';

/** A transaction or the database itself: whatever can read. */
export type Reads = Pick<Transaction, 'read' | 'beyond'>;

const COLUMNS = `
  id AS "declarationId", movement_id AS "movementId", ref, gate, status, version,
  declaration_version AS "declarationVersion", declarant_enterprise AS "declarantEnterprise", content, crew, warnings,
  created_by AS "createdBy", lodged_as AS "lodgedAs", corrections, open_amendment AS "openAmendment", open_cancellation AS "openCancellation", created_at AS "createdAt",
  submitted_at AS "submittedAt", accepted_at AS "acceptedAt", accepted_reason AS "acceptedReason",
  closed_at AS "closedAt"`;

/** What must be locked before the declaration is read for a decision. */
export interface DeclarationKey {
  readonly movementId: string;
  readonly plateKey: string;
}

const NOT_FOUND = 'declarations.declaration.not-found';
/** For whoever serves at a gate, what was never submitted there does not exist. */
const ELSEWHERE = `
  SELECT id FROM declaration WHERE id = $1 AND (declaration_version > 0 OR NOT gate = ANY ($2::text[]))`;

const unseen = (reads: Reads, declarationId: string): Promise<Refusal> =>
  missing(reads, ELSEWHERE, [declarationId, currentScope()?.gates ?? []], NOT_FOUND);

/** Undefined where the caller does not see the declaration. */
export async function findKey(reads: Reads, declarationId: string): Promise<DeclarationKey | undefined> {
  const [key] = await reads.read<DeclarationKey>(
    'SELECT movement_id AS "movementId", plate_key AS "plateKey" FROM declaration WHERE id = $1',
    [declarationId],
  );
  return key;
}

/** `declarations.declaration.not-found`, or `auth.not-yours` for another's. */
export const missingKey = (reads: Reads, declarationId: string): Promise<Refusal> =>
  missing(reads, 'SELECT id FROM declaration WHERE id = $1', [declarationId], NOT_FOUND);

const NOT_SUBMITTED = `
  SELECT status FROM declaration WHERE id = $1 AND declaration_version = 0 AND gate = ANY ($2::text[])`;

/**
 * How a declaration stands that was never submitted at the caller's gate: who serves there does not see it, but where
 * its status alone forbids an act hears that, and not that it is somebody else's.
 */
export async function findNotSubmitted(reads: Reads, declarationId: string): Promise<Status | undefined> {
  const gates = currentScope()?.gates ?? [];
  const [found] = await reads.beyond<{ status: Status }>(NOT_SUBMITTED, [declarationId, gates]);
  return found?.status;
}

/** @throws Refusal `declarations.declaration.not-found`, or `auth.not-yours` for another's */
export async function getDeclaration(reads: Reads, declarationId: string): Promise<Declaration> {
  const [found] = await reads.read<Declaration>(`SELECT ${COLUMNS} FROM declaration WHERE id = $1`, [
    declarationId,
  ]);
  if (!found) throw await unseen(reads, declarationId);
  return found;
}

/** The declaration of a movement, if this service has declared it. */
export async function findByMovement(reads: Reads, movementId: string): Promise<Declaration | undefined> {
  const [found] = await reads.read<Declaration>(`SELECT ${COLUMNS} FROM declaration WHERE movement_id = $1`, [
    movementId,
  ]);
  return found;
}

export async function insertDeclaration(tx: Transaction, declaration: Declaration): Promise<void> {
  const { content } = declaration;
  await tx.write(
    `INSERT INTO declaration (id, movement_id, ref, gate, direction, status, version, declaration_version,
       declarant_enterprise, carrier_enterprise, plate_key, customs_numbers, content, crew, warnings, created_by,
       created_at, lodged_as)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      declaration.declarationId,
      declaration.movementId,
      declaration.ref,
      declaration.gate,
      content.direction,
      declaration.status,
      declaration.version,
      declaration.declarationVersion,
      declaration.declarantEnterprise,
      content.carrierEnterprise,
      content.vehicle.plate.key,
      customsNumbersOf(content),
      JSON.stringify(content),
      JSON.stringify(declaration.crew),
      JSON.stringify(declaration.warnings),
      declaration.createdBy,
      declaration.createdAt,
      declaration.lodgedAs && JSON.stringify(declaration.lodgedAs),
    ],
  );
}

/** Stores where the declaration stands, without writing its content again. */
export async function saveStanding(tx: Transaction, declaration: Declaration): Promise<void> {
  await tx.write(
    `UPDATE declaration SET status = $2, version = $3, declaration_version = $4, corrections = $5,
       open_amendment = $6, open_cancellation = $7, submitted_at = $8, accepted_at = $9, accepted_reason = $10,
       closed_at = $11
     WHERE id = $1`,
    [
      declaration.declarationId,
      declaration.status,
      declaration.version,
      declaration.declarationVersion,
      JSON.stringify(declaration.corrections),
      declaration.openAmendment,
      declaration.openCancellation,
      declaration.submittedAt,
      declaration.acceptedAt,
      declaration.acceptedReason,
      declaration.closedAt,
    ],
  );
}

/** Stores what the declaration says, and its version. */
export async function saveContent(tx: Transaction, declaration: Declaration): Promise<void> {
  const { content } = declaration;
  await tx.write(
    `UPDATE declaration SET version = $2, carrier_enterprise = $3, plate_key = $4, customs_numbers = $5, content = $6,
       crew = $7, warnings = $8
     WHERE id = $1`,
    [
      declaration.declarationId,
      declaration.version,
      content.carrierEnterprise,
      content.vehicle.plate.key,
      customsNumbersOf(content),
      JSON.stringify(content),
      JSON.stringify(declaration.crew),
      JSON.stringify(declaration.warnings),
    ],
  );
}

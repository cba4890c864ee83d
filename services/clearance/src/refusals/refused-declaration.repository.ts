import type { Transaction } from '@onegate/persistence';

export interface RefusedDeclaration {
  readonly number: string;
  readonly refusalId: string;
  readonly gate: string;
  readonly reasonCode: string;
  readonly legalBasis: string;
  readonly refusedBy: string;
  readonly approver: string;
  readonly refusedAt: string;
}

const PARTS = `
  SELECT DISTINCT record.movement_id AS id
  FROM record_term JOIN record USING (record_id)
  WHERE record_term.kind = 'CUSTOMS_NUMBER' AND record_term.term = $1 AND record.gate = ANY ($2)
  ORDER BY 1`;

/** Movements that carry, or once carried, a part of the customs declaration at these gates. */
export async function movementsWith(
  tx: Transaction,
  number: string,
  gates: readonly string[],
): Promise<string[]> {
  return (await tx.read<{ id: string }>(PARTS, [number, gates])).map(({ id }) => id);
}

const KEEP = `
  INSERT INTO refused_declaration
    (number, refusal_id, gate, reason_code, legal_basis, refused_by, approver, refused_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

export async function keepRefused(tx: Transaction, refused: RefusedDeclaration): Promise<void> {
  const { number, refusalId, gate, reasonCode, legalBasis, refusedBy, approver, refusedAt } = refused;
  await tx.write(KEEP, [number, refusalId, gate, reasonCode, legalBasis, refusedBy, approver, refusedAt]);
}

type Known = Pick<RefusedDeclaration, 'number' | 'refusalId' | 'reasonCode' | 'legalBasis'>;

const FIND = `
  SELECT number, refusal_id AS "refusalId", reason_code AS "reasonCode", legal_basis AS "legalBasis"
  FROM refused_declaration WHERE number = ANY ($1)`;

/** Which of the customs declarations were refused as a whole. */
export async function findRefused(tx: Transaction, numbers: readonly string[]): Promise<Known[]> {
  return numbers.length === 0 ? [] : await tx.read<Known>(FIND, [numbers]);
}

import type { ActingAgency } from '@onegate/codes';
import type { Transaction } from '@onegate/persistence';
import { Refusal } from '@onegate/problems';

export interface PlacedHold {
  readonly recordId: string;
  readonly movementId: string;
  readonly agency: ActingAgency;
  readonly legalBasis: string;
  readonly reviewAt: string;
}

interface Row {
  record_id: string;
  movement_id: string;
  agency: ActingAgency;
  legal_basis: string;
  review_at: Date;
}

const FIND = 'SELECT record_id, movement_id, agency, legal_basis, review_at FROM hold WHERE id = $1';

/** @throws Refusal when there is no such hold */
export async function getHold(tx: Transaction, id: string): Promise<PlacedHold> {
  const [row] = await tx.read<Row>(FIND, [id]);
  if (!row) throw new Refusal('clearance.hold.not-found');
  return {
    recordId: row.record_id,
    movementId: row.movement_id,
    agency: row.agency,
    legalBasis: row.legal_basis,
    reviewAt: row.review_at.toISOString(),
  };
}

import type { Transaction } from '@onegate/persistence';
import type { Reads } from '../../declaration/declaration.repository.ts';
import { type Decision, eachOnce } from './decision.ts';

const KEEP = `
  INSERT INTO customs_decision (event_id, decision, movement_id, shipment_id, number, channel_from, channel_to, agency,
    reason_code, legal_basis, decided_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (event_id) DO NOTHING`;

const NOTHING = {
  shipmentId: null,
  number: null,
  from: null,
  to: null,
  agency: null,
  reasonCode: null,
  legalBasis: null,
};

type Told = Pick<Decision, 'decision' | 'movementId'> &
  Partial<Omit<Decision, 'decidedAt'>> & { readonly decidedAt: string };

export async function keepDecision(tx: Transaction, eventId: string, told: Told): Promise<void> {
  const { decision, movementId, shipmentId, number, from, to, agency, reasonCode, legalBasis, decidedAt } = {
    ...NOTHING,
    ...told,
  };
  await tx.write(KEEP, [
    ...[eventId, decision, movementId, shipmentId, number, from, to, agency, reasonCode, legalBasis],
    decidedAt,
  ]);
}

/** Of the parts, of what was split from them, of their trucks, and of the number itself; the first first. */
const FIND = `
  WITH RECURSIVE part AS (
    SELECT unnest($1::uuid[]) AS shipment_id
    UNION
    SELECT child.shipment_id FROM part JOIN part_outcome AS child ON child.parent_id = part.shipment_id)
  SELECT decision, movement_id AS "movementId", shipment_id AS "shipmentId", number, channel_from AS "from",
         channel_to AS "to", agency, reason_code AS "reasonCode", legal_basis AS "legalBasis", decided_at AS "decidedAt"
  FROM customs_decision
  WHERE shipment_id IN (SELECT shipment_id FROM part) OR number = $3
     OR (movement_id = ANY ($2::uuid[]) AND shipment_id IS NULL AND number IS NULL)
  UNION ALL
  SELECT 'AMENDMENT_' || amendment.status, declaration.movement_id, NULL, NULL, NULL, NULL, amendment.approval_by,
         coalesce(amendment.decision_code, amendment.reason_code), NULL,
         coalesce(amendment.decided_at, amendment.requested_at)
  FROM amendment JOIN declaration ON declaration.id = amendment.declaration_id
  WHERE declaration.id = ANY ($4::uuid[])
  ORDER BY "decidedAt", decision
  LIMIT 1000`;

export interface Parts {
  readonly number: string;
  readonly shipmentIds: readonly string[];
  readonly movementIds: readonly string[];
  readonly declarationIds: readonly string[];
}

export async function decisionsOn(reads: Reads, parts: Parts): Promise<Decision[]> {
  const { number, shipmentIds, movementIds, declarationIds } = parts;
  return eachOnce(await reads.read<Decision>(FIND, [shipmentIds, movementIds, number, declarationIds]));
}

import { type Caller, scopeOf } from '@onegate/auth';
import { type Channel, sumDecimals } from '@onegate/codes';
import type { Reads } from '../declaration/declaration.repository.ts';
import type { Shipment } from '../declaration/domain/content.ts';
import { type Outcome, outcomeOfAll } from './domain/balance.ts';
import { outcomesOf } from './part-outcome.repository.ts';
import type { CustomsDeclarationPart } from './customs-declaration.view.ts';

interface Row {
  readonly declarationId: string;
  readonly movementId: string;
  readonly ref: string;
  readonly status: string;
  readonly shipments: readonly Shipment[];
}

/** Declarations that name the number, of the caller's enterprise ($2) or, once submitted, at the caller's gates ($3). */
const NAMING = `
  SELECT id AS "declarationId", movement_id AS "movementId", ref, status, content -> 'shipments' AS shipments
  FROM declaration
  WHERE id IN (SELECT declaration_id FROM declaration_customs_number WHERE number = $1)
    AND (declarant_enterprise = $2 OR carrier_enterprise = $2
      OR (declaration_version > 0 AND gate = ANY ($3::text[])))
  ORDER BY id DESC
  LIMIT 200`;

/** As shown, with what the balance is made of. */
export interface FoundPart extends CustomsDeclarationPart {
  readonly channel: Channel;
  readonly outcome: Outcome;
}

/** @returns the shipments that carry a part, as far as the caller may see them. */
export async function findParts(reads: Reads, caller: Caller, number: string): Promise<FoundPart[]> {
  const own = scopeOf('customs-declarations.read', caller) === 'OWN_ENTERPRISE';
  const rows = await reads.read<Row>(NAMING, [
    number,
    own ? caller.enterprise : null,
    own ? [] : caller.gates,
  ]);
  const parts = rows.flatMap((row) => row.shipments.flatMap((shipment) => partOf(row, shipment, number)));
  const outcomes = await outcomesOf(
    reads,
    parts.map(({ shipmentId }) => shipmentId),
  );
  return parts.map((part) => ({ ...part, outcome: outcomeOfPart(part, outcomes) }));
}

/** A declaration that was cancelled takes its parts with it, whatever clearance has said yet. */
const outcomeOfPart = (
  { shipmentId, status }: Part,
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
): Outcome => (status === 'CANCELLED' ? 'CANCELLED' : outcomeOfAll(outcomes.get(shipmentId) ?? []));

type Part = Omit<FoundPart, 'outcome'>;

function partOf(row: Row, shipment: Shipment, number: string): Part[] {
  const customs = shipment.customsDeclarations.find((named) => named.number === number);
  if (!customs) return [];
  return [
    {
      declarationId: row.declarationId,
      movementId: row.movementId,
      movementRef: row.ref,
      shipmentId: shipment.shipmentId,
      shipmentRef: shipment.ref,
      status: row.status,
      enterprise: shipment.enterprise,
      amendment: customs.amendment,
      typeCode: customs.typeCode,
      officeCode: customs.officeCode,
      channel: customs.channel,
      grossWeightKg: sumDecimals(shipment.goods.map(({ grossWeightKg }) => grossWeightKg)),
    },
  ];
}

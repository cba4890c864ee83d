import type { Transaction } from '@onegate/persistence';

export interface KeptDemand {
  readonly demandId: string;
  readonly movementId: string;
  readonly demandedFor: string;
  readonly shipmentIds: readonly string[];
  readonly by: string;
  readonly at: Date;
}

export async function keepDemand(tx: Transaction, demand: KeptDemand): Promise<void> {
  const { demandId, movementId, demandedFor, shipmentIds, by, at } = demand;
  await tx.write(
    `INSERT INTO unloading_demand (demand_id, movement_id, demanded_for, shipment_ids, demanded_by, demanded_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [demandId, movementId, demandedFor, shipmentIds, by, at],
  );
}

/** Whether the demand is one of this truck that nobody has answered. */
export async function isOpenDemand(tx: Transaction, id: string, movementId: string): Promise<boolean> {
  const rows = await tx.read(
    'SELECT FROM unloading_demand WHERE demand_id = $1 AND movement_id = $2 AND answered_at IS NULL',
    [id, movementId],
  );
  return rows.length > 0;
}

/** An open demand for this shipment, if there is one. */
export async function openDemandFor(tx: Transaction, shipmentId: string): Promise<string | undefined> {
  const [row] = await tx.read<{ id: string }>(
    'SELECT demand_id AS id FROM unloading_demand WHERE demanded_for = $1 AND answered_at IS NULL',
    [shipmentId],
  );
  return row?.id;
}

/** Every open demand of the truck all of whose goods are off it now is answered. */
export async function answerDemands(tx: Transaction, movementId: string, at: Date): Promise<void> {
  await tx.write(
    `UPDATE unloading_demand SET answered_at = $2
     WHERE movement_id = $1 AND answered_at IS NULL
       AND NOT EXISTS (SELECT FROM cargo WHERE shipment_id = ANY (shipment_ids) AND cargo.movement_id = $1)`,
    [movementId, at],
  );
}

export async function putInYard(
  tx: Transaction,
  shipmentIds: readonly string[],
  yard: string,
  place: string,
): Promise<void> {
  await tx.write(
    'UPDATE cargo SET movement_id = NULL, yard = $2, place = $3 WHERE shipment_id = ANY ($1::uuid[])',
    [shipmentIds, yard, place],
  );
}

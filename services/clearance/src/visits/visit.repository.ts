import type { LockKey, Transaction } from '@onegate/persistence';
import type { OpenVisit, Way } from './domain/way.ts';

/** Ways of vehicles whose plates could be taken for each other are put down one after the other. */
export const plateLock = (digest: string): LockKey => `4:plate:${digest}`;

const PLATES = `
  SELECT plate ->> 'key' AS key FROM movement_file, json_array_elements(state -> 'plates') AS plate
  WHERE movement_id = $1`;

export async function platesOf(tx: Transaction, movementId: string): Promise<string[]> {
  const rows = await tx.read<{ key: string }>(PLATES, [movementId]);
  return rows.map(({ key }) => key);
}

const OPEN = `
  SELECT id AS "obligationId", movement_id AS "movementId", plate, since
  FROM obligation
  WHERE discharged_at IS NULL AND kind IN ('VEHICLE_RETURN', 'FOREIGN_VEHICLE_EXIT')
    AND substring(plate FROM '[^:]*$') = ANY ($1)
  ORDER BY since, id`;

/** Visits that nobody has ended, of every plate with one of these letterings. */
export async function openVisits(tx: Transaction, digests: readonly string[]): Promise<OpenVisit[]> {
  const rows = await tx.read<Omit<OpenVisit, 'since'> & { since: Date }>(OPEN, [digests]);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

export interface Passage {
  readonly eventId: string;
  readonly plate: string;
  readonly digest: string;
  readonly movementId: string;
  readonly gate: string;
  readonly way: Way;
  readonly occurredAt: string;
}

export async function keepPassage(tx: Transaction, passage: Passage): Promise<void> {
  const { eventId, plate, digest, movementId, gate, way, occurredAt } = passage;
  await tx.write(
    `INSERT INTO passage (event_id, plate, digest, movement_id, gate, way, occurred_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [eventId, plate, digest, movementId, gate, way, occurredAt],
  );
}

/** The passage begins or ends the visit of that obligation. */
export async function joinPassage(
  tx: Transaction,
  eventId: string,
  plate: string,
  obligationId: string,
): Promise<void> {
  const sql = 'UPDATE passage SET obligation_id = $3 WHERE event_id = $1 AND plate = $2';
  await tx.write(sql, [eventId, plate, obligationId]);
}

const LATER = `
  SELECT event_id AS "eventId", occurred_at AS at FROM passage
  WHERE plate = $1 AND way = $2 AND occurred_at > $3 AND obligation_id IS NULL
  ORDER BY occurred_at LIMIT 1`;

/** A way home that was heard before the way there. */
export async function laterPassage(
  tx: Transaction,
  plate: string,
  way: Way,
  after: string,
): Promise<{ eventId: string; at: string } | undefined> {
  const [row] = await tx.read<{ eventId: string; at: Date }>(LATER, [plate, way, after]);
  return row && { eventId: row.eventId, at: row.at.toISOString() };
}

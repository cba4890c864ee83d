import type { Database, Transaction } from '@onegate/persistence';
import type { Checkpoint } from '../domain/note.ts';

type Reader = Pick<Database | Transaction, 'read'>;

export interface Published extends Checkpoint {
  readonly note: string;
}

const NEWEST = `
  SELECT origin, size::float8 AS size, root, note FROM ledger_checkpoint
  WHERE origin = $1 ORDER BY size DESC LIMIT 1`;

/** The newest checkpoint that was signed here. */
export async function findCheckpoint(reader: Reader, origin: string): Promise<Published | undefined> {
  const [row] = await reader.read<Published>(NEWEST, [origin]);
  return row;
}

const IS_DUE = `
  SELECT cursor.size > coalesce(last.size, 0)
         AND coalesce(last.published_at <= clock_timestamp() - make_interval(secs => $2 / 1000.0), true) AS due
  FROM ledger_cursor AS cursor
  LEFT JOIN LATERAL (
    SELECT size, published_at FROM ledger_checkpoint WHERE origin = $1 ORDER BY size DESC LIMIT 1) AS last ON true`;

/** Has the tree grown, and is the last checkpoint old enough? */
export async function isCheckpointDue(reader: Reader, origin: string, paceMs: number): Promise<boolean> {
  const [row] = await reader.read<{ due: boolean }>(IS_DUE, [origin, paceMs]);
  return row?.due ?? false;
}

const KEEP = `
  INSERT INTO ledger_checkpoint (origin, size, root, note, published_at)
  VALUES ($1, $2, $3, $4, clock_timestamp())`;

export async function keepCheckpoint(
  tx: Transaction,
  { origin, size, root, note }: Published,
): Promise<void> {
  await tx.write(KEEP, [origin, size, root, note]);
}

const WITNESSES = `
  SELECT origin, size::float8 AS size, root, note FROM ledger_witness
  WHERE origin = $1 AND size = (SELECT max(size) FROM ledger_witness WHERE origin = $1)`;

/** The newest checkpoints heard from Kafka: one, unless somebody signed two trees. */
export async function newestWitnesses(reader: Reader, origin: string): Promise<Published[]> {
  return await reader.read<Published>(WITNESSES, [origin]);
}

const WITNESS = `
  INSERT INTO ledger_witness (origin, size, root, note, heard_at)
  VALUES ($1, $2, $3, $4, clock_timestamp()) ON CONFLICT DO NOTHING`;

export async function keepWitness(tx: Transaction, { origin, size, root, note }: Published): Promise<void> {
  await tx.write(WITNESS, [origin, size, root, note]);
}

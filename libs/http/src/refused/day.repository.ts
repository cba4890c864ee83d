import type { Database, Transaction } from '@onegate/persistence';

/** A day that is over, with what its refusals come to. */
export interface Day {
  /** Of UTC. */
  readonly day: string;
  readonly rows: number;
  readonly refusals: number;
  readonly hash: Buffer;
  /** Of the fact that told it. */
  readonly eventId: string;
}

/**
 * Days that are over and not closed, from that of the first refusal on; a later day without refusals is closed as well. What began
 * before midnight has five minutes to be written.
 */
const DUE = `
  SELECT day::date::text AS day FROM generate_series(
    coalesce((SELECT max(day) + 1 FROM refused_day), (SELECT min(hour)::date FROM refused)),
    (now() - interval '5 minutes')::date - 1, '1 day') AS day
  ORDER BY day LIMIT 400`;

export async function dueDays(database: Database): Promise<string[]> {
  return (await database.read<{ day: string }>(DUE)).map(({ day }) => day);
}

export async function isClosed(tx: Transaction, day: string): Promise<boolean> {
  return (await tx.read('SELECT FROM refused_day WHERE day = $1::date', [day])).length > 0;
}

const KEEP =
  'INSERT INTO refused_day (day, rows, refusals, hash, event_id) VALUES ($1::date, $2, $3, $4, $5)';

export async function keepDay(tx: Transaction, { day, rows, refusals, hash, eventId }: Day): Promise<void> {
  await tx.write(KEEP, [day, rows, refusals, hash, eventId]);
}

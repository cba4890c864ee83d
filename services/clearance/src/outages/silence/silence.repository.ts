import { type Database, streamLock, type Transaction } from '@onegate/persistence';

/** Without a row: it never beat, or was silent for longer than it may. */
export const BEAT = `
  UPDATE heartbeat SET beaten_at = clock_timestamp()
  WHERE beaten_at > clock_timestamp() - make_interval(secs => $1::float8) RETURNING beaten_at`;

const LAST = `
  SELECT (SELECT beaten_at FROM heartbeat) AS last, clock_timestamp() AS now,
         ARRAY(SELECT code FROM gate ORDER BY code) AS gates`;

export async function beat(database: Database, silenceMs: number): Promise<boolean> {
  return await database.write(async (tx) => {
    await tx.lock([streamLock('heartbeat', 'all')]);
    return (await tx.write(BEAT, [silenceMs / 1000])).length > 0;
  });
}

export interface Silence {
  /** Null before the first beat. */
  readonly last: Date | null;
  readonly now: Date;
  readonly gates: string[];
}

export async function readSilence(reader: Pick<Transaction, 'read'>): Promise<Silence> {
  const [row] = await reader.read<Silence & Record<string, unknown>>(LAST);
  if (!row) throw new Error('PostgreSQL answered a query for one row with none');
  return row;
}

export async function beatAnew(tx: Transaction, at: Date): Promise<void> {
  await tx.write(
    `INSERT INTO heartbeat (beaten_at) VALUES ($1) ON CONFLICT (one) DO UPDATE SET beaten_at = excluded.beaten_at`,
    [at],
  );
}

/** What of the silence no outage covers that is declared already. */
const PROPOSE = `
  INSERT INTO outage (gate, system, state, source, served, opened_by)
  SELECT $1, 'ONEGATE', 'PROPOSED', 'SILENCE', part, $4
  FROM unnest(tstzmultirange(tstzrange($2, $3)) - coalesce(
    (SELECT range_agg(served) FROM outage WHERE gate = $1 AND system = 'ONEGATE' AND state <> 'DENIED'),
    '{}'::tstzmultirange)) AS part
  RETURNING id`;

/** @returns ids of what the board of the gate has to decide */
export async function propose(
  tx: Transaction,
  gate: string,
  { from, to }: { readonly from: Date; readonly to: Date },
  by: string,
): Promise<string[]> {
  const rows = await tx.write<{ id: string }>(PROPOSE, [gate, from, to, by]);
  return rows.map(({ id }) => id);
}

export interface Undecided {
  readonly gate: string;
  readonly count: number;
  readonly since: Date;
}

/** Silences that nobody has decided on, by gate. */
export async function undecided(database: Database): Promise<Undecided[]> {
  return await database.read<Undecided & Record<string, unknown>>(
    `SELECT gate, count(*)::int AS count, min(lower(served)) AS since FROM outage WHERE state = 'PROPOSED'
     GROUP BY gate ORDER BY gate`,
  );
}

/** Seconds since the last sign of life of any instance; null before the first. */
export async function silentSeconds(database: Database): Promise<number | null> {
  const [row] = await database.read<{ age: number }>(
    'SELECT extract(epoch FROM clock_timestamp() - beaten_at)::float8 AS age FROM heartbeat',
  );
  return row?.age ?? null;
}

import type { Database, Transaction } from '@onegate/persistence';
import type { ToleranceVersion } from './domain/tolerances.ts';

type Reader = Pick<Database | Transaction, 'read'>;

/** A version as it is kept. */
export interface KeptTolerances extends ToleranceVersion {
  readonly keptBy: string;
}

const SELECT = `SELECT gate, version, percents, valid_from AS "from", kept_by AS "keptBy" FROM weight_tolerance`;

async function read(reader: Reader, where: string, values: readonly string[]): Promise<KeptTolerances[]> {
  const rows = await reader.read<Omit<KeptTolerances, 'from'> & { from: Date }>(
    `${SELECT} ${where} ORDER BY gate, version DESC`,
    values,
  );
  return rows.map(({ from, ...row }) => ({ ...row, from: from.toISOString() }));
}

/** Every version of every gate that set tolerances of its own. */
export const readTolerances = (reader: Reader): Promise<ToleranceVersion[]> => read(reader, '', []);

/** Those of one gate, the newest first. */
export const tolerancesOf = (reader: Reader, gate: string): Promise<KeptTolerances[]> =>
  read(reader, 'WHERE gate = $1', [gate]);

export async function keepTolerances(
  tx: Transaction,
  { gate, version, percents, from, keptBy }: KeptTolerances,
): Promise<void> {
  await tx.write(
    'INSERT INTO weight_tolerance (gate, version, percents, valid_from, kept_by) VALUES ($1, $2, $3, $4, $5)',
    [gate, version, JSON.stringify(percents), from, keptBy],
  );
}

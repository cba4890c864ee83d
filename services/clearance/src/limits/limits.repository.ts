import type { Database, Transaction } from '@onegate/persistence';
import type { LimitsVersion } from '../register/domain/register.ts';
import type { NextLimits } from './domain/change-limits.ts';

type Reader = Pick<Database | Transaction, 'read'>;

/** A version as it is kept. */
export interface KeptLimits extends LimitsVersion {
  readonly keptBy: string;
  readonly keptAt: string;
  /** The version that it gave way to before it began. */
  readonly withdrawnBy: number | null;
}

interface Row extends Omit<KeptLimits, 'from' | 'keptAt'> {
  readonly from: Date;
  readonly keptAt: Date;
}

const SELECT = `
  SELECT gate, version, targets, valid_from AS "from", kept_by AS "keptBy", kept_at AS "keptAt",
         withdrawn_by AS "withdrawnBy"
  FROM time_limits`;

const keptOf = ({ from, keptAt, ...row }: Row): KeptLimits => ({
  ...row,
  from: from.toISOString(),
  keptAt: keptAt.toISOString(),
});

/** Every version of every gate's limits that holds, held or will. */
export async function readLimits(reader: Reader): Promise<LimitsVersion[]> {
  const rows = await reader.read<Row>(`${SELECT} WHERE withdrawn_by IS NULL`);
  return rows.map((row) => {
    const { gate, version, from, targets } = keptOf(row);
    return { gate, version, from, targets };
  });
}

/** Every version of one gate, withdrawn ones too, the newest first. */
export async function versionsOf(reader: Reader, gate: string): Promise<KeptLimits[]> {
  return (await reader.read<Row>(`${SELECT} WHERE gate = $1 ORDER BY version DESC`, [gate])).map(keptOf);
}

/** Keeps the version that follows. @returns its number */
export async function keepLimits(
  tx: Transaction,
  gate: string,
  { from, targets, withdrawn }: NextLimits,
  by: string,
): Promise<number> {
  const [newest] = await tx.read<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM time_limits WHERE gate = $1',
    [gate],
  );
  const version = (newest?.version ?? 0) + 1;
  // What gives way goes first: no two versions of a gate begin at one instant.
  if (withdrawn.length > 0)
    await tx.write('UPDATE time_limits SET withdrawn_by = $3 WHERE gate = $1 AND version = ANY ($2::int[])', [
      gate,
      withdrawn,
      version,
    ]);
  await tx.write(
    'INSERT INTO time_limits (gate, version, targets, kept_by, valid_from) VALUES ($1, $2, $3, $4, $5)',
    [gate, version, JSON.stringify(targets), by, from],
  );
  return version;
}

/** Versions that nobody was told of yet, with those that gave way to them; from now on they count as told. */
export async function claimUntold(
  tx: Transaction,
): Promise<(LimitsVersion & { readonly withdrawn: readonly number[] })[]> {
  const rows = await tx.write<Omit<LimitsVersion, 'from'> & { from: Date; withdrawn: number[] }>(
    `UPDATE time_limits AS limits SET told = true WHERE NOT told
     RETURNING gate, version, targets, valid_from AS "from",
       ARRAY(SELECT gone.version FROM time_limits AS gone
             WHERE gone.gate = limits.gate AND gone.withdrawn_by = limits.version ORDER BY 1) AS withdrawn`,
  );
  return rows
    .map(({ from, ...row }) => ({ ...row, from: from.toISOString() }))
    .sort((one, other) => one.version - other.version);
}

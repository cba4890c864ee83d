import { type Database, streamLock, type Transaction } from '@onegate/persistence';

export interface Rebuild {
  readonly beganAt: Date;
  readonly endedAt: Date | null;
}

/** What has been applied, over all partitions that the service has begun. */
export interface Heard {
  readonly rebuild: Rebuild | null;
  readonly done: number;
}

const BEGIN = `
  INSERT INTO rebuild (began_at) VALUES (now())
  ON CONFLICT (one) DO UPDATE SET began_at = excluded.began_at, ended_at = NULL`;

export async function beginRebuild(tx: Transaction): Promise<void> {
  await tx.write(BEGIN);
}

const READ = `
  SELECT (SELECT json_build_object('beganAt', began_at, 'endedAt', ended_at) FROM rebuild) AS rebuild,
         (SELECT coalesce(sum(next_offset), 0)::float8 FROM consumer_offset) AS done`;

export async function readProgress(database: Database): Promise<Heard> {
  const [row] = await database.read<{
    rebuild: { beganAt: string; endedAt: string | null } | null;
    done: number;
  }>(READ);
  const { rebuild = null, done = 0 } = row ?? {};
  return {
    done,
    rebuild: rebuild && {
      beganAt: new Date(rebuild.beganAt),
      endedAt: rebuild.endedAt === null ? null : new Date(rebuild.endedAt),
    },
  };
}

/** Notes that nothing is left to be heard. @returns when that was first seen */
export async function endRebuild(database: Database): Promise<Date> {
  return await database.write(async (tx) => {
    await tx.lock([streamLock('reporting', 'rebuild')]);
    const [row] = await tx.write<{ ended_at: Date }>(
      'UPDATE rebuild SET ended_at = coalesce(ended_at, now()) RETURNING ended_at',
    );
    return row?.ended_at ?? new Date();
  });
}

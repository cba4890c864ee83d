import type { Transaction } from '@onegate/persistence';
import { type AskedTime, withTimes } from '../../limits/domain/change-limits.ts';
import { keepLimits, versionsOf } from '../../limits/limits.repository.ts';
import type { GateFile } from './gate-file.ts';

/**
 * Takes over what changed in the file since it was loaded last, on top of what holds: what the gate's administrator
 * set through the API stays. Records keep the version with which they began.
 */
export async function loadTargets(tx: Transaction, { code, targets }: GateFile): Promise<boolean> {
  const changes = await noteFile(tx, code, targets);
  const versions = (await versionsOf(tx, code)).filter(({ withdrawnBy }) => withdrawnBy === null);
  if (changes.length === 0 && versions.length > 0) return false;
  const [clock] = await tx.read<{ now: Date }>('SELECT now()');
  const from = clock?.now.toISOString() ?? '';
  const base = versions.filter((version) => version.from < from).sort(latestFirst)[0]?.targets ?? {};
  const next = { from, targets: withTimes(base, changes), withdrawn: [] };
  await keepLimits(tx, code, next, 'system:gate-file');
  return true;
}

const latestFirst = (one: { from: string }, other: { from: string }): number =>
  one.from < other.from ? 1 : -1;

/** Keeps what the file says. @returns how it differs from what it said before */
async function noteFile(tx: Transaction, gate: string, targets: GateFile['targets']): Promise<AskedTime[]> {
  const wanted = Object.entries(targets).map(([stage, target]) => ({ stage, target }));
  const gone = await tx.write<{ name: string }>(
    `DELETE FROM stage_target WHERE gate = $2 AND stage NOT IN (
       SELECT stage FROM json_to_recordset($1::json) AS given (stage text)) RETURNING stage AS name`,
    [JSON.stringify(wanted), gate],
  );
  const set = await tx.write<{ name: string; time: string }>(
    `INSERT INTO stage_target (gate, stage, target)
     SELECT $2, stage, target FROM json_to_recordset($1::json) AS given (stage text, target text)
     ON CONFLICT (gate, stage) DO UPDATE SET target = excluded.target WHERE stage_target.target <> excluded.target
     RETURNING stage AS name, target AS time`,
    [JSON.stringify(wanted), gate],
  );
  return [...gone.map(({ name }) => ({ name, time: null })), ...set];
}

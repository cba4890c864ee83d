import type { ActingAgency, Stage } from '@onegate/codes';
import type { Database } from '@onegate/persistence';
import type {
  HeadEntry,
  OfficerEntry,
  RegisterData,
  ShiftEntry,
  TargetEntry,
  UnitEntry,
} from './domain/register.ts';

/** 0 before anything was loaded. */
export async function registerVersion(database: Database): Promise<number> {
  const [row] = await database.read<{ version: number }>('SELECT version FROM register_version');
  return row?.version ?? 0;
}

interface Served {
  from: Date;
  to: Date | null;
}

const dated = ({ from, to }: Served) => ({ from: from.toISOString(), to: to?.toISOString() ?? null });

/** Everything, of every gate: some hundred rows. */
export async function readRegister(database: Database, version: number): Promise<RegisterData> {
  const [gates, units, heads, officers, shifts, targets] = await Promise.all([
    database.read<{ code: string }>('SELECT code FROM gate'),
    database.read<{ id: string; gate: string; agency: ActingAgency }>('SELECT id, gate, agency FROM unit'),
    database.read<Served & { unit: string; officer: string }>(
      'SELECT unit, officer, lower(served) AS "from", upper(served) AS "to" FROM head',
    ),
    database.read<Served & { id: string; unit: string }>(
      'SELECT id, unit, lower(served) AS "from", upper(served) AS "to" FROM officer',
    ),
    database.read<Served & { unit: string; leader: string; officers: string[] }>(
      'SELECT unit, leader, officers, lower(served) AS "from", upper(served) AS "to" FROM shift',
    ),
    database.read<{ gate: string; stage: Stage; target: string }>(
      'SELECT gate, stage, target FROM stage_target',
    ),
  ]);
  return {
    version,
    gates: gates.map(({ code }) => code),
    units: units satisfies UnitEntry[],
    heads: heads.map(({ unit, officer, ...served }): HeadEntry => ({ unit, officer, ...dated(served) })),
    officers: officers.map(({ id, unit, ...served }): OfficerEntry => ({ id, unit, ...dated(served) })),
    shifts: shifts.map(({ unit, leader, officers: on, ...served }): ShiftEntry => {
      return { unit, leader, officers: on, ...dated(served) };
    }),
    targets: targets satisfies TargetEntry[],
  };
}

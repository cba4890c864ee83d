import type { Database, Transaction } from '@onegate/persistence';
import type {
  HeadEntry,
  OfficerEntry,
  RegisterData,
  ShiftEntry,
  TargetEntry,
  UnitEntry,
} from './domain/register.ts';

type Reader = Pick<Database | Transaction, 'read'>;

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
export async function readRegister(database: Reader, version: number): Promise<RegisterData> {
  const gates = await database.read<{ code: string }>('SELECT code FROM gate');
  const units = await database.read<UnitEntry>('SELECT id, gate, agency FROM unit');
  const heads = await database.read<Served & { unit: string; officer: string }>(
    'SELECT unit, officer, lower(served) AS "from", upper(served) AS "to" FROM head',
  );
  const officers = await database.read<Served & { id: string; unit: string }>(
    'SELECT id, unit, lower(served) AS "from", upper(served) AS "to" FROM officer',
  );
  const shifts = await database.read<Served & { unit: string; leader: string; officers: string[] }>(
    'SELECT unit, leader, officers, lower(served) AS "from", upper(served) AS "to" FROM shift',
  );
  const targets = await database.read<TargetEntry>('SELECT gate, stage, target FROM stage_target');
  return {
    version,
    gates: gates.map(({ code }) => code),
    units,
    heads: heads.map(({ unit, officer, ...served }): HeadEntry => ({ unit, officer, ...dated(served) })),
    officers: officers.map(({ id, unit, ...served }): OfficerEntry => ({ id, unit, ...dated(served) })),
    shifts: shifts.map(({ unit, leader, officers: on, ...served }): ShiftEntry => {
      return { unit, leader, officers: on, ...dated(served) };
    }),
    targets,
  };
}

/** What the register says for people, and nobody decides by. */
export interface RegisterTexts {
  /** By unit. */
  readonly names: ReadonlyMap<string, { readonly vi: string; readonly en: string }>;
  /** By unit and officer: `LT-HQ/customs.officer1`. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
}

export async function readRegisterTexts(database: Reader): Promise<RegisterTexts> {
  const units = await database.read<{ id: string; name: { vi: string; en: string } }>(
    'SELECT id, name FROM unit',
  );
  const officers = await database.read<{ id: string; unit: string; roles: string[] }>(
    'SELECT id, unit, roles FROM officer WHERE upper_inf(served)',
  );
  return {
    names: new Map(units.map(({ id, name }) => [id, name])),
    roles: new Map(officers.map(({ id, unit, roles }) => [`${unit}/${id}`, roles])),
  };
}

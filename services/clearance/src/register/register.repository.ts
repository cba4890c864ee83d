import type { Database, Transaction } from '@onegate/persistence';
import { readLimits } from '../limits/limits.repository.ts';
import { readTolerances } from '../weights/tolerance.repository.ts';
import type { StandstillEntry } from '../calendar/domain/timetable.ts';
import type { WorkingHours } from '../calendar/domain/working-hours.ts';
import type { HeadEntry, OfficerEntry, RegisterData, ShiftEntry, UnitEntry } from './domain/register.ts';

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

/** A unit that was renamed stands once, from its first name to its last. */
const UNITS = `
  SELECT unit AS id, gate, agency, lower(span) AS "from", upper(span) AS "to"
  FROM (SELECT unit, gate, agency, unnest(range_agg(served)) AS span FROM unit_term GROUP BY unit, gate, agency) AS stood`;

/** Everything, of every gate: some hundred rows. */
export async function readRegister(database: Reader, version: number): Promise<RegisterData> {
  const gates = await database.read<{ code: string }>('SELECT code FROM gate');
  const units = await database.read<Served & Omit<UnitEntry, 'from' | 'to'>>(UNITS);
  const heads = await database.read<Served & { unit: string; officer: string }>(
    'SELECT unit, officer, lower(served) AS "from", upper(served) AS "to" FROM head',
  );
  const officers = await database.read<Served & { id: string; unit: string; roles: string[] }>(
    'SELECT id, unit, roles, lower(served) AS "from", upper(served) AS "to" FROM officer',
  );
  const shifts = await database.read<Served & { unit: string; leader: string; officers: string[] }>(
    'SELECT unit, leader, officers, lower(served) AS "from", upper(served) AS "to" FROM shift',
  );
  const calendars = await database.read<Served & { unit: string; hours: WorkingHours }>(
    'SELECT unit, hours, lower(served) AS "from", upper(served) AS "to" FROM unit_calendar',
  );
  return {
    version,
    gates: gates.map(({ code }) => code),
    units: units.map(({ id, gate, agency, ...served }): UnitEntry => ({
      id,
      gate,
      agency,
      ...dated(served),
    })),
    heads: heads.map(({ unit, officer, ...served }): HeadEntry => ({ unit, officer, ...dated(served) })),
    officers: officers.map(({ id, unit, roles, ...served }): OfficerEntry => {
      return { id, unit, roles, ...dated(served) };
    }),
    shifts: shifts.map(({ unit, leader, officers: on, ...served }): ShiftEntry => {
      return { unit, leader, officers: on, ...dated(served) };
    }),
    standstills: await readStandstills(database),
    limits: await readLimits(database),
    tolerances: await readTolerances(database),
    calendars: calendars.map(({ unit, hours, ...served }) => ({ unit, ...hours, ...dated(served) })),
  };
}

/**
 * What was over before any clock began that still runs, any sealed hold's review, and any breach that a head may still
 * explain, concerns nobody any more: three times as long ago as an outage is declared.
 */
const STANDSTILLS = `
  WITH horizon AS (
    SELECT least(now() - interval '90 days', (SELECT min(started_at) FROM clock WHERE closed_at IS NULL),
                 (SELECT min(review_since) FROM sealed_hold WHERE lifted_at IS NULL)) AS since)
  SELECT id, gate, system AS what, lower(served) AS "from", upper(served) AS "to", state = 'PROPOSED' AS undecided
  FROM outage, horizon WHERE state <> 'DENIED' AND served && tstzrange(since, NULL)
  UNION ALL
  SELECT id, gate, 'BARRIER', lower(served), upper(served), false
  FROM closure, horizon WHERE NOT isempty(served) AND served && tstzrange(since, NULL)`;

async function readStandstills(database: Reader): Promise<StandstillEntry[]> {
  const rows = await database.read<Served & Omit<StandstillEntry, 'from' | 'to'>>(STANDSTILLS);
  return rows.map(({ from, to, ...entry }) => ({ ...entry, ...dated({ from, to }) }));
}

/** What units are called now, for people: nobody decides by it. */
export async function readUnitNames(
  database: Reader,
): Promise<ReadonlyMap<string, { readonly vi: string; readonly en: string }>> {
  const units = await database.read<{ unit: string; name: { vi: string; en: string } }>(
    'SELECT DISTINCT ON (unit) unit, name FROM unit_term WHERE lower(served) <= now() ORDER BY unit, served DESC',
  );
  return new Map(units.map(({ unit, name }) => [unit, name]));
}

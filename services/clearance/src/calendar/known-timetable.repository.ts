import type { Database, Transaction } from '@onegate/persistence';
import type { StandstillEntry } from './domain/timetable.ts';
import type { UnitCalendar, WorkingHours } from './domain/working-hours.ts';

/** Of which time, and as it was known when. */
export interface Known {
  readonly gate: string;
  /** What was over before it concerns nobody. */
  readonly since: string;
  /** Null: as it is known now. */
  readonly at: string | null;
}

interface Served {
  from: Date;
  to: Date | null;
}

const dated = ({ from, to }: Served) => ({ from: from.toISOString(), to: to?.toISOString() ?? null });

const STANDSTILLS = `
  SELECT id, gate, what, lower(served) AS "from", upper(served) AS "to", undecided
  FROM (SELECT DISTINCT ON (id) * FROM standstill_known
        WHERE gate = $1 AND ($3::timestamptz IS NULL OR known_from <= $3) ORDER BY id, seq DESC) AS newest
  WHERE counts AND served && tstzrange($2, NULL)`;

/** Hours that were taken over from before changes were written down stand as they are. */
const CALENDARS = `
  SELECT unit, hours, lower(served) AS "from", upper(served) AS "to"
  FROM (SELECT entry ->> 'unit' AS unit, entry -> 'hours' AS hours, (entry ->> 'served')::tstzrange AS served
        FROM (SELECT DISTINCT ON (entry ->> 'id') act, entry FROM register_change
              WHERE list = 'unit_calendar' AND ($2::timestamptz IS NULL OR recorded_at <= $2)
              ORDER BY entry ->> 'id', id DESC) AS newest
        WHERE act <> 'DELETE'
        UNION ALL
        SELECT unit, hours, served FROM unit_calendar AS calendar
        WHERE NOT EXISTS (SELECT FROM register_change
                          WHERE list = 'unit_calendar' AND entry ->> 'id' = calendar.id::text)) AS known
  JOIN unit ON unit.id = known.unit AND unit.gate = $1`;

/** When units of a gate work, and what stands still there, as it was known at an instant. */
export async function readKnown(
  reader: Pick<Database | Transaction, 'read'>,
  { gate, since, at }: Known,
): Promise<{ calendars: UnitCalendar[]; standstills: StandstillEntry[] }> {
  const standstills = await reader.read<Served & Omit<StandstillEntry, 'from' | 'to'>>(STANDSTILLS, [
    ...[gate, since, at],
  ]);
  const calendars = await reader.read<Served & { unit: string; hours: WorkingHours }>(CALENDARS, [gate, at]);
  return {
    standstills: standstills.map(({ from, to, ...entry }) => ({ ...entry, ...dated({ from, to }) })),
    calendars: calendars.map(({ unit, hours, ...served }) => ({ unit, ...hours, ...dated(served) })),
  };
}

import type { Database, Transaction } from '@onegate/persistence';
import type { Book, Draft, Entry, List } from './domain/book.ts';

type Reader = Pick<Database | Transaction, 'read'>;

const COLUMNS: Readonly<Record<List, string>> = {
  agency: 'id, version, gate, agency, name',
  unit: 'id, version, unit, gate, agency, name',
  officer: 'term AS id, version, id AS officer, unit, roles',
  head: 'id, version, unit, officer',
  shift: 'id, version, unit, leader, officers, standing',
  calendar: 'id, version, unit, hours',
};

/** Where each list is kept. */
export const TABLES: Readonly<Record<List, string>> = {
  agency: 'agency_term',
  unit: 'unit_term',
  officer: 'officer',
  head: 'head',
  shift: 'shift',
  calendar: 'unit_calendar',
};

/** Each entry as it is kept, beginning and end as text in UTC. */
export const entriesOf = (list: List): string => `
  SELECT ${COLUMNS[list]}, lower(served) AS "from", upper(served) AS "to" FROM ${TABLES[list]}`;

type Stored<L extends List> = Omit<Entry<L>, 'from' | 'to'> & { from: Date; to: Date | null };

export const entryOf = <L extends List>({ from, to, ...entry }: Stored<L>): Entry<L> =>
  ({ ...entry, from: from.toISOString(), to: to?.toISOString() ?? null }) as unknown as Entry<L>;

const AHEAD = Object.fromEntries(
  Object.keys(TABLES).map((list) => [
    list,
    `${entriesOf(list as List)} WHERE upper_inf(served) OR upper(served) > now() ORDER BY lower(served)`,
  ]),
) as Readonly<Record<List, string>>;

/** Everything that stands now or will. */
export async function readBook(reader: Reader): Promise<Book> {
  const read = async <L extends List>(list: L): Promise<Entry<L>[]> =>
    (await reader.read<Stored<L>>(AHEAD[list])).map((row) => entryOf<L>(row));
  const agency = await read('agency');
  const unit = await read('unit');
  const officer = await read('officer');
  const head = await read('head');
  const shift = await read('shift');
  return { agency, unit, officer, head, shift, calendar: await read('calendar') };
}

const WITHDRAW = statements((list) => `DELETE FROM ${TABLES[list]} WHERE ${idOf(list)} = ANY ($1::uuid[])`);

const CLOSE = statements(
  (list) => `
    UPDATE ${TABLES[list]} AS entry SET served = tstzrange(lower(served), given."to"), version = version + 1
    FROM json_to_recordset($1::json) AS given (id uuid, "to" timestamptz) WHERE entry.${idOf(list)} = given.id`,
);

const GIVEN = `json_to_recordset($1::json) AS given (gate text, agency text, unit text, name jsonb, officer text,
  roles json, leader text, officers json, standing boolean, hours jsonb, "from" timestamptz, "to" timestamptz)`;
const SERVED = 'tstzrange("from", "to")';
const texts = (name: string): string => `ARRAY(SELECT json_array_elements_text(${name}))`;

const OPEN: Readonly<Record<List, string>> = {
  agency: `INSERT INTO agency_term (gate, agency, name, served)
           SELECT gate, agency, name, ${SERVED} FROM ${GIVEN} RETURNING id`,
  unit: `WITH known AS (INSERT INTO unit (id, gate, agency, name) SELECT unit, gate, agency, name FROM ${GIVEN}
                        ON CONFLICT (id) DO NOTHING)
         INSERT INTO unit_term (unit, gate, agency, name, served)
         SELECT unit, gate, agency, name, ${SERVED} FROM ${GIVEN} RETURNING id`,
  officer: `INSERT INTO officer (id, unit, roles, served)
            SELECT officer, unit, ${texts('roles')}, ${SERVED} FROM ${GIVEN} RETURNING term AS id`,
  head: `INSERT INTO head (unit, officer, served) SELECT unit, officer, ${SERVED} FROM ${GIVEN} RETURNING id`,
  shift: `INSERT INTO shift (unit, leader, officers, standing, served)
          SELECT unit, leader, ${texts('officers')}, standing, ${SERVED} FROM ${GIVEN} RETURNING id`,
  calendar: `INSERT INTO unit_calendar (unit, hours, kept_by, served)
             SELECT unit, hours, current_setting('onegate.recorded_by'), ${SERVED} FROM ${GIVEN} RETURNING id`,
};

function statements(text: (list: List) => string): Readonly<Record<List, string>> {
  return Object.fromEntries(Object.keys(TABLES).map((list) => [list, text(list as List)])) as Record<
    List,
    string
  >;
}

function idOf(list: List): string {
  return list === 'officer' ? 'term' : 'id';
}

const NEXT_VERSION = `
  UPDATE register_version
  SET version = version + 1, loaded_at = now(),
      effective_from = CASE WHEN published = version THEN $1 ELSE least(effective_from, $1) END`;

/** Something changed: every instance reads the register again, and it is told. */
export async function nextRegisterVersion(tx: Transaction, from: string | undefined): Promise<void> {
  await tx.write(NEXT_VERSION, [from]);
}

/** The first of the changes counts from then on. */
const beginning = ({ opened, closed }: Draft): string[] => [
  ...opened.map(({ from }) => from),
  ...closed.map(({ to }) => to),
];

/**
 * Writes drafts down: endings before beginnings, because no two entries may overlap for a moment.
 * @returns ids of the entries opened, by list, in the order of the drafts
 */
export async function writeDrafts(
  tx: Transaction,
  drafts: readonly Draft[],
  by: string,
): Promise<ReadonlyMap<List, readonly string[]>> {
  await tx.write(`SELECT set_config('onegate.recorded_by', $1, true)`, [by]);
  for (const { list, withdrawn, closed } of drafts) {
    if (withdrawn.length > 0) await tx.write(WITHDRAW[list], [withdrawn]);
    if (closed.length > 0) await tx.write(CLOSE[list], [JSON.stringify(closed)]);
  }
  const ids = new Map<List, string[]>();
  // A unit first: people serve in units that are known.
  for (const { list, opened } of [...drafts].sort(unitsFirst)) {
    if (opened.length === 0) continue;
    const rows = await tx.write<{ id: string }>(OPEN[list], [JSON.stringify(opened)]);
    ids.set(
      list,
      rows.map(({ id }) => id),
    );
  }
  await nextRegisterVersion(tx, drafts.flatMap(beginning).sort()[0]);
  return ids;
}

const unitsFirst = (one: Draft, other: Draft): number =>
  Number(other.list === 'unit') - Number(one.list === 'unit');

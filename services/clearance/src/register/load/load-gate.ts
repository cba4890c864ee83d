import { AGENCY_NAMES } from '@onegate/codes';
import { type Database, streamLock, type Transaction } from '@onegate/persistence';
import type { GateFile, Post } from './gate-file.ts';
import { loadTargets } from './load-targets.ts';

/**
 * Takes a gate's file over. What is dated is never overwritten: a post that ends is closed, a new one is added. Doing it
 * again with the same file changes nothing.
 * @returns whether anything changed
 */
export async function loadGate(database: Database, file: GateFile): Promise<boolean> {
  return await database.write(async (tx) => {
    await tx.lock([streamLock('register', 'all')]);
    const changes = [
      await upsertGate(tx, file),
      await loadUnits(tx, file),
      await loadPosts(
        tx,
        'officer',
        file.officers.map((post) => ({ ...post, key: post.id, value: post.roles })),
      ),
      await loadPosts(
        tx,
        'head',
        file.heads.map((post) => ({ ...post, key: post.unit, value: post.officer })),
      ),
      await loadPosts(
        tx,
        'shift',
        file.roster.map((post) => ({ ...post, key: post.unit, value: [post.leader, ...post.officers] })),
      ),
      await loadTargets(tx, file),
      await loadCalendars(tx, file),
    ];
    const changed = changes.some(Boolean);
    if (changed) await tx.write(NEXT_VERSION);
    return changed;
  });
}

const NEXT_VERSION = `
  INSERT INTO register_version (version, loaded_at) VALUES (1, now())
  ON CONFLICT (one) DO UPDATE SET version = register_version.version + 1, loaded_at = now()`;

async function upsertGate(tx: Transaction, { code, name, timeZone }: GateFile): Promise<boolean> {
  const rows = await tx.write(
    `INSERT INTO gate (code, name, time_zone) VALUES ($1, $2, $3)
     ON CONFLICT (code) DO UPDATE SET name = excluded.name, time_zone = excluded.time_zone
     WHERE (gate.name, gate.time_zone) IS DISTINCT FROM (excluded.name, excluded.time_zone)
     RETURNING code`,
    [code, JSON.stringify(name), timeZone],
  );
  return rows.length > 0;
}

/** A unit stands since its first head, and its agency at the gate as long; another name is another entry, from now. */
async function loadUnits(tx: Transaction, { code, units, heads }: GateFile): Promise<boolean> {
  const given = units.map(({ id, agency, name }) => {
    const since = heads.filter(({ unit }) => unit === id).map(({ from }) => from);
    return { id, agency, name, agency_name: AGENCY_NAMES[agency], since: since.sort()[0] };
  });
  let changed = 0;
  for (const statement of UNITS) changed += (await tx.write(statement, [JSON.stringify(given), code])).length;
  return changed > 0;
}

const UNIT =
  'json_to_recordset($1::json) AS given (id text, agency text, name jsonb, agency_name jsonb, since timestamptz)';

const UNITS = [
  `INSERT INTO unit (id, gate, agency, name) SELECT id, $2::text, agency, name FROM ${UNIT}
   ON CONFLICT (id) DO NOTHING RETURNING id`,
  `INSERT INTO agency_term (gate, agency, name, served)
   SELECT $2, agency, agency_name, tstzrange(since, NULL) FROM ${UNIT}
   WHERE NOT EXISTS (SELECT FROM agency_term AS known WHERE known.gate = $2 AND known.agency = given.agency)
   RETURNING id`,
  `UPDATE unit_term SET served = tstzrange(lower(served), now()) FROM ${UNIT}
   WHERE unit_term.unit = given.id AND unit_term.gate = $2 AND upper_inf(served) AND unit_term.name <> given.name
     AND lower(served) < now()
   RETURNING unit_term.id`,
  `INSERT INTO unit_term (unit, gate, agency, name, served)
   SELECT given.id, $2, agency, name, tstzrange(coalesce((SELECT max(upper(known.served)) FROM unit_term AS known
                                                          WHERE known.unit = given.id), since), NULL) FROM ${UNIT}
   WHERE NOT EXISTS (SELECT FROM unit_term AS known WHERE known.unit = given.id AND upper_inf(known.served))
   RETURNING id`,
];

interface LoadedPost extends Post {
  readonly key: string;
  readonly value: unknown;
}

interface Statements {
  /** Closes the post that is held now, where another begins later or the file names an end. */
  readonly close: string;
  readonly open: string;
}

const GIVEN =
  'json_to_recordset($1::json) AS given (key text, unit text, value jsonb, "from" timestamptz, "to" timestamptz)';

const POSTS: Readonly<Record<'officer' | 'head' | 'shift', Statements>> = {
  officer: {
    close: `UPDATE officer SET served = tstzrange(lower(served), given."to") FROM ${GIVEN}
            WHERE officer.id = given.key AND officer.unit = given.unit AND upper_inf(served) AND given."to" > lower(served)
            RETURNING id`,
    open: `INSERT INTO officer (id, unit, roles, served)
           SELECT key, unit, ARRAY(SELECT jsonb_array_elements_text(value)), tstzrange("from", "to") FROM ${GIVEN}
           WHERE NOT EXISTS (SELECT FROM officer WHERE id = key AND officer.unit = given.unit
                             AND served && tstzrange("from", "to"))
           RETURNING id`,
  },
  head: {
    close: `UPDATE head SET served = tstzrange(lower(served), given."from") FROM ${GIVEN}
            WHERE head.unit = given.key AND upper_inf(served) AND lower(served) < given."from"
            RETURNING head.unit`,
    open: `INSERT INTO head (unit, officer, served)
           SELECT unit, value #>> '{}', tstzrange("from", "to") FROM ${GIVEN}
           WHERE NOT EXISTS (SELECT FROM head WHERE head.unit = given.unit AND served && tstzrange("from", "to"))
           RETURNING unit`,
  },
  shift: {
    close: `UPDATE shift SET served = tstzrange(lower(served), given."from") FROM ${GIVEN}
            WHERE shift.unit = given.key AND upper_inf(served) AND lower(served) < given."from"
            RETURNING shift.unit`,
    open: `INSERT INTO shift (unit, leader, officers, served, standing)
           SELECT unit, value ->> 0, ARRAY(SELECT jsonb_array_elements_text(value - 0)), tstzrange("from", "to"), "to" IS NULL FROM ${GIVEN}
           WHERE NOT EXISTS (SELECT FROM shift WHERE shift.unit = given.unit AND served && tstzrange("from", "to"))
           RETURNING unit`,
  },
};

async function loadPosts(
  tx: Transaction,
  table: keyof typeof POSTS,
  posts: readonly LoadedPost[],
): Promise<boolean> {
  const given = JSON.stringify(posts);
  const closed = await tx.write(POSTS[table].close, [given]);
  const opened = await tx.write(POSTS[table].open, [given]);
  return closed.length + opened.length > 0;
}

/** The file's hours are where a unit begins: once it has any, they are kept through the API. */
async function loadCalendars(tx: Transaction, { calendars }: GateFile): Promise<boolean> {
  const rows = await tx.write(
    `INSERT INTO unit_calendar (unit, hours, kept_by, served)
     SELECT unit, hours, 'system:gate-file', tstzrange("from", "to")
     FROM json_to_recordset($1::json) AS given (unit text, hours jsonb, "from" timestamptz, "to" timestamptz)
     WHERE NOT EXISTS (SELECT FROM unit_calendar AS known WHERE known.unit = given.unit)
     RETURNING id`,
    [JSON.stringify(calendars.map(({ unit, from, to, ...hours }) => ({ unit, from, to, hours })))],
  );
  return rows.length > 0;
}

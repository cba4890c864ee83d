import { decodeCursor, type Page, pageOf } from '@onegate/http';
import type { Database } from '@onegate/persistence';
import { entriesOf, entryOf, TABLES } from '../keep/book.repository.ts';
import type { Entry, List } from '../keep/domain/book.ts';
import type { RegisterQuery } from './register.query.ts';

const DEFAULT_LIMIT = 50;
const HERE: Readonly<Record<List, string>> = {
  agency: 'gate = ANY ($1) AND $2::text IS NULL',
  unit: 'gate = ANY ($1) AND ($2::text IS NULL OR unit = $2)',
  officer: inUnits('officer'),
  head: inUnits('head'),
  shift: inUnits('shift'),
  calendar: inUnits('unit_calendar'),
};

function inUnits(table: string): string {
  return `${table}.unit IN (SELECT unit.id FROM unit WHERE gate = ANY ($1)) AND ($2::text IS NULL OR unit = $2)`;
}

const QUERIES = Object.fromEntries(
  Object.keys(TABLES).map((list) => [
    list,
    `SELECT * FROM (${entriesOf(list as List)}
       WHERE ${HERE[list as List]}
         AND CASE WHEN $3::timestamptz IS NULL THEN upper_inf(served) OR upper(served) > now()
                  ELSE served @> $3 END) AS entry
     WHERE $4::timestamptz IS NULL OR ("from", id) > ($4, $5::uuid)
     ORDER BY "from", id LIMIT $6`,
  ]),
) as Readonly<Record<List, string>>;

/** One page of a list of the register, in the order in which entries begin. */
export async function pageOfEntries<L extends List>(
  database: Database,
  list: L,
  gates: readonly string[],
  query: RegisterQuery,
): Promise<Page<Entry<L>>> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const [from = null, id = null] = query.after === undefined ? [] : cursorOf(query.after);
  const values = [gates, query.unit ?? null, query.at ?? null, from, id, limit + 1];
  const rows = await database.read<Parameters<typeof entryOf<L>>[0]>(QUERIES[list], values);
  return pageOf(
    rows.map((row) => entryOf<L>(row)),
    limit,
    (entry) => entry,
    (entry) => [entry.from, entry.id],
  );
}

/** A cursor of ours in form, whoever wrote it: its parts are a time and an id. */
function cursorOf(text: string): [string, string] {
  const [from, id] = decodeCursor(text, 2).map(String);
  const fits = !Number.isNaN(Date.parse(from ?? '')) && UUID.test(id ?? '');
  return fits ? [from ?? '', id ?? ''] : (decodeCursor('', 2) as [string, string]);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

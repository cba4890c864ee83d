import { parseCustomsDeclarationNumber } from '@onegate/codes';
import { type Caller, scopeOf } from '@onegate/auth';
import type { Sorted } from '@onegate/http';
import type { TermRow } from '../../movement/writes/terms.ts';
import type { ListRecordsQuery } from './list-records.query.ts';

type Term = Pick<TermRow, 'kind' | 'term'>;

/** What a search comes down to: the statement that fits, and its values. */
export interface Search {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const filters = (sorted: Sorted): string => `
      ($3::text[] IS NULL OR record.gate = ANY ($3))
  AND ($4::text IS NULL OR record.gate = $4)
  AND ($5::text IS NULL OR record.kind = $5)
  AND ($6::text IS NULL OR record.stage = $6)
  AND ($7::text IS NULL OR record.agency = $7)
  AND ($8::boolean IS NULL OR (record.open AND coalesce(record.due_at < now(), false)) = $8)
  AND ($9::boolean IS NULL OR record.open = $9)
  AND ($10::uuid IS NULL OR record.record_id = $10)
  AND ($11::uuid IS NULL OR record.movement_id = $11)
  AND ${sorted.behind('record.record_id', '$12', '$16')}
  AND ($14::text IS NULL OR record.unit = $14)
  AND ($15::text IS NULL OR record.officer = $15)
  ORDER BY ${sorted.order('record.record_id')} LIMIT $13`;

/** Where the records that may be meant are found. */
interface Source {
  readonly with?: string;
  readonly from: string;
  readonly where: string;
}

const RECORDS = 'record JOIN movement_file AS file USING (movement_id)';
/** Where no words are asked for, their placeholders stand for nothing. */
const WITHOUT_WORDS = 'cardinality($1::text[]) = 0 AND cardinality($2::text[]) = 0';

/** Words lead to their records by their own index. */
const BY_TERMS: Source = {
  with: `WITH found AS (
    SELECT record_id FROM record_term JOIN unnest($1::text[], $2::text[]) AS wanted (kind, term) USING (kind, term)
    GROUP BY record_id HAVING count(*) = cardinality($1::text[]))`,
  from: 'found JOIN record USING (record_id) JOIN movement_file AS file USING (movement_id)',
  where: 'true',
};
const BY_MOVEMENT: Source = { from: RECORDS, where: `${WITHOUT_WORDS} AND record.movement_id = $11` };
const OPEN: Source = { from: RECORDS, where: `${WITHOUT_WORDS} AND record.open` };
const ALL: Source = { from: RECORDS, where: WITHOUT_WORDS };

const statement = ({ with: before = '', from, where }: Source, sorted: Sorted): string => `${before}
  SELECT record.record_id, file.state, ${sorted.placeSql} AS place
  FROM ${from}
  WHERE ${where} AND ${filters(sorted)}`;

const flag = (text: string | undefined): boolean | null => (text === undefined ? null : text === 'true');

/** The search of this caller: what the policy lets it see at all, then what it asks for. */
export function searchOf(query: ListRecordsQuery, caller: Caller, sorted: Sorted, limit: number): Search {
  const scope = scopeOf('records.list', caller);
  const own = scope === 'OWN_ENTERPRISE' || scope === undefined;
  const [value, last] = sorted.values;
  const terms = [...termsOf(query), ...(own ? [enterprise(caller.enterprise ?? '')] : [])];
  return {
    sql: statement(sourceFor(query, terms), sorted),
    values: [
      terms.map(({ kind }) => kind),
      terms.map(({ term }) => term),
      own || scope === 'ANY' ? null : caller.gates,
      query.gate ?? null,
      query.kind ?? null,
      query.stage ?? null,
      query.holder ?? null,
      flag(query.overdue),
      flag(query.open),
      query.shipmentId ?? null,
      query.movementId ?? null,
      value,
      limit,
      query.holderUnit ?? null,
      query.holderOfficer ?? null,
      last,
    ],
  };
}

function sourceFor(query: ListRecordsQuery, terms: readonly Term[]): Source {
  if (terms.length > 0) return BY_TERMS;
  if (query.movementId !== undefined) return BY_MOVEMENT;
  return query.open === 'true' || query.overdue === 'true' || isHeld(query) ? OPEN : ALL;
}

/** Only an open record has a holder. */
const isHeld = ({ holder, holderUnit, holderOfficer }: ListRecordsQuery): boolean =>
  [holder, holderUnit, holderOfficer].some((wanted) => wanted !== undefined);

const enterprise = (term: string): Term => ({ kind: 'ENTERPRISE', term });

/** The words of a query as the index knows them, each once. */
function termsOf(query: ListRecordsQuery): Term[] {
  const terms: Term[] = [];
  if (query.plate !== undefined)
    terms.push({ kind: 'PLATE', term: query.plate.toUpperCase().replace(/[^0-9A-Z]/g, '') });
  if (query.container !== undefined) terms.push({ kind: 'CONTAINER', term: query.container.toUpperCase() });
  const number =
    query.customsNumber === undefined ? undefined : parseCustomsDeclarationNumber(query.customsNumber);
  if (number?.ok) terms.push({ kind: 'CUSTOMS_NUMBER', term: number.number });
  if (query.enterprise !== undefined) terms.push(enterprise(query.enterprise));
  return terms;
}

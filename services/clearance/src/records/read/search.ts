import { parseCustomsDeclarationNumber } from '@onegate/codes';
import { type Caller, scopeOf } from '@onegate/auth';
import type { TermRow } from '../../movement/writes/terms.ts';
import type { ListRecordsQuery } from './list-records.query.ts';

type Term = Pick<TermRow, 'kind' | 'term'>;

/** What a search comes down to: the statement that fits, and its values. */
export interface Search {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const FILTERS = `
      ($3::text[] IS NULL OR record.gate = ANY ($3))
  AND ($4::text IS NULL OR record.gate = $4)
  AND ($5::text IS NULL OR record.kind = $5)
  AND ($6::text IS NULL OR record.stage = $6)
  AND ($7::text IS NULL OR record.agency = $7)
  AND ($8::boolean IS NULL OR (record.open AND coalesce(record.due_at < now(), false)) = $8)
  AND ($9::boolean IS NULL OR record.open = $9)
  AND ($10::uuid IS NULL OR record.record_id = $10)
  AND ($11::uuid IS NULL OR record.movement_id = $11)
  AND ($12::uuid IS NULL OR record.record_id < $12)
  AND ($14::text IS NULL OR record.unit = $14)
  AND ($15::text IS NULL OR record.officer = $15)
  ORDER BY record.record_id DESC LIMIT $13`;

/** Newest first: ids are minted in the order of time. Words lead to their records by their own index. */
const BY_TERMS = `
  WITH found AS (
    SELECT record_id FROM record_term JOIN unnest($1::text[], $2::text[]) AS wanted (kind, term) USING (kind, term)
    GROUP BY record_id HAVING count(*) = cardinality($1::text[]))
  SELECT record.record_id, file.state
  FROM found JOIN record USING (record_id) JOIN movement_file AS file USING (movement_id)
  WHERE ${FILTERS}`;

const BY_MOVEMENT = `
  SELECT record.record_id, file.state
  FROM record JOIN movement_file AS file USING (movement_id)
  WHERE cardinality($1::text[]) = 0 AND cardinality($2::text[]) = 0 AND record.movement_id = $11 AND ${FILTERS}`;

const OPEN = `
  SELECT record.record_id, file.state
  FROM record JOIN movement_file AS file USING (movement_id)
  WHERE cardinality($1::text[]) = 0 AND cardinality($2::text[]) = 0 AND record.open AND ${FILTERS}`;

const ALL = `
  SELECT record.record_id, file.state
  FROM record JOIN movement_file AS file USING (movement_id)
  WHERE cardinality($1::text[]) = 0 AND cardinality($2::text[]) = 0 AND ${FILTERS}`;

const flag = (text: string | undefined): boolean | null => (text === undefined ? null : text === 'true');

/** The search of this caller: what the policy lets it see at all, then what it asks for. */
export function searchOf(
  query: ListRecordsQuery,
  caller: Caller,
  after: string | null,
  limit: number,
): Search {
  const scope = scopeOf('records.list', caller);
  const own = scope === 'OWN_ENTERPRISE' || scope === undefined;
  const terms = [...termsOf(query), ...(own ? [enterprise(caller.enterprise ?? '')] : [])];
  return {
    sql: statementFor(query, terms),
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
      after,
      limit,
      query.holderUnit ?? null,
      query.holderOfficer ?? null,
    ],
  };
}

function statementFor(query: ListRecordsQuery, terms: readonly Term[]): string {
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

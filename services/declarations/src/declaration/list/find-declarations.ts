import { type Caller, scopeOf } from '@onegate/auth';
import { instantOf, parsePlate, parseRef } from '@onegate/codes';
import type { Placed, Sorted } from '@onegate/http';
import type { Reads } from '../declaration.repository.ts';
import type { DeclarationListQuery } from './declaration-list.query.ts';

/** What the list reads of a declaration: neither goods nor crew. */
export interface DeclarationRow {
  readonly declarationId: string;
  readonly movementId: string;
  readonly ref: string;
  readonly gate: string;
  readonly direction: string;
  readonly status: 'DRAFT' | 'SUBMITTED' | 'NEEDS_CORRECTION' | 'ACCEPTED' | 'COMPLETED' | 'CANCELLED';
  readonly version: number;
  readonly declarationVersion: number;
  readonly declarantEnterprise: string;
  readonly carrierEnterprise: string;
  readonly plate: { country: string; province?: string; text: string; key: string };
  readonly customsNumbers: string[];
  readonly shipmentCount: number;
  readonly expectedArrivalAt: string | null;
  readonly openAmendment: string | null;
  readonly openCancellation: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
}

const select = (sorted: Sorted): string => `
  SELECT id AS "declarationId", movement_id AS "movementId", ref, gate, direction, status, version,
    declaration_version AS "declarationVersion", declarant_enterprise AS "declarantEnterprise",
    carrier_enterprise AS "carrierEnterprise", content #> '{vehicle,plate}' AS plate,
    customs_numbers AS "customsNumbers", jsonb_array_length(content -> 'shipments') AS "shipmentCount",
    content ->> 'expectedArrivalAt' AS "expectedArrivalAt", open_amendment AS "openAmendment",
    open_cancellation AS "openCancellation", created_at AS "createdAt", submitted_at AS "submittedAt",
    ${sorted.placeSql} AS place
  FROM declaration`;

/** Each filter is a constant clause with its value; only which of them stand together differs. */
interface Clause {
  readonly sql: (place: string) => string;
  readonly value: unknown;
}

const clause = (value: unknown, sql: (place: string) => string): Clause[] =>
  value === undefined ? [] : [{ sql, value }];

/** `limit + 1` rows, so that the caller sees whether more follow. */
export async function findDeclarations(
  reads: Reads,
  caller: Caller,
  {
    query,
    sorted,
    limit,
  }: { readonly query: DeclarationListQuery; readonly sorted: Sorted; readonly limit: number },
): Promise<(DeclarationRow & Placed)[]> {
  const clauses = [...scopeClauses(caller), ...filterClauses(query)];
  const where = clauses.map(({ sql }, index) => sql(`$${index + 4}`)).join(' AND ');
  const page = `${sorted.behind('id', '$2', '$3')} ORDER BY ${sorted.order('id')} LIMIT $1`;
  return await reads.read(`${select(sorted)} WHERE ${where} AND ${page}`, [
    limit + 1,
    ...sorted.values,
    ...clauses.map(({ value }) => value),
  ]);
}

/** Enterprises see their own; officers see what was submitted at their gates. */
function scopeClauses(caller: Caller): Clause[] {
  if (scopeOf('declarations.list', caller) === 'OWN_ENTERPRISE')
    return clause(
      caller.enterprise ?? '',
      (at) => `(declarant_enterprise = ${at} OR carrier_enterprise = ${at})`,
    );
  return clause([...caller.gates], (at) => `gate = ANY (${at}::text[]) AND declaration_version > 0`);
}

function filterClauses(query: DeclarationListQuery): Clause[] {
  return [
    ...clause(query.gate, (at) => `gate = ${at}`),
    ...clause(query.direction, (at) => `direction = ${at}`),
    ...clause(query.status, (at) => `status = ${at}`),
    ...clause(digestOf(query.plate), (at) => `plate_digest = ${at}`),
    ...clause(
      refOf(query.ref),
      (at) => `id IN (SELECT declaration_id FROM reference WHERE reference.ref = ${at})`,
    ),
    ...clause(
      query.customsNumber?.slice(0, 11),
      (at) => `id IN (SELECT declaration_id FROM declaration_customs_number WHERE number = ${at})`,
    ),
    ...clause(timeOf(query.from), (at) => `created_at >= ${at}::timestamptz`),
    ...clause(timeOf(query.to), (at) => `created_at < ${at}::timestamptz`),
  ];
}

/** The part of a plate's key that is read on the plate itself. */
function digestOf(plate: string | undefined): string | undefined {
  if (plate === undefined) return undefined;
  const parsed = parsePlate({ country: 'VN', text: plate });
  return parsed.ok ? parsed.key.replace(/^.*:/, '') : '';
}

/** A reference that cannot be read is found nowhere. */
function refOf(ref: string | undefined): string | undefined {
  if (ref === undefined) return undefined;
  const parsed = parseRef(ref);
  return parsed.ok ? parsed.ref : '';
}

const timeOf = (time: string | undefined): Date | undefined =>
  time === undefined ? undefined : new Date(instantOf(time));

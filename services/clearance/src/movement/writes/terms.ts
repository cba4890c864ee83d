import type { Transaction } from '@onegate/persistence';
import { type MovementFile, shipmentsOf } from '../domain/movement-file.ts';

/** A word under which a record is found. */
export interface TermRow {
  readonly record_id: string;
  readonly kind: 'PLATE' | 'CONTAINER' | 'CUSTOMS_NUMBER' | 'ENTERPRISE';
  readonly term: string;
}

const WRITE = `
  WITH given AS (
    SELECT DISTINCT record_id, kind, term
    FROM json_to_recordset($1::json) AS given (record_id uuid, kind text, term text)),
  party AS (
    INSERT INTO record_party (enterprise, record_id) SELECT term, record_id FROM given WHERE kind = 'ENTERPRISE'
    ON CONFLICT DO NOTHING)
  INSERT INTO record_term (record_id, kind, term) SELECT record_id, kind, term FROM given
  ON CONFLICT DO NOTHING`;

/** Terms are added, never taken away: a plate that a truck had once still leads to its record. */
export async function writeTerms(tx: Transaction, rows: readonly TermRow[]): Promise<void> {
  if (rows.length > 0) await tx.write(WRITE, [JSON.stringify(rows)]);
}

export function termsOf(file: MovementFile): TermRow[] {
  const truck = [
    ...file.plates.map(({ key }) => ({ kind: 'PLATE' as const, term: letteringOf(key) })),
    ...file.containers.map((number) => ({ kind: 'CONTAINER' as const, term: number })),
    ...[file.declarant, file.carrier].map((term) => ({ kind: 'ENTERPRISE' as const, term })),
  ];
  const goods = shipmentsOf(file).map((id) => [id, termsOfShipment(file, id)] as const);
  // The owner of goods finds its shipments; the truck's record, with others' goods on it, is the carrier's.
  const numbers = goods.flatMap(([, terms]) => terms.filter(({ kind }) => kind === 'CUSTOMS_NUMBER'));
  return [
    ...[...truck, ...numbers].map((term) => ({ record_id: file.movementId, ...term })),
    ...goods.flatMap(([id, terms]) =>
      [...truck, ...platesOfLegs(file, id), ...terms].map((term) => ({ record_id: id, ...term })),
    ),
  ];
}

/** Letters and digits of a plate, without country and province: what can be read off a truck. */
export const letteringOf = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

/** Every truck that goods travelled on leads to their record. */
const platesOfLegs = (file: MovementFile, id: string): Omit<TermRow, 'record_id'>[] =>
  (file.legs?.[id] ?? []).flatMap(({ plates }) =>
    plates.map(({ key }) => ({ kind: 'PLATE' as const, term: letteringOf(key) })),
  );

function termsOfShipment(file: MovementFile, id: string): Omit<TermRow, 'record_id'>[] {
  const carried = file.carried[id];
  if (!carried) return [];
  return [
    { kind: 'ENTERPRISE', term: carried.enterprise },
    ...carried.customsNumbers.map((term) => ({ kind: 'CUSTOMS_NUMBER' as const, term })),
  ];
}

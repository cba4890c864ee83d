import { missing } from '@onegate/http';
import { parseRef } from '@onegate/codes';
import { isId } from '@onegate/contracts';
import type { Database, Transaction } from '@onegate/persistence';
import type { Refusal } from '@onegate/problems';
import type { MovementFile } from '../movement/domain/movement-file.ts';

/** A record's place: the file that it stands in. */
export interface Found {
  readonly recordId: string;
  readonly file: MovementFile;
}

interface Row {
  record_id: string;
  state: MovementFile;
}

const SELECT = `
  SELECT record.record_id, file.state
  FROM record JOIN movement_file AS file USING (movement_id)`;
const BY_ID = `${SELECT} WHERE record.record_id = $1`;
const BY_REF = `${SELECT} WHERE record.ref = $1`;

type Reader = Pick<Database | Transaction, 'read' | 'beyond'>;

/** The record of that reference or id. @throws Refusal when there is none */
export async function getRecord(reader: Reader, ref: string): Promise<Found> {
  const [sql, value] = isId(ref) ? [BY_ID, ref] : [BY_REF, canonical(ref)];
  const [row] = await reader.read<Row>(sql, [value]);
  if (!row) throw await unseen(reader, ref);
  return { recordId: row.record_id, file: row.state };
}

/** Which movement to lock for a record. @throws Refusal when there is none */
export async function locateRecord(
  reader: Reader,
  ref: string,
): Promise<{ recordId: string; movementId: string }> {
  const [sql, value] = isId(ref) ? [LOCATE_BY_ID, ref] : [LOCATE_BY_REF, canonical(ref)];
  const [row] = await reader.read<{ record_id: string; movement_id: string }>(sql, [value]);
  if (!row) throw await unseen(reader, ref);
  return { recordId: row.record_id, movementId: row.movement_id };
}

const LOCATE_BY_ID = 'SELECT record_id, movement_id FROM record WHERE record_id = $1';
const LOCATE_BY_REF = 'SELECT record_id, movement_id FROM record WHERE ref = $1';

/** Why a record is not shown: it is another's, or there is none. */
export function unseen(reader: Reader, ref: string): Promise<Refusal> {
  const [sql, value] = isId(ref) ? [LOCATE_BY_ID, ref] : [LOCATE_BY_REF, canonical(ref)];
  return missing(reader, sql, [value], 'clearance.record.not-found');
}

/** As references are written: reading forgives lower case and mistaken letters. */
function canonical(ref: string): string {
  const parsed = parseRef(ref);
  return parsed.ok ? parsed.ref : ref;
}

import type { Database } from '@onegate/persistence';
import type { Disclosed } from '../domain/entry.ts';

export interface StoredEntry {
  readonly seq: number;
  /** Hexadecimal, as all bytes here. */
  readonly body: string;
  readonly hash: string;
  readonly fields: Readonly<Record<string, Disclosed>> | null;
  readonly leaf: number | null;
}

export interface StoredHolding {
  readonly stage: string;
  readonly agency: string;
  readonly unit: string;
  readonly officer: string | null;
  readonly head: string;
  readonly cause: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number | null;
}

export interface StoredRecord {
  readonly entries: readonly StoredEntry[];
  readonly holdings: readonly StoredHolding[];
}

/** One statement, so that entries and holders are those of one instant. */
const READ = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object(
              'seq', entry.seq, 'body', encode(entry.body, 'hex'), 'hash', encode(entry.hash, 'hex'),
              'fields', disclosure.fields, 'leaf', leaf.leaf_index) ORDER BY entry.seq), '[]')
     FROM entry LEFT JOIN disclosure USING (record_id, seq) LEFT JOIN ledger_leaf AS leaf USING (record_id, seq)
     WHERE entry.record_id = $1) AS entries,
    (SELECT coalesce(json_agg(json_build_object(
              'stage', stage, 'agency', agency, 'unit', unit, 'officer', officer, 'head', head, 'cause', cause,
              'from', round(extract(epoch FROM lower(valid)) * 1000),
              'to', round(extract(epoch FROM upper(valid)) * 1000)) ORDER BY lower(valid)), '[]')
     FROM holding WHERE record_id = $1) AS holdings`;

/** All entries and holdings of a record. */
export async function readWholeRecord(database: Database, recordId: string): Promise<StoredRecord> {
  const [row] = await database.read<StoredRecord>(READ, [recordId]);
  return row ?? { entries: [], holdings: [] };
}

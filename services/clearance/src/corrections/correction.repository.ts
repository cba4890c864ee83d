import type { Caller } from '@onegate/auth';
import type { Database, Transaction } from '@onegate/persistence';
import type { Disclosed, EntryBody } from '../ledger/domain/entry.ts';
import { valuesOf } from '../ledger/domain/values.ts';
import { shownFields } from '../records/visible/entry-kinds.ts';
import { seesOwn } from '../records/visible/sees-own.ts';
import type { CorrectionView } from './correction.view.ts';
import type { ToldFact } from './domain/correcting.ts';

type Reader = Pick<Database | Transaction, 'read'>;

interface Row {
  readonly record_id: string;
  readonly seq: number;
  readonly body: string;
  readonly fields: Readonly<Record<string, Disclosed>> | null;
}

const COLUMNS = `entry.record_id, entry.seq, convert_from(entry.body, 'UTF8') AS body, disclosure.fields`;

/** A fact stands first in the record that it is about, then in those that mirror it. */
const SAME_FACT = `
  SELECT ${COLUMNS}
  FROM entry AS asked
  JOIN record ON record.movement_id = $3
  JOIN entry ON entry.record_id = record.record_id AND entry.event_id = asked.event_id
  LEFT JOIN disclosure ON disclosure.record_id = entry.record_id AND disclosure.seq = entry.seq
  WHERE asked.record_id = $1 AND asked.seq = $2
  ORDER BY disclosure.fields -> 'source' IS NOT NULL, entry.record_id, entry.seq`;

/** The fact that an entry tells, and the records that it moved; undefined when the record has no such entry. */
export async function findFact(
  reader: Reader,
  { recordId, entry, movementId }: { recordId: string; entry: number; movementId: string },
): Promise<{ told: ToldFact; moved: string[] } | undefined> {
  const rows = await reader.read<Row>(SAME_FACT, [recordId, entry, movementId]);
  const [told] = rows.map(factOf);
  if (!told) return undefined;
  const moved = rows.filter(({ fields }) => fields?.['steps'] !== undefined);
  return { told, moved: moved.map(({ record_id }) => record_id) };
}

function factOf({ record_id: recordId, body, fields }: Row): ToldFact {
  const { eventId, occurredAt } = JSON.parse(body) as EntryBody;
  return { recordId, eventId, occurredAt, fields: valuesOf(fields) };
}

const OTHERS = `
  SELECT DISTINCT entry.event_id AS "eventId", convert_from(entry.body, 'UTF8')::json ->> 'occurredAt' AS "occurredAt"
  FROM record JOIN entry USING (record_id) JOIN disclosure USING (record_id, seq)
  WHERE record.movement_id = $1 AND disclosure.fields -> 'type' ->> 1 = $2 AND entry.event_id <> $3`;

/** Other facts of the same name that the movement heard, as they were told. */
export async function findOthers(
  reader: Reader,
  movementId: string,
  name: string,
  factId: string,
): Promise<{ readonly eventId: string; readonly occurredAt: string }[]> {
  return await reader.read(OTHERS, [movementId, name, factId]);
}

const LIST = `
  SELECT ${COLUMNS},
         (SELECT told.seq FROM entry AS told WHERE told.record_id = entry.record_id
            AND told.event_id::text = disclosure.fields -> 'factId' ->> 1) AS corrects
  FROM entry JOIN disclosure USING (record_id, seq)
  WHERE entry.record_id = $1 AND entry.seq > $2 AND disclosure.fields -> 'type' ->> 1 = 'fact.corrected'
  ORDER BY entry.seq LIMIT $3`;

/** Corrections that a record shows, the oldest first, as far as the caller may see. */
export async function listCorrections(
  reader: Reader,
  recordId: string,
  { caller, after, limit }: { caller: Caller; after: number; limit: number },
): Promise<CorrectionView[]> {
  const rows = await reader.read<Row & { corrects: number | null }>(LIST, [recordId, after, limit]);
  const sees = seesOwn(caller);
  return rows.map((row) => {
    const { recordedAt } = JSON.parse(row.body) as EntryBody;
    const shown = Object.fromEntries(shownFields(row.fields, sees));
    const fields = valuesOf(shown) as unknown as CorrectionView;
    const { correctionId, fact, factId, reasonCode, withdrawn, was, corrected, agency, unit, actor } = fields;
    return {
      ...{
        correctionId,
        recordId,
        fact,
        factId,
        correctedIn: row.seq,
        reasonCode,
        withdrawn,
        was,
        corrected,
      },
      ...{ agency, unit, actor, correctedAt: recordedAt },
      ...(row.corrects !== null && { entry: row.corrects }),
      ...(fields.approver !== undefined && { approver: fields.approver }),
    };
  });
}

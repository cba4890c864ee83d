import type { Transaction } from '@onegate/persistence';
import type { HoldingRows } from './holding-rows.ts';

const BEGIN = `
  INSERT INTO life (record_id, span)
  SELECT record_id, tstzrange("from", "to")
  FROM json_to_recordset($1::json) AS given (record_id uuid, "from" timestamptz, "to" timestamptz)`;

const END = `
  UPDATE life SET span = tstzrange(lower(span), given.at)
  FROM json_to_recordset($1::json) AS given (record_id uuid, at timestamptz)
  WHERE life.record_id = ANY ($2::uuid[]) AND life.record_id = given.record_id AND upper_inf(life.span)`;

/** A record lives from its opening to its closing; a closed one that is opened again begins another life. */
export async function writeLives(tx: Transaction, { born, died }: HoldingRows): Promise<void> {
  if (died.length > 0) {
    const ids = died.map(({ record_id }) => record_id);
    await tx.write(END, [JSON.stringify(died), ids]);
  }
  if (born.length > 0) await tx.write(BEGIN, [JSON.stringify(born)]);
}

import { CHUNK, Sequencer } from '../../src/ledger/tree/sequencer.ts';
import type { House } from '../house.ts';

const NEW = 10_000;
const PATIENCE_MS = 60_000;

/** How long until so many new entries stand in the tree and the tree is signed. */
export async function checkpointTime(house: House): Promise<{ newLeaves: number; ms: number; size: number }> {
  const sequencer = house.service.app.get(Sequencer);
  while ((await sequencer.extend()) === CHUNK);
  await house.service.database.query(
    `INSERT INTO entry (record_id, seq, recorded_at, event_id, previous, hash, body)
     SELECT uuidv7(), 1, now(), uuidv7(), sha256('a'), sha256(n::text::bytea), 'body'
     FROM generate_series(1, ${NEW}) AS n`,
  );
  await house.service.database.query('ANALYZE entry');
  const started = performance.now();
  // Only what lies before the oldest transaction still open in the whole cluster gets a leaf: that is waited for.
  for (let done = 0; done < NEW; done += await sequencer.extend())
    if (performance.now() - started > PATIENCE_MS)
      throw new Error('a transaction stays open in this cluster');
  const signed = await sequencer.sign();
  return { newLeaves: NEW, ms: Math.round(performance.now() - started), size: signed?.size ?? 0 };
}

import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { asSuperuser } from '@onegate/testing';
import { canonicalJson, hashEntry, verifyBundle } from '@onegate/verify';
import type pg from 'pg';
import { TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';
import { Log, sizeOf } from '../../../test/log.ts';
import { Sequencing } from '../tree/sequencing.ts';
import { type Audit, auditLog } from './audit-log.ts';

const KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Entries by hand, as a thief of the whole database could write them. */
interface Row {
  seq: number;
  hash: Buffer;
  body: Buffer;
}

/** Everything here is done as the superuser, with triggers switched off, and taken back after each look. */
describe('tampering with the database', () => {
  let house: House;
  let log: Log;
  let record: string;
  let ref: string;
  let last: number;
  const kept: string[] = [];

  beforeAll(async () => {
    expect(createPrivateKey(KEY).asymmetricKeyType).toBe('ed25519');
    house = await House.open({ LEDGER_CHECKPOINT_EVERY: 'PT1S', LEDGER_KEY: KEY });
    log = new Log(house);
    const first = new TestMovement('EXPORT', 2).submitted().accepted().assessed().arrived();
    await house.follow(...factsOf(first));
    kept.push(await log.checkpoint());
    for (const movement of [new TestMovement('IMPORT', 45), new TestMovement('EXPORT', 45)])
      await house.follow(...factsOf(movement.submitted().accepted().assessed()));
    kept.push(await log.checkpoint());
    await house.service.app.get(Sequencing).onApplicationShutdown();
    [record, ref] = [first.idOf(0), first.shipmentRefs[0] ?? ''];
    const [row] = await house.service.database.query<{ last: number }>(
      'SELECT max(seq) AS last FROM entry WHERE record_id = $1',
      [record],
    );
    last = row?.last ?? 0;
  }, 60_000);
  afterAll(() => house.close());

  const audited = async (
    tamper: (client: pg.Client) => Promise<unknown>,
    notes: readonly string[] = kept,
  ): Promise<Audit> =>
    await asSuperuser(async (client) => {
      await client.query('BEGIN; SET LOCAL session_replication_role = replica');
      await tamper(client);
      const reader = {
        read: async <Value extends object>(sql: string, values: readonly unknown[] = []) =>
          (await client.query<Value>(sql, [...values])).rows,
      };
      const audit = await auditLog(reader, { keys: await log.keys(), kept: notes });
      await client.query('ROLLBACK');
      return audit;
    }, house.service.database.name);

  const byStatement = (sql: string) => (client: pg.Client) =>
    client.query(sql.replaceAll('RECORD', `'${record}'`).replaceAll('LAST', String(last)));

  it('finds nothing where nothing was done', async () => {
    const audit = await audited(() => Promise.resolve());
    expect(audit.findings).toEqual([]);
    expect(audit.leaves).toBe(audit.entries);
    expect(audit.leaves).toBeGreaterThan(256);
  });

  const AT_3 = 'WHERE record_id = RECORD AND seq = 3';
  const flipped = (column: string): string =>
    `set_byte(${column}, length(${column}) / 2, get_byte(${column}, length(${column}) / 2) # 1)`;

  it.each([
    ['entry.record_id', `UPDATE entry SET record_id = uuidv7() ${AT_3}`],
    ['entry.seq', `UPDATE entry SET seq = 1000 ${AT_3}`],
    ['entry.recorded_at', `UPDATE entry SET recorded_at = recorded_at + interval '1 ms' ${AT_3}`],
    ['entry.event_id', `UPDATE entry SET event_id = uuidv7() ${AT_3}`],
    ['entry.previous', `UPDATE entry SET previous = ${flipped('previous')} ${AT_3}`],
    ['entry.hash', `UPDATE entry SET hash = ${flipped('hash')} ${AT_3}`],
    ['entry.body', `UPDATE entry SET body = ${flipped('body')} ${AT_3}`],
    ['disclosure.record_id', `UPDATE disclosure SET record_id = uuidv7() ${AT_3}`],
    ['disclosure.seq', `UPDATE disclosure SET seq = 1000 ${AT_3}`],
    [
      'a value',
      `UPDATE disclosure SET fields = jsonb_set(fields::jsonb, '{actor,1}', '"person:another:CUSTOMS:LT-HQ"') ${AT_3}`,
    ],
    [
      'a salt',
      `UPDATE disclosure SET fields = jsonb_set(fields::jsonb, '{actor,0}', '"AAAAAAAAAAAAAAAAAAAAAA"') ${AT_3}`,
    ],
    [
      'a name',
      `UPDATE disclosure SET fields = fields::jsonb - 'actor' || jsonb_build_object('author', fields -> 'actor') ${AT_3}`,
    ],
    [
      'a field more',
      `UPDATE disclosure SET fields = fields::jsonb || '{"holder": ["AAAAAAAAAAAAAAAAAAAAAA", null]}' ${AT_3}`,
    ],
    ['a field less', `UPDATE disclosure SET fields = fields::jsonb - 'actor' ${AT_3}`],
    ['values gone', `DELETE FROM disclosure ${AT_3}`],
    ['an entry gone', `DELETE FROM entry ${AT_3}`],
    [
      'entries swapped',
      `UPDATE entry SET seq = seq + 1000 WHERE record_id = RECORD AND seq IN (3, 4);
       UPDATE entry SET seq = 1007 - seq WHERE record_id = RECORD AND seq > 1000`,
    ],
    ['ledger_leaf.hash', `UPDATE ledger_leaf SET hash = ${flipped('hash')} ${AT_3}`],
    ['ledger_leaf.record_id', `UPDATE ledger_leaf SET record_id = uuidv7() ${AT_3}`],
    ['ledger_leaf.seq', `UPDATE ledger_leaf SET seq = 1000 ${AT_3}`],
    ['ledger_leaf gone', `DELETE FROM ledger_leaf ${AT_3}`],
  ])('finds %s', async (_, sql) => {
    const { findings } = await audited(byStatement(sql));
    expect(findings).toContainEqual(expect.objectContaining({ recordId: record, seq: 3 }));
  });

  it.each([
    ['an officer', `UPDATE holding SET officer = 'another' WHERE record_id = RECORD`],
    ['a head', `UPDATE holding SET head = 'another' WHERE record_id = RECORD`],
    ['an agency', `UPDATE holding SET agency = 'CUSTOMS' WHERE record_id = RECORD`],
    ['a unit', `UPDATE holding SET unit = 'LT-HQ' WHERE record_id = RECORD`],
    ['a cause', `UPDATE holding SET cause = 'CLAIM' WHERE record_id = RECORD`],
    [
      'an instant',
      `UPDATE holding SET valid = tstzrange(lower(valid) + interval '1 ms', upper(valid)) WHERE record_id = RECORD`,
    ],
    ['a holder gone', `DELETE FROM holding WHERE record_id = RECORD`],
  ])('finds %s of those who answered', async (_, sql) => {
    const { findings } = await audited(byStatement(sql));
    expect(findings).toContainEqual(expect.objectContaining({ recordId: record, seq: 1 }));
  });

  it.each([
    ['a tile', `UPDATE ledger_tile SET hashes = ${flipped('hashes')}`, 'tile 0/0 is not that of its leaves'],
    [
      'the root of a tile',
      `UPDATE ledger_tile SET root = ${flipped('root')}`,
      'tile 0/0 is not that of its leaves',
    ],
    ['a tile gone', 'DELETE FROM ledger_tile', 'tile 0/0 is not that of its leaves'],
    ['a root', `UPDATE ledger_checkpoint SET root = ${flipped('root')}`, 'is not what was signed'],
    ['a size', 'UPDATE ledger_checkpoint SET size = size + 1', 'is not what was signed'],
    [
      'a note',
      `UPDATE ledger_checkpoint SET note = replace(note, chr(10), chr(10) || '1')`,
      'is not what was signed',
    ],
  ])('finds %s changed', async (_, sql, message) => {
    const { findings } = await audited(byStatement(sql));
    expect(findings).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining(message) as string }),
    );
  });

  /** The end of the record is cut everywhere that the superuser thinks of, but for the tree. */
  const CUT = `
    DELETE FROM entry WHERE record_id = RECORD AND seq >= LAST - 1;
    DELETE FROM disclosure WHERE record_id = RECORD AND seq >= LAST - 1;
    UPDATE movement_file SET state = jsonb_set(state::jsonb, ARRAY['records', RECORD, 'seq'], to_jsonb(LAST - 2))
    WHERE state::jsonb -> 'records' ? RECORD`;

  it('finds a tail that was cut', async () => {
    const { findings } = await audited(byStatement(CUT));
    for (const seq of [last - 1, last])
      expect(findings).toContainEqual(expect.objectContaining({ recordId: record, seq }));
  });

  it('finds the tail of the tree cut, by the last checkpoint that anyone kept', async () => {
    const { findings } = await audited(async (client) => {
      await client.query('DELETE FROM ledger_checkpoint WHERE size > 10');
      await client.query('DELETE FROM ledger_leaf WHERE leaf_index >= 260');
    });
    expect(findings).toContainEqual({
      message: `${sizeOf(kept[1] ?? '')} leaves were signed, and only 260 are there`,
    });
  });

  it('finds an entry that was put in, well chained', async () => {
    const { findings } = await audited(async (client) => {
      const rows = await rowsOf(client);
      const before = rows.at(-1)!;
      const body = Buffer.from(
        canonicalJson({
          ...(JSON.parse(before.body.toString()) as object),
          seq: last + 1,
          recordedAt: '2099-01-01T00:00:00.000Z',
        }),
      );
      await client.query(
        `INSERT INTO entry (record_id, seq, recorded_at, event_id, previous, hash, body, xid)
         SELECT record_id, seq + 1, '2099-01-01T00:00:00Z', event_id, hash, $3, $4, '1'
         FROM entry WHERE record_id = $1 AND seq = $2`,
        [record, last, hashEntry(before.hash, body), body],
      );
    });
    expect(findings).toContainEqual(expect.objectContaining({ recordId: record, seq: last + 1 }));
  });

  it('finds a record that was hashed anew from the changed entry to its end', async () => {
    const { findings } = await audited(rehash);
    expect(findings.map(({ recordId, seq }) => `${recordId === record} ${seq}`)).toEqual(
      Array.from({ length: last - 2 }, (_, index) => `true ${index + 3}`),
    );
  });

  it('finds a tree that was rebuilt and signed anew, and between which checkpoints', async () => {
    const rebuild = async (client: pg.Client): Promise<void> => {
      await rehash(client);
      await client.query(`UPDATE ledger_leaf SET hash = entry.hash FROM entry
        WHERE entry.record_id = ledger_leaf.record_id AND entry.seq = ledger_leaf.seq`);
      await client.query('DELETE FROM ledger_checkpoint; DELETE FROM ledger_tile');
    };
    const { findings } = await audited(rebuild);
    const named = findings.filter(({ message }) => message.includes('not the one that was signed'));
    expect(named).toContainEqual(expect.objectContaining({ recordId: record, seq: 3 }));
    // The tree was still right at no earlier checkpoint, and its first part is all that is in doubt.
    expect(named[0]?.message).toContain(`within leaves 0 to ${sizeOf(kept[0] ?? '') - 1}`);
  });

  it('stops the application and the owner, and whoever has no right to switch triggers off', async () => {
    await asSuperuser(async (client) => {
      for (const role of ['clearance_app', 'clearance_migrator']) {
        await client.query(`SET ROLE ${role}`);
        for (const table of [
          'entry',
          'disclosure',
          'ledger_leaf',
          'ledger_tile',
          'ledger_checkpoint',
          'ledger_key',
        ]) {
          await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow(/denied|refused/);
          await expect(client.query(`TRUNCATE ${table}`)).rejects.toThrow(/denied|refused/);
        }
        await expect(client.query(`UPDATE entry SET seq = seq`)).rejects.toThrow(/denied|refused/);
        await client.query('RESET ROLE');
      }
    }, house.service.database.name);
  });

  it('is seen in the bundle too, by whoever kept a checkpoint or a bundle', async () => {
    const keys = await log.keys();
    const earlier = await log.bundle(house.customs, ref);
    expect(verifyBundle(earlier, { keys }).findings).toEqual([]);
    await committed(byStatement(CUT));
    const cut = verifyBundle(await log.bundle(house.customs, ref), { keys, earlier });
    expect(cut.findings.filter(({ code }) => code === 'EARLIER').map(({ seq }) => seq)).toEqual([
      last - 1,
      last,
    ]);
    await committed(rehash);
    const changed = verifyBundle(await log.bundle(house.customs, ref), { keys, checkpoint: kept[1] ?? '' });
    expect(changed.verified).toBe(false);
    expect(changed.findings.find(({ code }) => code === 'INCLUSION')).toMatchObject({ seq: 3 });
  });

  const committed = (tamper: (client: pg.Client) => Promise<unknown>): Promise<void> =>
    asSuperuser(async (client) => {
      await client.query('SET session_replication_role = replica');
      await tamper(client);
    }, house.service.database.name);

  const rowsOf = async (client: pg.Client): Promise<Row[]> => {
    const sql = 'SELECT seq, hash, body FROM entry WHERE record_id = $1 ORDER BY seq';
    return (await client.query<Row>(sql, [record])).rows;
  };

  /** Entry 3 happened a second earlier, and every hash after it fits. */
  const rehash = async (client: pg.Client): Promise<void> => {
    let previous: Buffer = Buffer.alloc(32);
    for (const { seq, hash, body } of await rowsOf(client)) {
      const value = JSON.parse(body.toString()) as { occurredAt: string };
      const earlier = new Date(Date.parse(value.occurredAt) - 1000).toISOString();
      const bytes = seq === 3 ? Buffer.from(canonicalJson({ ...value, occurredAt: earlier })) : body;
      const anew = seq < 3 ? hash : hashEntry(previous, bytes);
      await client.query(
        'UPDATE entry SET previous = $3, hash = $4, body = $5 WHERE record_id = $1 AND seq = $2',
        [record, seq, previous, anew, bytes],
      );
      previous = anew;
    }
  };
});

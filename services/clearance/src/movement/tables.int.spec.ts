import { DataSource } from 'typeorm';
import { migrationsOf } from '@onegate/http';
import { migrate } from '@onegate/persistence';
import { type FreshDatabase, freshDatabase } from '@onegate/testing';
import pg from 'pg';
import { clearance } from '../clearance.service-definition.ts';

const ID = '019a5b3e-7c12-7d2e-8f3a-4b5c6d7e8f90';
const HOLDER = "'SUBMITTED', 'CUSTOMS', 'LT-HQ', NULL, 'customs.head', 'RULE'";

describe('the tables, asked by those who may and those who may not', () => {
  let database: FreshDatabase;
  const as = async (url: string, ...statements: string[]): Promise<string> => {
    const client = new pg.Client({ connectionString: url, options: '-c onegate.scope={"system":true}' });
    await client.connect();
    try {
      for (const sql of statements) await client.query(sql);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end();
    }
  };
  const app = (...statements: string[]) => as(database.appUrl, ...statements);
  const owner = (...statements: string[]) => as(database.migratorUrl, ...statements);

  beforeAll(async () => {
    database = await freshDatabase('clearance', migrationsOf(clearance));
    const hash = "decode(repeat('00', 32), 'hex')";
    const done = await app(
      'BEGIN',
      `INSERT INTO movement_file VALUES ('${ID}', 'LT', 1, '{}')`,
      `INSERT INTO record (record_id, movement_id, kind, ref, gate, direction, opened_at, stage, stage_since, agency, unit, head, held_since)
       VALUES ('${ID}', '${ID}', 'MOVEMENT', 'LT-26-7KQ2M9-X', 'LT', 'EXPORT', '2026-01-01Z', 'SUBMITTED', '2026-01-01Z', 'CUSTOMS', 'LT-HQ', 'customs.head', '2026-01-01Z')`,
      `INSERT INTO life VALUES ('${ID}', '[2026-01-01Z,)')`,
      `INSERT INTO holding VALUES ('${ID}', '[2026-01-01Z,)', ${HOLDER})`,
      `INSERT INTO entry VALUES ('${ID}', 1, now(), '${ID}', ${hash}, ${hash}, '\\x00')`,
      'COMMIT',
    );
    expect(done).toBe('done');
  });
  afterAll(() => database.drop());

  it('show no violation when all is well', async () => {
    expect(await database.query('SELECT * FROM holding_violation')).toEqual([]);
  });

  const close = (at: string): string =>
    `UPDATE holding SET valid = tstzrange(lower(valid), '${at}') WHERE record_id = '${ID}' AND upper_inf(valid)`;
  const open = (from: string): string => `INSERT INTO holding VALUES ('${ID}', '[${from},)', ${HOLDER})`;

  it.each([
    [
      'leave a gap',
      [close('2026-01-02Z'), open('2026-01-03Z')],
      /violates foreign key constraint "life_record_id_span_fkey"/,
    ],
    ['leave nobody', [close('2026-01-02Z')], /violates foreign key constraint "life_record_id_span_fkey"/],
    ['have two at one instant', [open('2026-01-02Z')], /holding_pkey|holding_open/],
    [
      'move the start of a holding',
      ["UPDATE holding SET valid = '[2025-01-01Z,2026-02-01Z)'"],
      /can only be closed/,
    ],
    ['change who held', ["UPDATE holding SET agency = 'BORDER_GUARD'"], /permission denied/],
    ['delete a holding', ['DELETE FROM holding'], /permission denied/],
    ['change an entry', ["UPDATE entry SET body = '\\x01'"], /permission denied/],
    ['delete an entry', ['DELETE FROM entry'], /permission denied/],
    [
      'end the life alone',
      ["UPDATE life SET span = '[2026-01-01Z,2026-02-01Z)', record_id = record_id"],
      /permission denied/,
    ],
  ])('do not let the application %s', async (_what, statements, message) => {
    expect(await app('BEGIN', ...statements, 'COMMIT')).toMatch(message);
  });

  it.each([
    ['change an entry', "UPDATE entry SET body = '\\x01'", /UPDATE of entry is refused/],
    ['delete an entry', 'DELETE FROM entry', /DELETE of entry is refused/],
    ['empty the entries', 'TRUNCATE entry', /TRUNCATE of entry is refused/],
    ['delete a holding', 'DELETE FROM holding', /DELETE of holding is refused/],
    ['change who held', "UPDATE holding SET agency = 'BORDER_GUARD'", /can only be closed/],
  ])('do not let even the owner %s', async (_what, statement, message) => {
    expect(await owner(statement)).toMatch(message);
  });

  it('let one holder follow another at the same instant', async () => {
    expect(await app('BEGIN', close('2026-01-02Z'), open('2026-01-02Z'), 'COMMIT')).toBe('done');
    expect(await app(close('2026-01-01Z'))).toMatch(/./);
    expect(
      await app(`UPDATE holding SET valid = '[2026-01-01Z,2026-01-05Z)' WHERE NOT upper_inf(valid)`),
    ).toMatch(/can only be closed/);
  });

  it('name a record whose shown holder is not the one who holds', async () => {
    await database.query("UPDATE record SET agency = 'BORDER_GUARD', held_since = '2026-01-02Z'");
    expect(await database.query('SELECT violation FROM holding_violation')).toEqual([
      { violation: 'HOLDER_DIFFERS' },
    ]);
  });

  it('can be unmade and made again', async () => {
    const source = new DataSource({
      type: 'postgres',
      url: database.migratorUrl,
      migrations: [...migrationsOf(clearance)],
    });
    await source.initialize();
    const count = await source
      .runMigrations()
      .then(() => source.query('SELECT count(*)::int AS n FROM migrations'));
    for (let left = Number((count as { n: number }[])[0]?.n); left > 0; left -= 1)
      await source.undoLastMigration();
    await source.destroy();
    expect((await migrate(database.migratorUrl, migrationsOf(clearance))).length).toBeGreaterThan(5);
  });
});

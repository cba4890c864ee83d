import { newId, timeOfId } from '@onegate/contracts';
import { migrate } from '@onegate/persistence';
import { type FreshDatabase, freshDatabase } from '@onegate/testing';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { messagingMigrations } from '../src/index.ts';

const DAY = 86_400_000;

describe('the tables of messaging', () => {
  let database: FreshDatabase;
  let app: pg.Client;

  beforeEach(async () => {
    database = await freshDatabase('testbed', messagingMigrations('testbed'));
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterEach(async () => {
    await app.end();
    await database.drop();
  });

  const upkeep = (): Promise<unknown> => app.query('SELECT messaging_upkeep()');
  const partitions = async (parent: string): Promise<string[]> =>
    (
      await database.query<{ name: string }>(
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass ORDER BY 1`,
        [parent],
      )
    ).map(({ name }) => name);
  const dayName = (parent: string, days: number): string =>
    `${parent}_${new Date(Date.now() + days * DAY).toISOString().slice(0, 10).replaceAll('-', '')}`;
  const addPartition = (parent: string, days: number): Promise<unknown> => {
    const day = new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
    return database.query(
      parent === 'outbox'
        ? `SELECT messaging_add_partition('outbox', 'recorded_at', '${day}', '${day} 00:00Z', '${day} 24:00Z')`
        : `SELECT messaging_add_partition('inbox', 'event_id', '${day}',
             messaging_uuid_of('${day}')::text, messaging_uuid_of(date '${day}' + 1)::text)`,
    );
  };

  it('are made for days ahead by the app role, which owns nothing', async () => {
    await database.query(`DROP TABLE ${dayName('outbox', 3)}, ${dayName('inbox', 3)}`);
    await upkeep();
    expect(await partitions('outbox')).toEqual(
      expect.arrayContaining([dayName('outbox', 3), dayName('outbox', 7)]),
    );
    expect(await partitions('inbox')).toEqual(
      expect.arrayContaining([dayName('inbox', 0), dayName('inbox', 7)]),
    );
  });

  it('keep a receipt in the partition of the day inside the event id', async () => {
    const id = newId();
    await app.query("INSERT INTO inbox (consumer, event_id) VALUES ('onegate.testbed', $1)", [id]);
    const [row] = await database.query<{ part: string }>(
      'SELECT tableoid::regclass::text AS part FROM inbox',
    );
    expect(row?.part).toBe(`inbox_${timeOfId(id).toISOString().slice(0, 10).replaceAll('-', '')}`);
  });

  it('move early rows of the default partition into their day', async () => {
    await database.query(`DROP TABLE ${dayName('inbox', 0)}, ${dayName('outbox', 0)}`);
    const id = newId();
    await app.query("INSERT INTO inbox (consumer, event_id) VALUES ('onegate.testbed', $1)", [id]);
    await app.query("INSERT INTO outbox (event_id, topic, key, envelope) VALUES ($1, 't', 'k', '{}')", [id]);
    await upkeep();
    for (const parent of ['inbox', 'outbox']) {
      const rows = await database.query(`SELECT tableoid::regclass::text AS part FROM ${parent}`);
      expect(rows).toEqual([{ part: dayName(parent, 0) }]);
    }
    const again = app.query("INSERT INTO inbox (consumer, event_id) VALUES ('onegate.testbed', $1)", [id]);
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });

  it('drop what was published more than 7 days ago, and nothing unpublished', async () => {
    await addPartition('outbox', -9);
    await addPartition('outbox', -12);
    const insert = `INSERT INTO outbox (event_id, topic, key, envelope, recorded_at)
                    VALUES ($1, 't', 'k', '{}', now() - make_interval(days => $2))`;
    await database.query(insert, [newId(), 12]);
    await database.query('UPDATE relay_cursor SET xid = pg_current_xact_id()');
    await database.query(insert, [newId(), 9]);
    await upkeep();
    expect(await partitions('outbox')).toContain(dayName('outbox', -9));
    expect(await partitions('outbox')).not.toContain(dayName('outbox', -12));
    await database.query('UPDATE relay_cursor SET xid = pg_current_xact_id()');
    await upkeep();
    expect(await partitions('outbox')).not.toContain(dayName('outbox', -9));
  });

  it('drop receipts older than 30 days, also of replays, and settled parked messages', async () => {
    await addPartition('inbox', -32);
    await database.query(
      `INSERT INTO inbox (consumer, event_id, heard_at)
       SELECT 'onegate.testbed', gen_random_uuid(), now() - interval '31 days' FROM generate_series(1, 700)`,
    );
    await upkeep();
    await upkeep();
    expect(await partitions('inbox')).not.toContain(dayName('inbox', -32));
    expect(await database.query('SELECT FROM inbox_default')).toEqual([]);
  });

  it.each([
    ['DELETE FROM outbox'],
    ['UPDATE outbox SET envelope = $$x$$'],
    ['TRUNCATE inbox'],
    ['DELETE FROM inbox'],
    ['UPDATE inbox SET event_id = gen_random_uuid()'],
    ['DELETE FROM parked_message'],
    ['UPDATE consumer_state SET epoch = 9'],
    ["SELECT messaging_add_partition('outbox', 'recorded_at', current_date, '', '')"],
    ["SELECT messaging_forget('onegate.testbed')"],
    ['DROP TABLE outbox'],
  ])('refuse the app role: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({
      code: expect.stringMatching(/^42(501|883)$/) as string,
    });
  });

  it('can be taken away and made again', async () => {
    const [Migration] = messagingMigrations('testbed');
    class Undo1764200000000 implements MigrationInterface {
      readonly name = 'Undo1764200000000';
      async up(runner: QueryRunner): Promise<void> {
        await new Migration!().down(runner);
      }
      async down(): Promise<void> {
        throw new Error('only for this test');
      }
    }
    await migrate(database.migratorUrl, [Migration!, Undo1764200000000]);
    const left = await database.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname !~ '^(migrations|PK_)'
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace`,
    );
    expect(left).toEqual([]);
    await database.query("DELETE FROM migrations WHERE name LIKE 'Messaging%'");
    await expect(migrate(database.migratorUrl, [Migration!])).resolves.toHaveLength(1);
  });
});

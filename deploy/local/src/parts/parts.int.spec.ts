import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { createClient } from 'redis';
import { startKafka, startPostgres, startRedis, stopRecorded } from '../index.ts';
import type { RunningPart } from './part.ts';

describe('parts on one machine', () => {
  let dir: string;
  const started: RunningPart[] = [];
  const keep = <T extends RunningPart>(part: T): T => {
    started.push(part);
    return part;
  };

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'onegate-parts-'));
  });

  afterEach(async () => {
    await Promise.all(started.splice(0).map((part) => part.stop()));
    rmSync(dir, { recursive: true, force: true });
  });

  async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('PostgreSQL 18 keeps what was committed when it is killed', async () => {
    const first = keep(await startPostgres({ dir }));
    await query(first.url, `CREATE TABLE truck AS SELECT '81C-123.45' AS plate`);
    await first.child.kill();

    const second = keep(await startPostgres({ dir, port: first.port }));

    expect(second.url).toBe(first.url);
    expect(await query(second.url, 'SELECT plate FROM truck')).toEqual([{ plate: '81C-123.45' }]);
    const [version] = await query(second.url, 'SHOW server_version_num');
    expect(Number(version?.['server_version_num'])).toBeGreaterThanOrEqual(180_000);
    expect(await query(second.url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  }, 60_000);

  it('Kafka keeps its messages when it is killed, and its groups work as soon as it says so', async () => {
    const topics = [{ name: 'onegate.tests.v1' }];
    const first = keep(await startKafka({ dir, topics }));
    const client = (brokers: readonly string[]) =>
      new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING });
    const producer = client(first.brokers).producer();
    await producer.connect();
    await producer.send({ topic: 'onegate.tests.v1', acks: -1, messages: [{ key: 'k', value: 'kept' }] });
    await producer.disconnect();
    await first.child.kill();

    const second = keep(await startKafka({ dir, port: first.port, topics }));

    const admin = client(second.brokers).admin();
    await admin.connect();
    expect(
      (await admin.fetchTopicMetadata({ topics: ['onegate.tests.v1'] })).topics[0]?.partitions,
    ).toHaveLength(12);
    await admin.disconnect();
    const consumer = client(second.brokers).consumer({ groupId: 'onegate.tests' });
    await consumer.connect();
    await consumer.subscribe({ topic: 'onegate.tests.v1', fromBeginning: true });
    const received = await new Promise<string | undefined>((resolve, reject) => {
      consumer
        .run({
          eachMessage: ({ message }) => {
            resolve(message.value?.toString());
            return Promise.resolve();
          },
        })
        .catch(reject);
    });
    await consumer.disconnect();
    expect(received).toBe('kept');
  }, 60_000);

  it('Redis answers', async () => {
    const redis = keep(await startRedis({ dir }));
    const client = createClient({ url: redis.url });
    await client.connect();
    await client.set('board', 'cached');
    expect(await client.get('board')).toBe('cached');
    client.destroy();
  }, 60_000);

  it('what a killed launcher left behind is found by its records and ended', async () => {
    const records = join(dir, 'run');
    const redis = keep(await startRedis({ dir: join(dir, 'redis'), records }));

    expect(await stopRecorded(records)).toEqual(['redis']);

    await redis.child.exited;
    expect(await stopRecorded(records)).toEqual([]);
  }, 60_000);
});

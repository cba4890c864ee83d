import { Database } from '@onegate/persistence';
import { bootService, type BootedService, type Person } from '@onegate/testing';
import { clerk, WRITER } from './clerk.ts';
import { Turnstile } from './turnstile.ts';

const CONNECTIONS = 4;
/** More than may wait for so few connections. */
const CROWD = 40 * CONNECTIONS;

let service: BootedService;
let writer: Person;
let release: () => void = () => undefined;

beforeAll(async () => {
  service = await bootService(clerk, { DATABASE_POOL_SIZE: CONNECTIONS });
  writer = service.as(WRITER);
});

afterAll(async () => {
  release();
  await service.close();
});

/** Takes every connection that is left. */
async function takeAll(database: Database): Promise<() => void> {
  const taken: Awaited<ReturnType<Database['connect']>>[] = [];
  while (database.connections.used < CONNECTIONS) taken.push(await database.connect());
  return () => {
    for (const connection of taken.splice(0)) connection.release();
  };
}

describe('more than the database can do', () => {
  it('is refused early with 503 and when to come back; what was accepted is done', async () => {
    const { arrived, open } = service.app.get(Turnstile).hold('accepted');
    const accepted = writer.post('/v1/notes', { text: 'accepted' });
    await arrived;
    const giveBack = await takeAll(service.app.get(Database));
    release = () => {
      open();
      giveBack();
    };
    const began = performance.now();
    const crowd = Array.from({ length: CROWD }, async () => {
      const { status, body, headers } = await writer.get('/v1/notes');
      return { status, code: body['code'], retryAfter: headers['retry-after'] };
    });
    expect(await Promise.race(crowd)).toEqual({ status: 503, code: 'http.unavailable', retryAfter: '1' });
    expect(performance.now() - began).toBeLessThan(2500);
    release();
    expect((await accepted).status).toBe(201);
    expect(new Set((await Promise.all(crowd)).map(({ status }) => status))).toEqual(new Set([200, 503]));
    expect(await service.database.query("SELECT FROM note WHERE text = 'accepted'")).toHaveLength(1);
  });
});

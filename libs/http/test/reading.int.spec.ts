import { newId } from '@onegate/contracts';
import { bootService, type BootedService, type Person } from '@onegate/testing';
import { clerk, WRITER } from './clerk.ts';

let service: BootedService;
let writer: Person;
let url: string;

beforeAll(async () => {
  service = await bootService(clerk);
  writer = service.as(WRITER);
  url = String((await writer.post('/v1/notes', { text: 'read me' })).headers['location']);
});

afterAll(() => service.close());

describe('a reader who has the version already', () => {
  it.each([['"1"'], ['W/"1"'], ['"7", "1"'], ['*']])('with If-None-Match: %s hears 304', async (etag) => {
    const { status, headers, body } = await writer.get(url, { 'if-none-match': etag });
    expect([status, headers['etag'], body]).toEqual([304, '"1"', '']);
  });

  it.each([['"2"'], ['1'], ['nonsense']])('with If-None-Match: %s gets it', async (etag) => {
    const { status, headers, body } = await writer.get(url, { 'if-none-match': etag });
    expect([status, headers['etag'], body['text']]).toEqual([200, '"1"', 'read me']);
  });

  it('is not asked for where something is done', async () => {
    const { status } = await writer.post(`${url}/stamp`, {}, { 'if-none-match': '"1"' });
    expect(status).toBe(200);
  });

  it('may ask for the head alone', async () => {
    const authorization = `Bearer ${await service.token(WRITER)}`;
    const head = (headers: Record<string, string>) =>
      service.app.inject({ method: 'HEAD', url, headers: { authorization, ...headers } });
    const full = await head({});
    expect([full.statusCode, full.headers['etag'], full.payload]).toEqual([200, '"1"', '']);
    expect((await head({ 'if-none-match': '"1"' })).statusCode).toBe(304);
  });
});

describe("reading one's own write", () => {
  it('answers at once when the event is applied here', async () => {
    const { headers } = await writer.post('/v1/notes', { text: 'mine' });
    const event = String(headers['onegate-event']);
    expect((await writer.get(`${url}?after=${event}`)).status).toBe(200);
    expect((await writer.get(`/v1/notes?after=${event}&limit=1`)).status).toBe(200);
  });

  it('answers 503 with Retry-After when it has not arrived, after waiting as long as preferred', async () => {
    const started = Date.now();
    const impatient = await writer.get(`${url}?after=${newId()}`);
    expect(Date.now() - started).toBeLessThan(900);
    expect([impatient.status, impatient.body['code'], impatient.headers['retry-after']]).toEqual([
      503,
      'http.not-yet',
      '1',
    ]);
    const waited = await writer.get(`${url}?after=${newId()}`, { prefer: 'respond-async, wait=1' });
    expect(waited.status).toBe(503);
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
  });

  it('answers when the event arrives while it waits', async () => {
    const event = newId();
    const reading = writer.get(`${url}?after=${event}`, { prefer: 'wait=10' });
    await service.database.query(
      `INSERT INTO outbox (event_id, topic, key, envelope) VALUES ($1, 'onegate.clearance.v1', $2, '{}')`,
      [event, newId()],
    );
    expect((await reading).status).toBe(200);
    await service.database.query('DELETE FROM outbox WHERE event_id = $1', [event]);
  });

  it('takes nothing but an event id, except in lists, where it is a cursor', async () => {
    expect((await writer.get(`${url}?after=nonsense`)).status).toBe(422);
  });
});

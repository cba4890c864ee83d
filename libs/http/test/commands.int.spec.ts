import { ReceiptExpiry } from '../src/receipt-expiry.ts';
import { bootService, type BootedService, type Person } from '@onegate/testing';
import { aKey, clerk, OTHER_WRITER, WRITER } from './clerk.ts';
import { Turnstile } from './turnstile.ts';

let service: BootedService;
let writer: Person;

beforeAll(async () => {
  service = await bootService(clerk);
  writer = service.as(WRITER);
});

afterAll(() => service.close());

const under = (key: string): Record<string, string> => ({ 'idempotency-key': key });
const notes = async (text: string): Promise<number> =>
  (await service.database.query('SELECT FROM note WHERE text = $1', [text])).length;

describe('a command under an Idempotency-Key', () => {
  it('is done once, and answered the second time as the first', async () => {
    const key = aKey();
    const first = await writer.post('/v1/notes', { text: 'once' }, under(key));
    const second = await writer.post('/v1/notes', { text: 'once' }, under(key));
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(JSON.stringify(second.body)).toBe(JSON.stringify(first.body));
    for (const header of ['onegate-event', 'etag', 'location']) {
      expect(first.headers[header]).toBeDefined();
      expect(second.headers[header]).toBe(first.headers[header]);
    }
    expect(await notes('once')).toBe(1);
    const facts = await service.facts();
    expect(facts.filter(({ id }) => id === first.headers['onegate-event'])).toHaveLength(1);
  });

  it('is refused when it asks for something else: another body, another address', async () => {
    const key = aKey();
    const { body } = await writer.post('/v1/notes', { text: 'this' }, under(key));
    for (const [url, other] of [
      ['/v1/notes', { text: 'that' }],
      [`/v1/notes/${String(body['id'])}/stamp`, {}],
    ] as const) {
      const refused = await writer.post(url, other, under(key));
      expect([refused.status, refused.body['code']]).toEqual([422, 'http.idempotency-key-reused']);
    }
  });

  it('sent twice at once has one effect: the other hears that it is running', async () => {
    const key = aKey();
    const { arrived, open } = service.app.get(Turnstile).hold('at once');
    const first = writer.post('/v1/notes', { text: 'at once' }, under(key));
    await arrived;
    const second = await writer.post('/v1/notes', { text: 'at once' }, under(key));
    expect([second.status, second.body['code']]).toEqual([409, 'http.command-in-flight']);
    expect(second.headers['retry-after']).toBe('1');
    open();
    expect((await first).status).toBe(201);
    expect(await notes('at once')).toBe(1);
  });

  it('without a key answers 400, also where the body is faulty', async () => {
    for (const payload of [{ text: 'keyless' }, { text: 7 }]) {
      const authorization = `Bearer ${await service.token(WRITER)}`;
      const reply = await service.app.inject({
        method: 'POST',
        url: '/v1/notes',
        headers: { authorization },
        payload,
      });
      expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([
        400,
        'http.idempotency-key-missing',
      ]);
    }
  });

  it.each([['short'], ['x'.repeat(129)], ['has a blank in it']])(
    'with the key %j answers 400, also where the body is faulty',
    async (key) => {
      for (const body of [{ text: 'keyless' }, { text: 7 }]) {
        const { status, body: problem } = await writer.post('/v1/notes', body, under(key));
        expect([status, problem['code']]).toEqual([400, 'http.idempotency-key-invalid']);
      }
      expect(await notes('keyless')).toBe(0);
    },
  );

  it('cut off in the middle leaves nothing, and can be repeated', async () => {
    const key = aKey();
    const { arrived, open } = service.app.get(Turnstile).hold('cut off');
    const first = writer.post('/v1/notes', { text: 'cut off' }, under(key));
    await service.database.query('SELECT pg_terminate_backend($1, 5000)', [await arrived]);
    open();
    const { status, headers, body } = await first;
    expect([status, body['code'], headers['retry-after']]).toEqual([503, 'http.unavailable', '1']);
    expect(await notes('cut off')).toBe(0);
    const again = await writer.post('/v1/notes', { text: 'cut off' }, under(key));
    expect(again.status).toBe(201);
    expect(await notes('cut off')).toBe(1);
  });

  it('that failed is not remembered', async () => {
    const key = aKey();
    const stranger = service.as({ ...WRITER, enterprise: '0300588569' });
    expect((await stranger.post('/v1/notes', { text: 'failed' }, under(key))).status).toBe(403);
    expect((await writer.post('/v1/notes', { text: 'failed', slip: 'CODE' }, under(key))).status).toBe(500);
    expect((await writer.post('/v1/notes', { text: 'failed' }, under(key))).status).toBe(201);
  });

  it('of one client says nothing to another who uses the same key', async () => {
    const key = aKey();
    const mine = await writer.post('/v1/notes', { text: 'mine' }, under(key));
    const theirs = await service.as(OTHER_WRITER).post('/v1/notes', { text: 'theirs' }, under(key));
    expect(theirs.status).toBe(201);
    expect(theirs.body['id']).not.toBe(mine.body['id']);
  });

  it('is forgotten after three days, in chunks', async () => {
    await service.database.query(
      `INSERT INTO command_receipt (client, key, request_hash, status, answer, created_at)
       SELECT 'old', n, '', 200, '{}', now() - interval '73 hours' FROM generate_series(1, 1234) AS n`,
    );
    const key = aKey();
    await writer.post('/v1/notes', { text: 'young' }, under(key));
    expect(await service.app.get(ReceiptExpiry).expire()).toBe(1234);
    expect((await service.database.query("SELECT FROM command_receipt WHERE client = 'old'")).length).toBe(0);
    await writer.post('/v1/notes', { text: 'young' }, under(key));
    expect(await notes('young')).toBe(1);
  });
});

describe('If-Match', () => {
  it('is needed for a change, and names the version that the caller saw', async () => {
    const { body } = await writer.post('/v1/notes', { text: 'first' });
    const url = `/v1/notes/${String(body['id'])}`;
    const change = async (ifMatch?: string): Promise<unknown[]> => {
      const reply = await writer.patch(url, { text: 'x' }, ifMatch ? { 'if-match': ifMatch } : {});
      return [reply.status, reply.headers['etag'] ?? reply.body['code']];
    };
    expect(await change()).toEqual([428, 'http.if-match-missing']);
    expect(await change('"7"')).toEqual([412, 'http.if-match-stale']);
    expect(await change('W/"1"')).toEqual([412, 'http.if-match-stale']);
    expect(await change('nonsense')).toEqual([412, 'http.if-match-stale']);
    expect(await change('"1"')).toEqual([200, '"2"']);
    expect(await change('"1"')).toEqual([412, 'http.if-match-stale']);
    expect(await change('"1", "2"')).toEqual([200, '"3"']);
    expect(await change('*')).toEqual([200, '"4"']);
  });

  it('lets one of two changes through that saw the same version', async () => {
    const { body } = await writer.post('/v1/notes', { text: 'contested' });
    const url = `/v1/notes/${String(body['id'])}`;
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => writer.patch(url, { text: 'mine' }, { 'if-match': '"1"' })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(412)]);
  });

  it('is honoured on an action when sent', async () => {
    const { body } = await writer.post('/v1/notes', { text: 'to stamp' });
    const url = `/v1/notes/${String(body['id'])}/stamp`;
    expect((await writer.post(url, {})).status).toBe(200);
    expect((await writer.post(url, {}, { 'if-match': '"1"' })).status).toBe(200);
    expect((await writer.post(url, {}, { 'if-match': '"2"' })).status).toBe(412);
  });

  it('may come without a body where it needs none', async () => {
    const { body } = await writer.post('/v1/notes', { text: 'to stamp' });
    const reply = await service.app.inject({
      method: 'POST',
      url: `/v1/notes/${String(body['id'])}/stamp`,
      headers: { authorization: `Bearer ${await service.token(WRITER)}`, 'idempotency-key': aKey() },
    });
    expect(reply.statusCode).toBe(200);
  });
});

import { Writable } from 'node:stream';
import { bootService, type BootedService, doorTo, until } from '@onegate/testing';
import { JsonLogger } from '../src/logger.ts';
import { clerk, WRITER } from './clerk.ts';

/** Looked for in everything that is logged and in every answer to an unexpected failure. */
const MARK = 'M4RKED';

let logged = '';
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    logged += chunk.toString();
    done();
  },
});

let service: BootedService;

beforeAll(async () => {
  service = await bootService(clerk, {}, new JsonLogger('clerk', 'trace', destination));
});

afterAll(() => service.close());

beforeEach(() => {
  logged = '';
});

describe('an unexpected failure', () => {
  it.each(['CODE', 'PARSER', 'DATABASE', 'CONSTRAINT', 'VALUE'])(
    'of the kind %s answers 500 without its inside, and logs where it happened without values',
    async (slip) => {
      const { status, headers, body } = await service.as(WRITER).post('/v1/notes', { text: MARK, slip });
      expect([status, body['code']]).toEqual([500, 'http.unexpected']);
      expect(Object.keys(body).sort()).toEqual([
        'code',
        'detail',
        'instance',
        'remedy',
        'status',
        'title',
        'type',
      ]);
      expect(JSON.stringify([headers, body])).not.toMatch(/M4RKED|clerk|\.ts|note/);
      const line = await until(() => logged.split('\n').find((text) => text.includes('unexpected failure')));
      expect(JSON.parse(line)).toMatchObject({
        level: 50,
        service: 'clerk',
        correlationId: headers['x-correlation-id'],
        route: '/v1/notes',
        error: { name: expect.any(String), places: expect.arrayContaining([expect.any(String)]) },
      });
      expect(logged).not.toContain(MARK);
    },
  );
});

describe('the log', () => {
  it('holds nothing of what people send: body, query, path, headers', async () => {
    const writer = service.as({ ...WRITER, sub: `${MARK}-sub` });
    const headers = { 'user-agent': MARK, cookie: MARK, 'x-forwarded-for': MARK, 'if-match': MARK };
    await writer.post('/v1/notes', { text: MARK, signature: { name: MARK } }, headers);
    await writer.post('/v1/notes', {
      text: 7,
      [MARK]: MARK,
      signature: { name: `${MARK}${MARK.repeat(20)}` },
    });
    await writer.post('/v1/notes', `{"text":"${MARK}`);
    await writer.post('/v1/notes', { text: 'x' }, { 'idempotency-key': `${MARK} ${MARK}` });
    await writer.get(`/v1/notes/${MARK}?${MARK}=${MARK}`, headers);
    await writer.get(`/v1/${MARK}`, headers);
    await writer.get('/v1/notes', { authorization: `Bearer ${MARK}` });
    await writer.patch(`/v1/notes/${MARK}`, { text: MARK }, headers);
    await until(() => logged.split('\n').filter((line) => line.includes('"request"')).length >= 8);
    expect(logged).not.toContain(MARK);
  });
});

describe('a database that goes away', () => {
  it('answers 503 with Retry-After, says so in readiness, and is used again when it is back', async () => {
    const door = await doorTo(service.database.appUrl);
    const far = await bootService(
      clerk,
      { DATABASE_URL: door.url },
      new JsonLogger('far', 'trace', destination),
    );
    // Its tables are those of the first service: only the way to them is its own.
    const ask = () => far.as(WRITER).post('/v1/notes', { text: MARK });
    expect((await ask()).status).toBe(201);
    await until(async () => (await far.as(WRITER).get('/health/ready')).status === 200);
    await door.shut();
    const { status, headers, body } = await ask();
    expect([status, body['code'], headers['retry-after']]).toEqual([503, 'http.unavailable', '1']);
    const ready = await far.as(WRITER).get('/health/ready');
    expect([ready.status, ready.body]).toEqual([
      503,
      expect.objectContaining({
        status: 'unavailable',
        checks: expect.objectContaining({
          issuer: { ok: true },
          database: { ok: false, why: expect.any(String) },
        }),
      }),
    ]);
    expect((await far.as(WRITER).get('/health/live')).status).toBe(200);
    await door.open();
    await until(async () => (await ask()).status === 201);
    await until(async () => (await far.as(WRITER).get('/health/ready')).status === 200, { timeout: 20_000 });
    await far.close();
    await door.shut();
    expect(logged).not.toContain(MARK);
  });
});

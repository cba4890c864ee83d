import { until as waitUntil } from '@onegate/testing';
import { House } from '../../../test/house.ts';
import { minutesFromNow, submittedMinutesAgo } from '../../../test/lately.ts';
import { Registers } from '../../register/registers.ts';

const MINUTE = 60_000;
const NEVER = { timeZone: 'Asia/Ho_Chi_Minh', weekly: {}, holidays: [], exceptionalDays: [] };

type Body = Record<string, unknown>;

describe('the past of a record whose gate stood still', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open({}, { SUBMITTED: 'PT20H' });
    await house.stopTimers();
  });
  afterAll(() => house.close());

  const until = (look: () => Promise<boolean>) => waitUntil(look, { timeout: 30_000 });
  /** An instant behind everything that was written, on the clock of the database. */
  const justNow = async (): Promise<string> => {
    const [row] = await house.service.database.query('SELECT clock_timestamp() AS now');
    const { now } = row as { now: Date };
    await until(async () => Promise.resolve(Date.now() > now.getTime()));
    return now.toISOString();
  };
  const known = async (path: string, at?: string): Promise<Body> => {
    const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
    const reply = await house.board.get(`/v1/records/${path}${query}`);
    expect(reply.status).toBe(200);
    return reply.body;
  };
  const pausedMs = (time: Body): number =>
    (time['parts'] as { ms: number; paused: boolean }[])
      .filter(({ paused }) => paused)
      .reduce((sum, { ms }) => sum + ms, 0);

  it('knows an outage from when it was declared, and knew it until it was denied', async () => {
    const { movement, facts } = submittedMinutesAgo(20);
    await house.hear(...facts);
    const { movementId: id } = movement;
    const before = await justNow();
    const { dueAt } = await known(id);
    const declared = await house.boardHead.post<{ id: string }>('/v1/outages', {
      ...{ gate: 'LT', system: 'ONEGATE', from: minutesFromNow(-10), reasonCode: 'POWER' },
      authority: 'Ban Quản lý Khu kinh tế tỉnh',
    });
    expect(declared.status).toBe(201);
    await until(async () => (await known(id))['dueAt'] === undefined);
    const during = await justNow();
    const reference = declared.body.id;
    expect((await known(id, during))['dueAt']).toBeUndefined();
    expect((await known(id, during))['standstills']).toMatchObject([{ what: 'ONEGATE', reference }]);
    expect((await known(id, before))['dueAt']).toBe(dueAt);
    expect(await known(id, before)).not.toHaveProperty('standstills');
    expect(pausedMs(await known(`${id}/time`))).toBeGreaterThan(9 * MINUTE);
    expect(pausedMs(await known(`${id}/time`, before))).toBe(0);

    const etag = { 'if-match': '"1"' };
    await house.boardHead.post(`/v1/outages/${reference}/denial`, { reasonCode: 'WORKED_ON' }, etag);
    await until(async () => (await known(id))['dueAt'] === dueAt);
    expect((await known(id, during))['dueAt']).toBeUndefined();
    const [then, now] = [await known(`${id}/time`, during), await known(`${id}/time`)];
    expect(pausedMs(then)).toBeGreaterThan(9 * MINUTE);
    expect(pausedMs(now)).toBe(0);
    expect(then).toMatchObject({ to: during, open: true });
    expect(then['lifeMs']).toBe(Date.parse(during) - Date.parse(String(then['from'])));
  });

  it('is due by the hours that were known then', async () => {
    const { movement, facts } = submittedMinutesAgo(20);
    await house.hear(...facts);
    const { movementId: id } = movement;
    const { dueAt } = await known(id);
    const before = await justNow();
    const claims = { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };
    const admin = house.service.as({ sub: 'board.admin', roles: ['ADMIN'], ...claims });
    const hours = { unit: 'LT-BQL', ...NEVER, from: minutesFromNow(60) };
    expect((await admin.post('/v1/calendars', hours)).status).toBe(201);
    await until(async () => (await known(id))['dueAt'] === undefined);
    expect((await known(id, before))['dueAt']).toBe(dueAt);
  });

  it('of its time is refused for the future and before its life, each axis by itself', async () => {
    const { movement, facts } = submittedMinutesAgo(20);
    await house.hear(...facts);
    const path = `/v1/records/${movement.movementId}/time`;
    for (const query of [
      'at=2999-01-01T00:00:00Z',
      'happenedBy=2020-01-01T00:00:00Z',
      'at=2020-01-01T00:00:00Z',
    ])
      expect(await house.board.get(`${path}?${query}`)).toMatchObject({
        status: 422,
        body: { errors: [{ field: `query/${query.split('=')[0]}` }] },
      });
    const happened = await house.board.get(`${path}?happenedBy=${encodeURIComponent(minutesFromNow(-10))}`);
    expect(Math.round(Number(happened.body['lifeMs']) / MINUTE)).toBe(10);
  });

  it('is asked of the gate’s outages alone, and the register holds none that concerns nobody any more', async () => {
    await house.service.database.query(`
      INSERT INTO outage (gate, system, state, source, served, opened_by)
      SELECT 'LT', 'VNACCS', 'DECLARED', 'BOARD',
             tstzrange(now() - (200 + n) * interval '1 day', now() - (199.5 + n) * interval '1 day'), 'person:x'
      FROM generate_series(1, 20) AS n`);
    const [version] = await house.service.database.query('SELECT version FROM register_version');
    await house.service.database.query('UPDATE register_version SET version = version + 1');
    const registers = house.service.app.get(Registers);
    await until(async () => (await registers.newest()).version > (version as { version: number }).version);
    const { standstills = [] } = (await registers.current()).data;
    expect(standstills.filter(({ what }) => what === 'VNACCS')).toEqual([]);
  });
});

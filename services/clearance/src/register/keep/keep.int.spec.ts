import { type Person, until } from '@onegate/testing';
import { House } from '../../../test/house.ts';

type Item = Record<string, unknown> & { id: string; version: number };
type Reply = { status: number; body: Record<string, unknown>; headers: Readonly<Record<string, unknown>> };

const DAY = 86_400_000;
const from = (days: number, ms = 0): string => new Date(Date.now() + days * DAY + ms).toISOString();

describe('keeping the register', () => {
  let house: House;
  let admin: Person;
  let boss: Person;
  beforeAll(async () => {
    house = await House.open();
    const claims = { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };
    admin = house.service.as({ sub: 'board.admin', roles: ['ADMIN'], ...claims });
    boss = house.service.as({ sub: 'board.head', roles: ['HEAD'], ...claims });
  });
  afterAll(() => house.close());

  const items = async (path: string): Promise<Item[]> =>
    (await admin.get<{ items: Item[] }>(path)).body.items;
  const faults = ({ status, body }: Reply): string[] => {
    const errors = (body['errors'] ?? []) as { code: string; field: string }[];
    return [
      `${status} ${String(body['code'])}`,
      ...errors.map(({ code, field }) => `${field} ${code.split('.')[2]}`),
    ];
  };
  const duty = async (unit: string, at: string) => (await admin.get(`/v1/units/${unit}/duty?at=${at}`)).body;

  it('shows who was on duty, who led and who headed, at any instant', async () => {
    expect(await duty('LT-HQ', '2026-03-01T08:00:00%2B07:00')).toEqual({
      ...{ unit: 'LT-HQ', gate: 'LT', agency: 'CUSTOMS', at: '2026-03-01T01:00:00.000Z' },
      ...{ head: 'customs.head', answers: 'customs.leader1' },
      shift: {
        leader: 'customs.leader1',
        officers: ['customs.officer1', 'customs.officer2'],
        from: '2025-12-31T17:00:00.000Z',
        to: null,
      },
    });
    expect(await duty('LT-HQ', '2020-01-01T00:00:00Z')).toMatchObject({ code: 'clearance.register.not-yet' });
    expect(await duty('XX-HQ', '2026-03-01T00:00:00Z')).toMatchObject({
      code: 'clearance.register.unit-not-found',
    });
    expect((await items('/v1/heads?gate=LT')).map(({ unit }) => unit).sort()).toHaveLength(6);
    expect(await items('/v1/heads?at=2020-01-01T00:00:00Z')).toEqual([]);
  });

  it('appoints an acting head: the other comes back, and what was so stays so', async () => {
    await admin.post('/v1/officers', { officer: 'plant.deputy', unit: 'LT-KDTV', roles: ['HEAD'] });
    const acting = { unit: 'LT-KDTV', officer: 'plant.deputy', from: from(10), to: from(20) };
    const reply = await admin.post('/v1/heads', acting);
    expect(reply).toMatchObject({ status: 201, body: { ...acting, version: 1 } });
    const terms = await items('/v1/heads?unit=LT-KDTV');
    expect(terms.map(({ officer }) => officer)).toEqual(['plant.head', 'plant.deputy', 'plant.head']);
    expect(terms.map(({ to }) => to)).toEqual([acting.from, acting.to, null]);
    expect(await duty('LT-KDTV', from(15))).toMatchObject({ head: 'plant.deputy' });
    expect(await duty('LT-KDTV', from(25))).toMatchObject({ head: 'plant.head' });
  });

  it('refuses a head whose time overlaps, who is no head, serves elsewhere, or would have been', async () => {
    const appoint = async (asked: object) =>
      faults(await admin.post('/v1/heads', { unit: 'LT-KDTV', ...asked }));
    expect(await appoint({ officer: 'plant.head', from: from(5) })).toEqual([
      '422 clearance.register.refused',
      '/to overlap',
    ]);
    expect(await appoint({ officer: 'customs.head', from: from(-1), to: from(-2) })).toEqual([
      '422 clearance.register.refused',
      '/from past',
      '/to period',
      '/officer officer',
    ]);
    expect(await appoint({ officer: 'plant.officer1', from: from(30) })).toContain('/officer head-role');
    expect(await appoint({ unit: 'XX-1', officer: 'x' })).toContain('/unit unit');
    expect(await appoint({ officer: 'plant.head', from: '2027-01-01T00:00:00' })).toContain(
      '/from undefined',
    );
  });

  it('enters a roster: a standing shift gives way, one with an end does not', async () => {
    const night = { leader: 'customs.head', officers: ['customs.officer2'], from: from(3), to: from(3.5) };
    const entered = await admin.post('/v1/rosters', { unit: 'LT-HQ', shifts: [night] });
    expect(entered.status).toBe(201);
    const shifts = await items('/v1/rosters?unit=LT-HQ');
    expect(shifts.map(({ leader }) => leader)).toEqual([
      'customs.leader1',
      'customs.head',
      'customs.leader1',
    ]);
    expect(await duty('LT-HQ', from(3.2))).toMatchObject({ answers: 'customs.head' });
    const again = await admin.post('/v1/rosters', {
      unit: 'LT-HQ',
      shifts: [{ ...night, leader: 'customs.leader1' }],
    });
    expect(faults(again)).toEqual(['422 clearance.register.refused', '/shifts/0/from overlap']);
    const planned = shifts.find(({ leader }) => leader === 'customs.head') ?? { id: '', version: 0 };
    const end = { to: night.from };
    expect((await admin.patch(`/v1/rosters/${planned.id}`, end)).status).toBe(428);
    expect((await admin.patch(`/v1/rosters/${planned.id}`, end, { 'if-match': '"7"' })).status).toBe(412);
    const ended = await admin.patch(`/v1/rosters/${planned.id}`, end, { 'if-match': `"${planned.version}"` });
    expect(ended.status).toBe(200);
    expect(await duty('LT-HQ', from(3.2))).toMatchObject({ answers: 'customs.head' });
    const noted = await house.service.database.query(
      `SELECT act, recorded_by FROM register_change WHERE list = 'shift' AND entry ->> 'id' = '${planned.id}' ORDER BY id`,
    );
    expect(noted).toEqual([
      { act: 'INSERT', recorded_by: 'person:board.admin:MANAGEMENT_BOARD:LT-BQL' },
      { act: 'DELETE', recorded_by: 'person:board.admin:MANAGEMENT_BOARD:LT-BQL' },
    ]);
  });

  it('refuses a roster with all its faults at once', async () => {
    const shifts = [
      { leader: 'border-guard.officer1', officers: ['customs.officer1'], from: from(1), to: from(2) },
      { leader: 'border-guard.leader1', officers: [], from: from(1.5), to: from(1.7) },
      { leader: 'border-guard.leader1', officers: [], from: from(-3), to: from(-2) },
    ];
    expect(faults(await admin.post('/v1/rosters', { unit: 'LT-BP', shifts }))).toEqual([
      '422 clearance.register.refused',
      '/shifts/0/leader leader',
      '/shifts/0/officers/0 officer',
      '/shifts/2/from past',
      '/shifts/1/from overlap',
    ]);
    expect(await items('/v1/rosters?unit=LT-BP')).toHaveLength(1);
  });

  it('keeps people in one unit, and lets nobody go who still heads it or leads a shift', async () => {
    const twice = { officer: 'customs.officer1', unit: 'LT-BP', roles: ['OFFICER'] };
    expect(faults(await admin.post('/v1/officers', twice))).toContain('/officer elsewhere');
    const [leader] = (await items('/v1/officers?unit=LT-HQ&limit=200')).filter(
      ({ officer }) => officer === 'customs.leader1',
    );
    const leave = await admin.patch(`/v1/officers/${leader?.id}`, {}, { 'if-match': '"1"' });
    expect(faults(leave)).toEqual(['422 clearance.register.refused', '/from still-on-duty']);
    const promoted = { roles: ['SHIFT_LEADER', 'HEAD'], from: from(1) };
    const reply = await admin.patch(`/v1/officers/${leader?.id}`, promoted, { 'if-match': '"1"' });
    expect(reply).toMatchObject({ status: 200, body: promoted });
  });

  it('gives a unit a successor: people, head and shifts go on in it', async () => {
    const name = { vi: 'Kiểm dịch động vật', en: 'Animal quarantine' };
    const asked = { unit: 'LT-KDDV2', gate: 'LT', agency: 'ANIMAL_QUARANTINE', name, from: from(2) };
    const reply = await admin.post('/v1/units', asked);
    expect(reply).toMatchObject({
      status: 201,
      body: { id: 'LT-KDDV2', head: 'animal.head', leader: 'animal.leader1' },
    });
    expect(await duty('LT-KDDV2', from(3))).toMatchObject({ head: 'animal.head', answers: 'animal.leader1' });
    expect(await duty('LT-KDDV', from(3))).toMatchObject({ code: 'clearance.register.not-yet' });
    expect(faults(await admin.post('/v1/units', asked))).toContain('/unit taken');
    const renamed = await admin.patch('/v1/units/LT-HQ', { name, from: from(1) }, { 'if-match': '"1"' });
    expect(renamed).toMatchObject({ status: 200, body: { name, from: expect.any(String) } });
    expect((await items(`/v1/units?at=${from(0)}&unit=LT-HQ`))[0]?.['name']).not.toEqual(name);
    const taxes = await admin.post('/v1/agencies', { gate: 'LT', agency: 'TAX', name });
    expect(taxes.status).toBe(201);
    const [customs] = (await items('/v1/agencies')).filter(({ agency }) => agency === 'CUSTOMS');
    const gone = await admin.patch(`/v1/agencies/${customs?.id}`, {}, { 'if-match': '"1"' });
    expect(faults(gone)).toContain('/from agency');
  });

  it('gives a unit a successor where it was to be called otherwise from the same instant', async () => {
    const name = { vi: 'Biên phòng', en: 'Border guard' };
    const begins = from(30);
    const path = '/v1/units/LT-BP';
    expect(await admin.patch(path, { name, from: begins }, { 'if-match': '"1"' })).toMatchObject({
      status: 200,
    });
    const asked = { unit: 'LT-BP2', gate: 'LT', agency: 'BORDER_GUARD', name, from: begins };
    expect(await admin.post('/v1/units', asked)).toMatchObject({ status: 201, body: { id: 'LT-BP2' } });
    const unitsThen = (await items(`/v1/units?at=${from(31)}`)).map(({ id }) => id);
    expect(unitsThen.filter((id) => id.startsWith('LT-BP'))).toEqual(['LT-BP2']);
  });

  it('is kept by the board’s administrator of that gate alone, under a key', async () => {
    const head = { unit: 'LT-HQ', officer: 'customs.head' };
    const elsewhere = {
      sub: 'x',
      roles: ['ADMIN'],
      agency: 'MANAGEMENT_BOARD',
      unit: 'XX-BQL',
      gate: ['XX'],
    };
    const other = house.service.as(elsewhere);
    const customs = house.service.as({ ...elsewhere, agency: 'CUSTOMS', gate: ['LT'] });
    const codes = await Promise.all(
      [other, customs, boss, house.customsHead].map(
        async (who) => (await who.post('/v1/heads', head)).status,
      ),
    );
    expect(codes).toEqual([403, 403, 403, 403]);
    expect((await house.declarant.get('/v1/rosters')).status).toBe(403);
    expect((await other.get('/v1/rosters?gate=LT')).status).toBe(403);
    expect((await other.get<{ items: Item[] }>('/v1/rosters')).body.items).toEqual([]);
    const unkeyed = await admin.post('/v1/heads', head, { 'idempotency-key': '' });
    expect(unkeyed.status).toBe(400);
  });

  it('lets two at the same moment enter only one of two shifts that overlap', async () => {
    const shift = { leader: 'health.leader1', officers: [], from: from(40), to: from(41) };
    const replies = await Promise.all(
      [1, 2].map(() => admin.post('/v1/rosters', { unit: 'LT-KDYT', shifts: [shift] })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('tells every change, from when it counts', async () => {
    const begins = from(60);
    await admin.post('/v1/officers', {
      officer: 'plant.new',
      unit: 'LT-KDTV',
      roles: ['OFFICER'],
      from: begins,
    });
    const told = async () =>
      (await house.service.facts()).filter(
        ({ name, data }) => name === 'gate.register-published' && JSON.stringify(data).includes('plant.new'),
      );
    await until(async () => (await told()).length > 0);
    expect((await told())[0]?.data).toMatchObject({ gate: 'LT', effectiveFrom: expect.any(String) });
  });

  it('cannot be rewritten in the database either', async () => {
    const refused = async (sql: string) => {
      await expect(house.service.database.query(sql)).rejects.toThrow();
    };
    await refused(`UPDATE head SET officer = 'x' WHERE unit = 'LT-HQ'`);
    await refused(`DELETE FROM shift WHERE unit = 'LT-HQ' AND lower(served) < now()`);
    await refused(`UPDATE head SET served = tstzrange(lower(served), now()) WHERE unit = 'LT-HQ'`);
    await refused(`DELETE FROM register_change`);
  });
});

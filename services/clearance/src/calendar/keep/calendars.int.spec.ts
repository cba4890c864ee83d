import { type Person, until } from '@onegate/testing';
import { TestMovement } from '../../../test/a-movement.ts';
import { factsOf, House } from '../../../test/house.ts';

type Item = Record<string, unknown> & { id: string; version: number; from: string; to: string | null };
type Reply = { status: number; body: Record<string, unknown> };

const DAY = 86_400_000;
const from = (days: number): string => new Date(Date.now() + days * DAY).toISOString();
const HOURS = {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekly: { MON: [{ from: '07:30', to: '11:30' }], TUE: [] },
  holidays: [{ date: '2027-01-01', name: 'Tết Dương lịch' }],
  exceptionalDays: [{ date: '2027-01-02', hours: [{ from: '07:30', to: '24:00' }], reason: 'Làm bù' }],
};
const NEVER = { timeZone: 'Asia/Ho_Chi_Minh', weekly: {}, holidays: [], exceptionalDays: [] };

describe('the hours of units', () => {
  let house: House;
  let admin: Person;
  beforeAll(async () => {
    house = await House.open({}, { SUBMITTED: 'P3D' });
    await house.stopTimers();
    const claims = { agency: 'MANAGEMENT_BOARD', unit: 'LT-BQL', gate: ['LT'] };
    admin = house.service.as({ sub: 'board.admin', roles: ['ADMIN'], ...claims });
  });
  afterAll(() => house.close());

  const items = async (query: string): Promise<Item[]> =>
    (await house.declarant.get<{ items: Item[] }>(`/v1/calendars?${query}`)).body.items;
  const set = (asked: object) => admin.post('/v1/calendars', asked);
  const faults = ({ status, body }: Reply): string[] => {
    const errors = (body['errors'] ?? []) as { code: string; field: string }[];
    return [`${status} ${String(body['code'])}`, ...errors.map(({ code, field }) => `${field} ${code}`)];
  };

  it('are shown to everyone, as they are, were and will be', async () => {
    const [customs] = await items('unit=LT-HQ');
    expect(customs).toMatchObject({
      unit: 'LT-HQ',
      timeZone: 'Asia/Ho_Chi_Minh',
      weekly: { MON: [{ from: '07:00', to: '11:30' }, expect.anything()] },
      to: null,
    });
    expect((await items('gate=LT')).length).toBeGreaterThan(1);
    expect(await items('gate=XX')).toEqual([]);
  });

  it('give way to others for a time, and come back', async () => {
    const asked = { unit: 'LT-HQ', ...HOURS, from: from(10), to: from(20) };
    const reply = await set(asked);
    expect(reply.status).toBe(201);
    const calendars = reply.body['calendars'] as Item[];
    expect(calendars.map(({ to }) => to)).toEqual([asked.from, asked.to, null]);
    expect(calendars[1]).toMatchObject(HOURS);
    expect((await items(`unit=LT-HQ&at=${from(15)}`))[0]).toMatchObject({ weekly: HOURS.weekly });
    expect((await items(`unit=LT-HQ&at=${from(25)}`))[0]).not.toMatchObject({ weekly: HOURS.weekly });
    const noted = await house.service.database.query(
      `SELECT DISTINCT recorded_by FROM register_change WHERE list = 'unit_calendar' AND act = 'UPDATE'`,
    );
    expect(noted).toEqual([{ recorded_by: 'person:board.admin:MANAGEMENT_BOARD:LT-BQL' }]);
  });

  it('are withdrawn before they begin, by who read them', async () => {
    const [, planned] = await items('unit=LT-HQ');
    const path = `/v1/calendars/${planned?.id}`;
    const end = { to: planned?.from };
    expect((await admin.patch(path, end)).status).toBe(428);
    expect((await admin.patch(path, end, { 'if-match': '"9"' })).status).toBe(412);
    const late = await admin.patch(path, { to: from(21) }, { 'if-match': '"1"' });
    expect(faults(late)).toEqual(['422 clearance.register.refused', '/to clearance.register.period']);
    expect((await admin.patch(path, end, { 'if-match': '"1"' })).status).toBe(200);
    expect((await items('unit=LT-HQ')).map(({ id }) => id)).not.toContain(planned?.id);
    expect((await admin.patch(path, end, { 'if-match': '"1"' })).status).toBe(404);
  });

  it('are refused with every fault at once', async () => {
    const wrong = {
      unit: 'LT-XX',
      timeZone: 'Mars/Olympus',
      weekly: {
        MON: [
          { from: '07:30', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
        TUE: [{ from: '25:00', to: '26:00' }],
        WED: [{ from: '12:00', to: '07:00' }],
      },
      holidays: [
        { date: '2026-02-30', name: 'x' },
        { date: '2026-09-02', name: 'x' },
        { date: '2026-09-02', name: 'x' },
      ],
      exceptionalDays: [{ date: '2026-09-02', hours: [{ from: '8', to: '9' }], reason: 'x' }],
      from: '2026-01-01T00:00:00Z',
      to: '2025-01-01T00:00:00Z',
    };
    expect(faults(await set(wrong))).toEqual([
      '422 clearance.register.refused',
      '/from clearance.register.past',
      '/to clearance.register.period',
      '/unit clearance.register.unit',
      '/timeZone clearance.calendar.time-zone',
      '/weekly/MON/1 clearance.calendar.hours-overlap',
      '/weekly/TUE/0 clearance.calendar.hours',
      '/weekly/WED/0 clearance.calendar.hours-order',
      '/holidays/0/date clearance.calendar.date',
      '/holidays/2/date clearance.calendar.date-repeated',
      '/exceptionalDays/0/hours/0 clearance.calendar.hours',
    ]);
    expect((await set({ unit: 'LT-HQ' })).status).toBe(422);
    expect((await set({ unit: 'LT-HQ', ...HOURS, weekly: { FUN: [] } })).status).toBe(422);
  });

  it('are set by the gate’s administrator alone, and by one of two at the same moment', async () => {
    const asked = { unit: 'LT-KDYT', ...HOURS, from: from(40) };
    for (const who of [house.boardHead, house.customsHead, house.declarant])
      expect((await who.post('/v1/calendars', asked)).status).toBe(403);
    const replies = await Promise.all([1, 2].map((day) => set({ ...asked, to: from(40 + day) })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 201]);
    const standing = await items('unit=LT-KDYT');
    const overlapping = standing.filter(
      ({ from: begins }, index) => begins < (standing[index - 1]?.to ?? ''),
    );
    expect(overlapping).toEqual([]);
  });

  it('move the clocks of the unit when they change, and the record says why', async () => {
    const movement = new TestMovement().submitted();
    await house.hear(...factsOf(movement));
    const dueAt = async () =>
      (await house.board.get(`/v1/records/${movement.movementId}`)).body['dueAt'] as string | undefined;
    const before = await dueAt();
    expect(before).toBeDefined();
    expect((await set({ unit: 'LT-BQL', ...NEVER, to: from(100) })).status).toBe(201);
    await until(async () => (await dueAt()) !== before);
    expect(Date.parse((await dueAt()) ?? '')).toBeGreaterThan(Date.parse(from(99)));
    const { body } = await house.board.get(`/v1/records/${movement.movementId}/entries`);
    expect(JSON.stringify(body)).toContain('CALENDAR');
  });

  it('cannot be rewritten in the database either', async () => {
    const refused = async (sql: string) => {
      await expect(house.service.database.query(sql)).rejects.toThrow(/stays|only be closed/);
    };
    await refused(`UPDATE unit_calendar SET hours = '{}'`);
    await refused(`DELETE FROM unit_calendar WHERE lower(served) < now()`);
  });
});
